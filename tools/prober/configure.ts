import { to } from '../../packages/content/routes.ts';
import type { ConfigurationFile } from '../../packages/prober/configuration.ts';
import type { SiteConfig } from '../../packages/publisher/sites.ts';
import { SEARCH_API } from '../../packages/search/search.schema.ts';

interface Places {
  folder: string;
  listen: string;
  /** The address of the CMS that is requested. */
  cms?: string | undefined;
  /** The page of a bill that is requested. */
  bill?: string | undefined;
}

type Target = ConfigurationFile['targets'][number];

const CITY = { en: 'Pune', mr: 'पुणे', hi: 'पुणे' };
const languageOf = (locale: string) => `lang="${locale}"`;

/** A portal's home pages in all languages, its search, and a page with a form. */
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
  return targets;
}

/** A configuration of the prober for these portals. */
export function configurationFor(
  sites: readonly SiteConfig[],
  { folder, listen, cms, bill }: Places,
): ConfigurationFile {
  return {
    name: CITY,
    folder,
    listen,
    targets: [
      ...sites.flatMap(targetsOf),
      ...(bill ? [{ id: 'bill', service: 'payments', url: bill, isPublic: false } as const] : []),
      ...(cms ? [{ id: 'cms', service: 'cms', url: cms, isPublic: false } as const] : []),
    ],
    alarms: { afterSlots: 4 },
  };
}
