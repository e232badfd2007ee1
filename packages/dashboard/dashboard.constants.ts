/**
 * Constants about the city's indicators that pages and browser scripts share. It imports nothing,
 * so that an island bundles neither rules nor queries.
 */

/** The period of a tile. Labels: `dashboard:period_<period>`. */
export const PERIODS = ['day', 'month'] as const;
export type Period = (typeof PERIODS)[number];
export const DEFAULT_PERIOD: Period = 'month';

/** Labels: `dashboard:unit_<unit>`. */
export const UNITS = ['percent', 'index', 'microgram', 'kilometres', 'bicycles'] as const;
export type Unit = (typeof UNITS)[number];

/** The owners of figures; names are `dashboard:owner_<owner>`. */
export const OWNERS = [
  'departments',
  'finance',
  'environment',
  'water_supply',
  'drainage',
  'electrical',
  'traffic',
  'smart_city',
] as const;
export type Owner = (typeof OWNERS)[number];

/** The parts of the dashboard. Labels: `dashboard:group_<group>`. */
export const GROUPS = ['environment', 'streets', 'services'] as const;
export type Group = (typeof GROUPS)[number];

/** The value that an indicator should reach. */
export interface KpiTarget {
  /** In the unit of the indicator. */
  value: number;
  /**
   * `official`: the text `dashboard:target_<id>` names the rule. `sample` stands in until the
   * competent authority has set a target.
   */
  kind: 'official' | 'sample';
}

/**
 * The public definition of an indicator. Its name is `dashboard:kpi_<id>`, its description
 * `dashboard:about_<id>`.
 */
export interface Kpi {
  id: string;
  /** An icon path on a grid of 24. */
  icon: string;
  /** The source of its figures: a sensor feed, `grievances` or `payments`. */
  feed: string;
  unit: Unit;
  digits: 0 | 1;
  /** The direction of improvement. */
  direction: 'higher' | 'lower';
  target: KpiTarget;
  owner: Owner;
  /** The part of the dashboard that shows it. */
  group: Group;
  /** True for measurements, whose latest available hour is a figure too; events have none. */
  hasCurrent: boolean;
  /** How the page of the figure compares places: a line for each, or the share of each as a bar. */
  places: 'lines' | 'bars';
  /** A figure older than this is late. */
  freshSecondsMax: number;
}

const HOUR = 3600;

