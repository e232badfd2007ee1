import { mediaAddress } from '@pune/content-models/media/media.published.ts';
import { collator } from '@pune/i18n/format';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Clock } from './clock.ts';
import type { Collection, ListQuery } from './content.ts';
import { previewName, type Preview } from './previews.ts';

type Row = Record<string, unknown>;
/** Runs a statement, prepared once. */
export interface Sql {
  (text: string): { get(...values: any[]): Row | undefined; all(...values: any[]): Row[] };
}

type Filter = Pick<ListQuery, 'locale' | 'year' | 'category' | 'where' | 'audience' | 'from' | 'before'>;

function conditions(site: string, collection: Collection, query: Filter): { sql: string; values: (string | number)[] } {
  // A list narrowed by a value finds its placements by document: the plus sign keeps SQLite from walking the whole portal instead.
  const parts = query.where ? ['+p.site = ?', '+p.collection = ?', '+p.locale = ?'] : ['p.site = ?', 'p.collection = ?', 'p.locale = ?'];
  const values: (string | number)[] = [site, collection, query.locale];
  const add = (part: string, ...more: (string | number)[]) => void (parts.push(part), values.push(...more));
  if (query.year) add('p.year = ?', query.year);
  if (query.category) add('p.category = ?', query.category);
  if (query.from) add('p.date >= ?', query.from);
  if (query.before) add('p.date < ?', query.before);
  if (query.audience) add("exists (select 1 from json_each(d.data, '$.audience') where value = ?)", query.audience);
  // The field's name stands in the text, where the indexes on the card are found; it is one of ours, never a reader's.
  if (query.where) add(`d.collection = ? and d.locale = ? and json_extract(d.card, '$.${String(query.where[0]).replace(/\W/g, '')}') = ?`, collection, query.locale, query.where[1]);
  return { sql: parts.join(' and '), values };
}

const SAME = 'd.collection = p.collection and d.id = p.id and d.locale = p.locale';
const JOINED = `placements p join documents d on ${SAME}`;
/** Begins with the few documents of a value, not with all of the portal: SQLite keeps the order of a cross join. */
const BY_VALUE = `documents d cross join placements p on ${SAME}`;

/** Which portal a link leads to; where else the document appears is none of the page's business. */
function firstShowing(row: Row, portals: readonly string[]): string | undefined {
  const on = JSON.parse(row.portals as string) as string[];
  return portals.find((portal) => on.includes(portal));
}

