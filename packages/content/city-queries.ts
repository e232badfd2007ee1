import {
  IN_FORCE_FIELDS,
  inFirstLanguage,
  inForce,
  type AlertEntry,
} from '@pune/content-models/alerts/in-force';
import { isEmergency, LONGEST_ALERT_DAYS } from '@pune/content-models/alerts/state';
import { comingUp } from '@pune/content-models/events/coming-up';
import type { Locale } from '@pune/i18n';
import type { Ask, OwnQuery, QueryTools } from '@pune/snapshot/model';
import { COLUMNS, INDIA, pick, valuesOf, type Row } from '@pune/snapshot/queries';
import { DAY_SCOPE } from '@pune/snapshot/reader';
import type { AlertInForce, Card, CityQueries, UpcomingQuery, WardOffice } from './content.ts';

/**
 * Returns alerts in force as JSON. Looks only at alerts that began within the longest duration of
 * an alert.
 */
function alertsInForce(
  { list, clock }: QueryTools,
  site: string,
  locales: readonly Locale[],
  isShown: (card: AlertEntry['card']) => boolean,
): string {
  const query = { daysAgoMax: LONGEST_ALERT_DAYS + 1, fields: IN_FORCE_FIELDS };
  const listed = (locale: Locale) => list(site, 'alerts', { ...query, locale }) as AlertEntry[];
  const current = inForce(inFirstLanguage(locales, listed), (instant) => instant <= clock.moment());
  const shown = current
    .filter(({ card }) => isShown(card))
    .map(({ id, slug, locale, title, card }): AlertInForce => {
      const { event, severity, area, expires, sentAt } = card;
      return { id, slug, locale, title, event, severity, area, expires, sentAt };
    });
  return JSON.stringify(shown);
}

function upcoming({ list, clock }: QueryTools, site: string, query: UpcomingQuery): string {
  const { fields, limit, ...narrowed } = query;
  const shown = [...fields.filter((name) => COLUMNS.includes(name)), 'date', 'card'];
  const ask = (more: object) =>
    list(site, 'events', { ...narrowed, order: 'oldest', fields: shown, ...more });
  const next = comingUp(ask as never, clock.today()).slice(0, limit);
  return JSON.stringify(next.map((event) => pickEntry(event as object as Row, fields)));
}

function wardOffices({ list }: QueryTools, site: string, locale: Locale): string {
  const listed = list(site, 'offices', {
    locale,
    category: 'ward-office',
    order: 'title',
    fields: ['id', 'slug', 'title', 'code'],
  }) as Card<'offices'>[];
  const coded = listed.flatMap(({ id, slug, title, card: { code } }): WardOffice[] =>
    code ? [{ id, slug, title, code }] : [],
  );
  return JSON.stringify(coded);
}

/** Selects the fields of an entry that was loaded whole. */
function pickEntry({ card, ...entry }: Row, fields: readonly string[]): Row {
  const ofCard = fields.filter((name) => !COLUMNS.includes(name) && name !== 'card');
  const own = pick(
    entry,
    COLUMNS.filter((name) => fields.includes(name)),
  );
  return fields.includes('card')
    ? { ...own, card }
    : ofCard.length > 0
      ? { ...own, card: pick(card as Row, ofCard) }
      : own;
}

/** The document of a portal in `settings` or `navigation`: its slug is the portal. */
function ofPortal(
  { sql }: QueryTools,
  collection: 'settings' | 'navigation',
  site: string,
  locale: Locale,
): Row | null {
  const row = sql(
    'select data from documents indexed by documents_by_slug where collection = ? and slug = ? and locale = ?',
  ).get(collection, site, locale);
  return row ? (JSON.parse(row.data as string) as Row) : null;
}

/** The queries of the city by name. */
export const CITY_QUERIES: Record<keyof CityQueries, OwnQuery> = {
  grievanceConfiguration: {
    run: ({ sql }) =>
      (sql(
        "select data from documents where collection = 'grievance-configuration' and locale = 'en' limit 1",
      ).get()?.data as string | undefined) ?? 'null',
  },
  upcoming: {
    run: upcoming,
    // The next event is computed from dates in the card.
    shows: (_site: string, { fields }: UpcomingQuery) => [...fields, 'card'],
    isList: true,
  },
  wardOffices: { run: wardOffices, shows: () => ['title', 'code'] },
  alertsInForce: {
    run: (tools, site: string, locales: Locale[]) =>
      alertsInForce(tools, site, locales, () => true),
    priority: 'first',
  },
  emergencies: {
    run: (tools, site: string, locales: Locale[]) =>
      alertsInForce(tools, site, locales, isEmergency),
    priority: 'last',
  },
  settings: {
    run: (tools, site: string, locale: Locale, names: string[]) => {
      const settings = ofPortal(tools, 'settings', site, locale);
      return JSON.stringify(settings && pick(settings, names));
    },
  },
  settingsChange: {
    run: ({ sql }, site: string, locale: Locale) =>
      JSON.stringify(
        sql(
          `select date(updated_at, ${INDIA}) as day from documents indexed by documents_by_slug where collection = 'settings' and slug = ? and locale = ?`,
        ).get(site, locale)?.day ?? null,
      ),
  },
  navigation: {
    run: (tools, site: string, locale: Locale, part: string) => {
      const navigation = ofPortal(tools, 'navigation', site, locale);
      return JSON.stringify(navigation ? navigation[part] : []);
    },
  },
};

/** The reader's methods that run them. */
export function cityReads(ask: Ask, site: string): CityQueries {
  const ofSettings = (locale: Locale) => ({
    collection: 'settings',
    locale,
    document: `slug:${site}`,
  });
  return {
    grievanceConfiguration: () =>
      ask('grievanceConfiguration', [], { collection: 'grievance-configuration', locale: 'en' }),
    upcoming: (query) =>
      ask(
        'upcoming',
        [site, query],
        { collection: 'events', site, locale: query.locale, document: valuesOf(query)[0] ?? '' },
        DAY_SCOPE,
      ),
    wardOffices: (locale) =>
      ask('wardOffices', [site, locale], {
        collection: 'offices',
        site,
        locale,
        document: valuesOf({ category: 'ward-office' })[0]!,
      }),
    alertsInForce: (locales) =>
      ask('alertsInForce', [site, locales], { collection: 'alerts', site }, ''),
    emergencies: (locales) =>
      ask('emergencies', [site, locales], { collection: 'alerts', site }, ''),
    settings: (locale, names) => ask('settings', [site, locale, names], ofSettings(locale)),
    settingsChange: (locale) => ask('settingsChange', [site, locale], ofSettings(locale)),
    navigation: (locale, part) =>
      ask('navigation', [site, locale, part], {
        ...ofSettings(locale),
        collection: 'navigation',
      }),
  };
}
