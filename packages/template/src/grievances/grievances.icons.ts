import type { GrievanceCategory } from '@pune/grievances/constants';
import type { IconName } from '@pune/ui/icons';

export const CATEGORY_ICONS: Record<GrievanceCategory, IconName> = {
  pothole: 'alert',
  road: 'road',
  footpath: 'people',
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
  birth_death_certificate: 'birth',
  property_tax: 'tax',
  building_permission: 'file',
  other: 'track',
};
