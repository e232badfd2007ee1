import { LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { HEAD_PAGES } from '@pune/payments/addresses.constants';
import { allOfCollection, collectionName } from './collection-names.ts';
import { PAGED_COLLECTIONS, to, withoutLanguage, type SiteFeatures } from './routes.ts';
import type { SearchEntry } from './search-rows.ts';

type Message = 'search:title';

interface Task {
  page: (locale: Locale) => string;
  title: string;
  summary: string;
  words: string;
}

/** What people do on the pages of a capability, in the words of these pages. */
const TASKS: Partial<Record<string, readonly Task[]>> = {
  payments: [
    {
      page: (locale) => to.payments.landing({ locale }),
      title: 'payments:landing_title',
      summary: 'payments:landing_lead',
      words: 'payments',
    },
    ...Object.entries(HEAD_PAGES).map(([head, page]): Task => ({
      page: (locale) => to.payments.head({ locale, head: page }),
      title: `payments:pay_${head}`,
      summary: `payments:text_${head}`,
      words: head,
    })),
  ],
  grievances: [
    {
      page: (locale) => to.grievances.new({ locale }),
      title: 'grievances:form_title',
      summary: 'grievances:form_lead',
      words: 'report',
    },
    {
      page: (locale) => to.grievances.track({ locale }),
      title: 'grievances:track_title',
      summary: 'grievances:track_lead',
      words: 'track',
    },
    {
      page: (locale) => to.grievances.landing({ locale }),
      title: 'grievances_title',
      summary: 'grievances_lead',
      words: 'grievances',
    },
  ],
  benefits: [
    {
      page: (locale) => to.benefits.landing({ locale }),
      title: 'benefits:title',
      summary: 'benefits:lead',
      words: 'benefits',
    },
  ],
  citizens: [
    {
      page: (locale) => to.citizens.account({ locale }),
      title: 'citizens:account_title',
      summary: 'citizens:account_lead',
      words: 'account',
    },
    {
      page: (locale) => to.citizens.register({ locale }),
      title: 'citizens:register_title',
      summary: 'citizens:register_lead',
      words: 'register',
    },
  ],
  dashboard: [
    {
      page: (locale) => to.dashboard.page({ locale }),
      title: 'dashboard:title',
      summary: 'dashboard:lead',
      words: 'dashboard',
    },
  ],
  accountability: [
    {
      page: (locale) => to.accountability.performance({ locale }),
      title: 'accountability:performance_title',
      summary: 'accountability:performance_lead',
      words: 'performance',
    },
    {
      page: (locale) => to.accountability.data({ locale }),
      title: 'accountability:data_title',
      summary: 'accountability:data_lead',
      words: 'open_data',
    },
  ],
};

/**
 * Returns the entries of the search index that are no documents: what a portal does for people, by
 * its capabilities, and its lists.
 */
export function portalEntries({
  collections,
  capabilities,
  locales = LOCALES,
}: SiteFeatures & { locales?: readonly Locale[] }): SearchEntry[] {
  return locales.flatMap((locale) => {
    const T = t(locale);
    const say = (key: string): string => T(key as Message);
    const tasks = capabilities.flatMap((capability) =>
      (TASKS[capability] ?? []).map(({ page, title, summary, words }): SearchEntry => ({
        kind: 'tasks',
        locale,
        slug: withoutLanguage(page(locale)),
        title: say(title),
        summary: say(summary),
        words: say(`search:words_${words}`),
      })),
    );
    const lists = PAGED_COLLECTIONS.filter((name) => collections.includes(name)).map(
      (name): SearchEntry => ({
        kind: 'lists',
        locale,
        slug: withoutLanguage(to[name].list({ locale })),
        title: collectionName(name, locale),
        summary: allOfCollection(name, locale),
        words: '',
      }),
    );
    return [...tasks, ...lists];
  });
}
