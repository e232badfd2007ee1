import type { IconName } from '@pune/ui/icons';

const CATEGORY_ICONS: Readonly<Record<string, IconName>> = {
  pothole: 'alert',
  road: 'road',
  footpath: 'walk',
  street_light: 'light',
  electric_pole: 'bolt',
  garbage: 'bin',
  public_toilet: 'toilet',
  water_supply: 'water',
  water_leakage: 'rain',
  drainage: 'drain',
  mosquitoes: 'mosquito',
  stray_dogs: 'paw',
  trees: 'tree',
  encroachment: 'licence',
  hoarding: 'board',
  construction: 'building',
  birth_death_certificate: 'certificate',
  property_tax: 'tax',
  building_permission: 'file',
  other: 'track',
};

/** The icon of a category; a general one for categories that editors have added. */
export const categoryIcon = (code: string): IconName =>
  Object.hasOwn(CATEGORY_ICONS, code) ? CATEGORY_ICONS[code]! : 'track';
