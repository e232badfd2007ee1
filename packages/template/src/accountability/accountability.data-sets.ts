import { hasFeed, to } from '@pune/content/routes';
import { KPIS, TILES_API } from '@pune/dashboard/constants';
import {
  DATA_FILES,
  DATA_FORMATS,
  formatOf,
  REPORTS_DATA_API,
  REPORTS_MONTHS_API,
  REPORTS_STATISTICS_API,
  type DataFile,
} from '@pune/grievances/public-reports.constants';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { collectionName } from '../shared/collections.ts';
import type { Site } from '../../site.schema.ts';

/** A file, a feed or an address for programs. */
export interface DataLink {
  href: string;
  label: string;
  /** The name of the format, the same in every language: `CSV`. */
  format: string;
}

/** The files of the same content together, in the order of the first. */
export const filesByLabel = (links: readonly DataLink[]): [label: string, files: DataLink[]][] => [
  ...Map.groupBy(links, ({ label }) => label),
];

/** Files that have the same content, with the time at which each is made. */
export interface DataSet {
  id: string;
  title: string;
  text: string;
  fresh: string;
  links: DataLink[];
  /** Pages for people about the same content. */
  pages: { href: string; label: string }[];
}

type Offered = Pick<Site, 'collections' | 'capabilities'>;

/** The base of the interface Open311, which is mounted beside `/api/`. */
const OPEN311 = '/open311/v2';

type FileKey = 'public-reports:file_reports_csv';
const labelKey = (file: DataFile) => `public-reports:file_${file.replace('.', '_')}` as FileKey;

function grievanceSets(locale: Locale): DataSet[] {
  const T = t(locale);
  return [
    {
      id: 'reports',
      title: T('accountability:set_reports'),
      text: T('accountability:set_reports_text'),
      fresh: T('accountability:fresh_request'),
      links: DATA_FILES.map((file) => ({
        href: `${REPORTS_DATA_API}/${file}`,
        label: T(labelKey(file)),
        format: formatOf(file),
      })),
      pages: [{ href: `${REPORTS_DATA_API}?lang=${locale}`, label: T('accountability:meaning') }],
    },
    {
      id: 'statistics',
      title: T('accountability:set_statistics'),
      text: T('accountability:set_statistics_text'),
      fresh: T('accountability:fresh_minute'),
      links: [
        {
          href: REPORTS_MONTHS_API,
          label: T('accountability:set_statistics'),
          format: DATA_FORMATS.json,
        },
      ],
      pages: [
        {
          href: `${REPORTS_STATISTICS_API}?lang=${locale}`,
          label: T('accountability:statistics_page'),
        },
      ],
    },
    {
      id: 'open311',
      title: T('accountability:set_open311'),
      text: T('accountability:set_open311_text'),
      fresh: T('accountability:fresh_request'),
      links: [
        { name: 'discovery', label: T('accountability:open311_discovery') },
        { name: 'services', label: T('accountability:open311_services') },
        { name: 'requests', label: T('accountability:open311_requests') },
      ].map(({ name, label }) => ({
        href: `${OPEN311}/${name}.json`,
        label,
        format: DATA_FORMATS.json,
      })),
      pages: [],
    },
  ];
}

function dashboardSet(locale: Locale): DataSet {
  const T = t(locale);
  return {
    id: 'dashboard',
    title: T('accountability:set_dashboard'),
    text: T('accountability:set_dashboard_text'),
    fresh: T('accountability:fresh_readings'),
    links: [
      {
        href: `${TILES_API}?lang=${locale}`,
        label: T('accountability:dashboard_tiles'),
        format: DATA_FORMATS.json,
      },
      ...KPIS.map(({ id }) => ({
        href: `${TILES_API}/${id}/rows.csv`,
        label: T(`dashboard:kpi_${id}`),
        format: DATA_FORMATS.csv,
      })),
    ],
    pages: [{ href: to.dashboard.page({ locale }), label: T('dashboard:title') }],
  };
}

function contentSets({ collections }: Offered, locale: Locale): DataSet[] {
  const T = t(locale);
  const fresh = T('accountability:fresh_published');
  const feeds = collections.filter(hasFeed);
  const has = (collection: 'events' | 'alerts') =>
    (collections as readonly string[]).includes(collection);
  return [
    ...(feeds.length > 0
      ? [
          {
            id: 'feeds',
            title: T('accountability:set_feeds'),
            text: T('accountability:set_feeds_text'),
            fresh,
            links: feeds.flatMap((collection) => {
              const label = collectionName(collection, locale);
              return [
                { href: to[collection].feed({ locale }), label, format: 'RSS' },
                { href: to[collection].items({ locale }), label, format: DATA_FORMATS.json },
              ];
            }),
            pages: [],
          },
        ]
      : []),
    ...(has('events')
      ? [
          {
            id: 'calendar',
            title: T('accountability:set_calendar'),
            text: T('accountability:set_calendar_text'),
            fresh,
            links: [
              {
                href: to.events.subscription({ locale }),
                label: T('accountability:set_calendar'),
                format: 'ICS',
              },
            ],
            pages: [],
          },
        ]
      : []),
    ...(has('alerts')
      ? [
          {
            id: 'alerts',
            title: T('accountability:set_alerts'),
            text: T('accountability:set_alerts_text'),
            fresh,
            links: [
              {
                href: to.alerts.cap(),
                label: T('accountability:set_alerts'),
                format: 'XML',
              },
            ],
            pages: [],
          },
        ]
      : []),
  ];
}

function interfaceSet(locale: Locale): DataSet {
  const T = t(locale);
  return {
    id: 'interface',
    title: T('accountability:set_interface'),
    text: T('accountability:set_interface_text'),
    fresh: T('accountability:fresh_release'),
    links: [
      {
        href: '/api/openapi.json',
        label: T('accountability:set_interface'),
        format: DATA_FORMATS.json,
      },
      { href: to.portal.siteMapIndex(), label: T('accountability:sitemap'), format: 'XML' },
    ],
    pages: [],
  };
}

/** The data sets that a portal offers, by its capabilities and collections. */
export const dataSets = (site: Offered, locale: Locale): DataSet[] => [
  ...(site.capabilities.includes('grievances') ? grievanceSets(locale) : []),
  ...(site.capabilities.includes('dashboard') ? [dashboardSet(locale)] : []),
  ...contentSets(site, locale),
  interfaceSet(locale),
];
