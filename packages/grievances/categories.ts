import type { GrievanceCategory } from './grievances.constants.ts';
import type { TimeLimits } from './clocks.ts';

/** `departmentSlug` is the address of the department's page. */
export type Category = TimeLimits & { code: GrievanceCategory; departmentSlug: string };

const DAY_HOURS = 24;
const category = (
  code: GrievanceCategory,
  departmentSlug: string,
  acknowledgeHours: number,
  resolveDays: number,
): Category => ({ code, departmentSlug, acknowledgeHours, resolveHours: resolveDays * DAY_HOURS });

/**
 * The categories of a new database. Afterwards the rows of `grievance_categories` count: hours and
 * departments are edited there. The hours are starting values for a demonstration, not promises of
 * the municipality.
 */
export const FIRST_CATEGORIES: readonly Category[] = [
  category('pothole', 'road', 24, 7),
  category('road', 'road', 24, 15),
  category('footpath', 'road', 24, 15),
  category('street_light', 'electrical', 24, 3),
  category('electric_pole', 'electrical', 4, 1),
  category('garbage', 'solid-waste-management', 24, 1),
  category('public_toilet', 'solid-waste-management', 24, 3),
  category('water_supply', 'water-supply', 24, 3),
  category('water_leakage', 'water-supply', 24, 3),
  category('drainage', 'drainage', 24, 3),
  category('mosquitoes', 'health', 24, 7),
  category('stray_dogs', 'veterinary', 24, 7),
  category('trees', 'garden-tree-authority', 24, 7),
  category('encroachment', 'encroachment-removal', 48, 15),
  category('hoarding', 'licence-sky-sign', 48, 15),
  category('construction', 'building-permission', 48, 30),
  category('birth_death_certificate', 'birth-death-registration', 48, 7),
  category('property_tax', 'property-tax', 48, 15),
  category('building_permission', 'building-permission', 48, 30),
  category('other', 'general-administration', 48, 15),
];