export const KPIS = [
  {
    id: 'grievances_in_time',
    icon: 'M5 5h.1M5 12h.1M5 19h.1M10 5h9M10 12h9M10 19h5',
    feed: 'grievances',
    unit: 'percent',
    digits: 1,
    direction: 'higher',
    target: { value: 90, kind: 'sample' },
    owner: 'departments',
    group: 'services',
    hasCurrent: false,
    places: 'bars',
    freshSecondsMax: HOUR,
  },
  {
    id: 'grievances_acknowledged',
    icon: 'M5 12l5 5 9-10',
    feed: 'grievances',
    unit: 'percent',
    digits: 1,
    direction: 'higher',
    target: { value: 95, kind: 'sample' },
    owner: 'departments',
    group: 'services',
    hasCurrent: false,
    places: 'bars',
    freshSecondsMax: HOUR,
  },
  {
    id: 'payments_succeeded',
    icon: 'M3 6h18v12H3zM3 10h18M7 15h3',
    feed: 'payments',
    unit: 'percent',
    digits: 1,
    direction: 'higher',
    target: { value: 95, kind: 'sample' },
    owner: 'finance',
    group: 'services',
    hasCurrent: false,
    places: 'bars',
    freshSecondsMax: HOUR,
  },
  {
    id: 'air_quality',
    icon: 'M5 20c0-10 5-15 15-15 0 10-5 14-12 13M5 20c3-5 6-8 10-10',
    feed: 'air',
    unit: 'index',
    digits: 0,
    direction: 'lower',
    target: { value: 100, kind: 'official' },
    owner: 'environment',
    group: 'environment',
    hasCurrent: true,
    places: 'lines',
    freshSecondsMax: HOUR,
  },
  {
    id: 'fine_dust',
    icon: 'M4 8h9a3 3 0 1 0-3-3M4 12h14a3 3 0 1 1-3 3M4 16h6',
    feed: 'air',
    unit: 'microgram',
    digits: 1,
    direction: 'lower',
    target: { value: 60, kind: 'official' },
    owner: 'environment',
    group: 'environment',
    hasCurrent: true,
    places: 'lines',
    freshSecondsMax: HOUR,
  },
  {
    id: 'drains_clear',
    icon: 'M7 14a4 4 0 1 1 1-8 5 5 0 0 1 9.5 1.5A3.5 3.5 0 0 1 17 14M8 17l-1 3M12 17l-1 3M16 17l-1 3',
    feed: 'flood',
    unit: 'percent',
    digits: 0,
    direction: 'higher',
    target: { value: 100, kind: 'sample' },
    owner: 'drainage',
    group: 'environment',
    hasCurrent: true,
    places: 'bars',
    freshSecondsMax: HOUR,
  },
  {
    id: 'water_supplied',
    icon: 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11zM9 15a3 3 0 0 0 3 3',
    feed: 'water',
    unit: 'percent',
    digits: 0,
    direction: 'higher',
    target: { value: 95, kind: 'sample' },
    owner: 'water_supply',
    group: 'environment',
    hasCurrent: true,
    places: 'bars',
    freshSecondsMax: 3 * HOUR,
  },
  {
    id: 'sewage_treated',
    icon: 'M4 7h7a4 4 0 0 1 4 4v4M4 12h5a1 1 0 0 1 1 1v2M8 15h9v3H8zM10 21v.5M15 21v.5',
    feed: 'sewage',
    unit: 'percent',
    digits: 1,
    direction: 'higher',
    target: { value: 100, kind: 'sample' },
    owner: 'drainage',
    group: 'environment',
    hasCurrent: true,
    places: 'lines',
    freshSecondsMax: 2 * HOUR,
  },
  {
    id: 'lights_working',
    icon: 'M7 21V6a4 4 0 0 1 8 0M4 21h6M12 8h6l1.5 4h-9zM15 15v2',
    feed: 'lights',
    unit: 'percent',
    digits: 1,
    direction: 'higher',
    target: { value: 98, kind: 'sample' },
    owner: 'electrical',
    group: 'streets',
    hasCurrent: true,
    places: 'lines',
    freshSecondsMax: HOUR,
  },
  {
    id: 'traffic_speed',
    icon: 'M8 4L4 20M16 4l4 16M12 5v3M12 11v3M12 17v3',
    feed: 'traffic',
    unit: 'kilometres',
    digits: 1,
    direction: 'higher',
    target: { value: 25, kind: 'sample' },
    owner: 'traffic',
    group: 'streets',
    hasCurrent: true,
    places: 'lines',
    freshSecondsMax: HOUR / 2,
  },
  {
    id: 'bicycles_free',
    icon: 'M6 19a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7zM18 19a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7zM6 15.5l4-7h5l3 7M9 5h2M10 8.5l3 7h3',
    feed: 'bicycles',
    unit: 'bicycles',
    digits: 0,
    direction: 'higher',
    target: { value: 120, kind: 'sample' },
    owner: 'traffic',
    group: 'streets',
    hasCurrent: true,
    places: 'lines',
    freshSecondsMax: HOUR / 2,
  },
  {
    id: 'wifi_online',
    icon: 'M3 10c5-5 13-5 18 0M6.5 13.5c3-3 8-3 11 0M10 17c1-1 3-1 4 0M12 20v.1',
    feed: 'wifi',
    unit: 'percent',
    digits: 1,
    direction: 'higher',
    target: { value: 98, kind: 'sample' },
    owner: 'smart_city',
    group: 'streets',
    hasCurrent: true,
    places: 'lines',
    freshSecondsMax: HOUR,
  },
] as const satisfies readonly Kpi[];
export type KpiId = (typeof KPIS)[number]['id'];

export const DASHBOARD_API = '/api/dashboard';
export const TILES_API = '/api/dashboard/tiles';
/** The polling interval of a visible page. */
export const REFRESH_SECONDS = 60;
