import { configurationWith, testCategory } from '../configuration.testing.ts';

/** Categories of a city by department, the frequent ones first: their weights fall. */
const CATEGORIES: Record<string, readonly (readonly [code: string, hours: number])[]> = {
  road: [
    ['pothole', 56],
    ['footpath', 80],
    ['manhole', 16],
    ['road_sign', 80],
  ],
  water: [
    ['no_water', 16],
    ['water_leak', 24],
    ['dirty_water', 16],
  ],
  waste: [
    ['waste_not_collected', 16],
    ['waste_dumped', 24],
    ['dead_animal', 8],
  ],
  drainage: [
    ['drain_blocked', 24],
    ['sewage', 16],
  ],
  electrical: [
    ['street_light', 24],
    ['electric_pole', 8],
  ],
  health: [
    ['mosquitoes', 40],
    ['stray_dogs', 56],
  ],
  garden: [
    ['tree_fallen', 8],
    ['tree_pruning', 120],
  ],
  building: [['unpermitted_building', 240]],
  encroachment: [['encroachment', 120]],
  traffic: [['signal_broken', 24]],
  licence: [['hawkers', 120]],
  'general-administration': [['other', 80]],
};

/** The configuration of the generated city: 12 departments, 22 categories, 15 ward offices. */
export const GENERATED_CONFIGURATION = configurationWith({
  categories: Object.entries(CATEGORIES).flatMap(([department, categories]) =>
    categories.map(([code, resolveHours]) =>
      testCategory(code, {
        department,
        resolveHours,
        acknowledgeHours: Math.min(16, resolveHours / 2),
      }),
    ),
  ),
});

export const DEPARTMENTS = Object.keys(CATEGORIES);
