import { to } from '../../packages/content/routes.ts';
import { HEAD_PAGES, REHEARSALS_API } from '../../packages/payments/addresses.constants.ts';
import type { ConfigurationFile } from '../../packages/prober/configuration.ts';
import { REHEARSAL_TARGET } from '../../packages/prober/results.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { SEARCH_API } from '../../packages/search/search.schema.ts';

interface Places {
  folder: string;
  listen: string;
  /** The address of the CMS that is requested. */
  cms?: string | undefined;
  /** The page of a bill that is requested. */
  bill?: string | undefined;
  /** True if payments are rehearsed, which needs their key. */
  rehearsal?: boolean;
}

type Target = ConfigurationFile['targets'][number];

const CITY = { en: 'Pune', mr: 'पुणे', hi: 'पुणे' };
const languageOf = (locale: string) => `lang="${locale}"`;

/** A portal's home pages in all languages, its search, and its pages with forms. */
function targetsOf({ id, url, locales, capabilities }: SiteConfig): Target[] {
  const address = (path: string) => new URL(path, url).href;
  const [locale] = locales;
  const targets: Target[] = locales.map((one) => ({
    id: `${id}.home.${one}`,
    service: 'pages',
    url: address(`/${one}/`),
    text: languageOf(one),
  }));
  if (capabilities.includes('search'))
    targets.push({
      id: `${id}.search`,
      service: 'search',
      url: address(`${SEARCH_API}?q=${encodeURIComponent('पाणी')}&lang=${locale}`),
      text: languageOf(locale!),
    });
  if (capabilities.includes('grievances'))
    targets.push({
      id: `${id}.grievances`,
      service: 'forms',
      url: address(to.grievances.new({ locale: locale! })),
      text: '<form',
    });
  if (capabilities.includes('payments'))
    targets.push({
      id: `${id}.payments`,
      service: 'payments',
      url: address(to.payments.head({ locale: locale!, head: HEAD_PAGES.property_tax })),
      text: '<form',
    });
  return targets;
}

/** The variable with the key of rehearsals: `Bearer`, a space, and `PAYMENTS_PROBE_KEY`. */
const REHEARSAL_KEY = 'PROBER_PAYMENTS_AUTHORIZATION';

/** A payment that is begun and undone, on one portal: all portals share the payments. */
function rehearsalTargets(sites: readonly SiteConfig[]): Target[] {
  const site = sites.find(({ capabilities }) => capabilities.includes('payments'));
  if (!site) return [];
  return [
    {
      id: REHEARSAL_TARGET,
      service: 'payments',
      url: new URL(REHEARSALS_API, site.url).href,
      method: 'POST',
      authorization: REHEARSAL_KEY,
      text: '"ready"',
      // Readers have no key.
      isPublic: false,
    },
  ];
}

/** A configuration of the prober for these portals. */
export function configurationFor(
  sites: readonly SiteConfig[],
  { folder, listen, cms, bill, rehearsal = false }: Places,
): ConfigurationFile {
  return {
    name: CITY,
    folder,
    listen,
    targets: [
      ...sites.flatMap(targetsOf),
      ...(rehearsal ? rehearsalTargets(sites) : []),
      ...(bill ? [{ id: 'bill', service: 'payments', url: bill, isPublic: false } as const] : []),
      ...(cms ? [{ id: 'cms', service: 'cms', url: cms, isPublic: false } as const] : []),
    ],
    alarms: { afterSlots: 4 },
  };
}
