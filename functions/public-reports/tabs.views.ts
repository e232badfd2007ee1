import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { Markup } from '@pune/ui/markup';
import { tabs } from '@pune/ui/tabs';
import { dataAddress, listAddress, statisticsAddress } from './addresses.ts';

export type PublicTab = 'list' | 'figures' | 'data';

/** Links between the list, the figures and the open data. */
export function publicTabs(current: PublicTab | null, locale: Locale): Markup {
  const T = t(locale);
  const links: [PublicTab, string][] = [
    ['list', listAddress(locale)],
    ['figures', statisticsAddress(locale)],
    ['data', dataAddress(locale)],
  ];
  return tabs(
    T('public-reports:tabs'),
    links.map(([name, href]) => ({
      href,
      label: T(`public-reports:tab_${name}`),
      isCurrent: name === current,
    })),
  );
}