/** Answers as text: what is digested and compared, and what a page gets after `JSON.parse`. */
export function createAnswers(sql: Sql, clock: Pick<Clock, 'moment' | 'today'>) {
  const document = (row: Row | undefined) => (row?.json ?? 'null') as string;
  const DOCUMENT = `select json_object('id', id, 'slug', slug, 'locale', locale, 'title', title, 'summary', summary, 'date', date, 'category', category,
    'portals', json(portals), 'updatedAt', updated_at, 'data', json(data)) as json from documents`;

  return {
    get: (collection: Collection, id: string, locale: Locale) => document(sql(`${DOCUMENT} where collection = ? and id = ? and locale = ?`).get(collection, id, locale)),
    bySlug: (collection: Collection, slug: string, locale: Locale) => document(sql(`${DOCUMENT} where collection = ? and slug = ? and locale = ?`).get(collection, slug, locale)),
    settings(site: string, locale: Locale, names: readonly string[]) {
      const row = sql("select data from documents where collection = 'settings' and slug = ? and locale = ?").get(site, locale);
      if (!row) return 'null';
      const data = JSON.parse(row.data as string) as Record<string, unknown>;
      return JSON.stringify(Object.fromEntries(names.map((name) => [name, data[name]])));
    },
    settingsChange: (site: string, locale: Locale) =>
      JSON.stringify(sql("select date(updated_at, '+330 minutes') as day from documents where collection = 'settings' and slug = ? and locale = ?").get(site, locale)?.day ?? null),
    navigation(site: string, locale: Locale, part: string) {
      const row = sql("select data from documents where collection = 'navigation' and slug = ? and locale = ?").get(site, locale);
      return JSON.stringify(row ? (JSON.parse(row.data as string) as Record<string, unknown>)[part] : []);
    },
    title(collection: Collection, id: string, locale: Locale) {
      const rows = sql('select title, locale from documents where collection = ? and id = ?').all(collection, id);
      return JSON.stringify([locale, ...LOCALES].map((wanted) => rows.find((row) => row.locale === wanted)).find(Boolean)?.title ?? null);
    },
    address(collection: Collection, id: string, portals: readonly string[]) {
      const row = sql('select slug, portals from documents where collection = ? and id = ? limit 1').get(collection, id);
      const portal = row && firstShowing(row, portals);
      return portal ? JSON.stringify({ slug: row.slug, portal }) : 'null';
    },
    link(collection: Collection, id: string, locale: Locale, portals: readonly string[]) {
      const rows = sql('select slug, title, locale, portals from documents where collection = ? and id = ?').all(collection, id);
      const row = [locale, ...LOCALES].map((wanted) => rows.find((r) => r.locale === wanted)).find(Boolean);
      const portal = row && firstShowing(row, portals);
      return portal ? JSON.stringify({ slug: row.slug, title: row.title, locale: row.locale, portal }) : 'null';
    },
    list(site: string, collection: Collection, query: ListQuery) {
      const { sql: where, values } = conditions(site, collection, query);
      const byTitle = query.order === 'title';
      const direction = query.order === 'oldest' ? 'asc' : 'desc';
      const limits = byTitle ? [] : [query.limit ?? -1, query.offset ?? 0];
      const shown = (name: 'title' | 'card', expression: string, blank: string) => (query.without?.includes(name) ? blank : expression);
      const rows = sql(`select d.title, json_object('id', d.id, 'slug', ${shown('title', 'd.slug', "''")}, 'title', ${shown('title', 'd.title', "''")}, 'summary', ${query.summaries ? 'd.summary' : "''"}, 'date', d.date,
        'category', d.category, 'card', ${shown('card', 'json(d.card)', 'null')}) as json from ${query.where ? BY_VALUE : JOINED} where ${where}
        order by p.date ${direction}, p.slug ${direction} ${byTitle ? '' : 'limit ? offset ?'}`).all(...values, ...limits);
      if (byTitle) {
        // SQLite orders by code point; readers of Marathi and Hindi expect their own order.
        const { compare } = collator(query.locale);
        rows.sort((a, b) => compare(a.title as string, b.title as string));
        rows.splice(0, query.offset ?? 0);
        if (query.limit !== undefined) rows.splice(query.limit);
      }
      return `[${rows.map((row) => row.json as string).join(',')}]`;
    },
    count(site: string, collection: Collection, query: ListQuery) {
      const { sql: where, values } = conditions(site, collection, query);
      return String(sql(`select count(*) as n from ${query.where ? BY_VALUE : query.audience ? JOINED : 'placements p'} where ${where}`).get(...values)!.n);
    },
    years: (site: string, collection: Collection, locale: Locale) =>
      JSON.stringify(sql('select distinct year from placements where site = ? and collection = ? and locale = ? order by year desc').all(site, collection, locale).map((r) => r.year)),
    slugs: (site: string, collection: Collection, year: number) =>
      JSON.stringify(
        sql(`select distinct slug from placements where site = ? and collection = ? ${year ? 'and year = ?' : ''} order by slug`)
          .all(site, collection, ...(year ? [year] : [])).map((r) => r.slug),
      ),
    slugYears: (site: string, collection: Collection) =>
      JSON.stringify(sql('select distinct year from placements where site = ? and collection = ? order by year').all(site, collection).map((r) => r.year)),
    addresses(site: string, collection: Collection, query: { locale: Locale; year?: number }) {
      const { sql: where, values } = conditions(site, collection, query);
      return JSON.stringify(sql(`select p.slug, d.updated_at as updatedAt from ${JOINED} where ${where} order by p.slug`).all(...values));
    },
    lastChange(site: string, collection: Collection, query: { locale: Locale; year?: number }) {
      const { sql: where, values } = conditions(site, collection, query);
      return JSON.stringify(sql(`select date(max(d.updated_at), '+330 minutes') as at from ${JOINED} where ${where}`).get(...values)!.at);
    },
    languages: (collection: Collection, id: string) => {
      const found = sql('select locale from documents where collection = ? and id = ?').all(collection, id).map((r) => r.locale);
      return JSON.stringify(LOCALES.filter((locale) => found.includes(locale)));
    },
    versions: (site: string, collection: Collection, slug: string) =>
      JSON.stringify(sql(`select d.locale, d.title, d.id from ${JOINED} where p.site = ? and p.collection = ? and p.slug = ? order by d.locale`).all(site, collection, slug)),
    today: () => JSON.stringify(clock.today()),
    isPast: (day: string) => JSON.stringify(day < clock.today()),
    isPastInstant: (instant: string) => JSON.stringify(instant <= clock.moment()),
    preview: (preview: Preview) => JSON.stringify(mediaAddress(previewName(preview))),
  };
}
export type Answers = ReturnType<typeof createAnswers>;
export type Kind = keyof Answers;
