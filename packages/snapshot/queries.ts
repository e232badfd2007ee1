import { collator } from '@pune/std/collator';
import { addDays, INDIA_OFFSET_MINUTES } from '@pune/std/india-time';
import type { Clock } from './clock.ts';
import type { ListQuery, Part } from './content.ts';
import type { OwnQuery, QueryTools, Reference } from './model.ts';
import { IN_PLACEMENTS, type ListedEntries, type Months } from './months.ts';
import { bucketsOf, partsFor } from './parts.ts';
import { referenceName, referencesTo, referringValue, type Target } from './references.ts';
import type { Row, Sql } from './sql.ts';
import type { Values } from './values.ts';

export type { Row } from './sql.ts';

/** The filters that select documents by value. */
interface Narrowing {
  where?: readonly [field: string, value: string | number];
  category?: string;
  audience?: string;
  month?: string;
}
export type Filter = Pick<
  ListQuery,
  'locale' | 'year' | 'month' | 'category' | 'audience' | 'from' | 'before' | 'daysAgoMax'
> &
  Narrowing;

/**
 * Returns the values by which a list is filtered: `department:7`, `audience:student`. The first one
 * is the scope of the query: changes to documents without that value, before and after, are
 * ignored.
 */
export function valuesOf({ where, month, category, audience }: Narrowing): string[] {
  const values: string[] = [];
  if (where) values.push(`${where[0]}:${where[1]}`);
  if (month) values.push(`month:${month}`);
  if (category) values.push(`category:${category}`);
  if (audience) values.push(`audience:${audience}`);
  return values;
}

export function conditions(
  site: string,
  collection: string,
  query: Filter,
  today: () => string,
): { table: string; where: string; values: (string | number)[] } {
  const [value, ...others] = valuesOf(query);
  const parts = ['p.site = ?', 'p.collection = ?', 'p.locale = ?'];
  const values: (string | number)[] = [site, collection, query.locale];
  const add = (part: string, ...more: (string | number)[]) =>
    void (parts.push(part), values.push(...more));
  if (value) add('p.value = ?', value);
  for (const other of others)
    add(
      'exists (select 1 from listings o where o.site = p.site and o.collection = p.collection and o.locale = p.locale and o.value = ? and o.date = p.date and o.slug = p.slug)',
      other,
    );
  if (query.year && value)
    add('p.date >= ? and p.date < ?', `${query.year}-`, `${query.year + 1}-`);
  else if (query.year) add('p.year = ?', query.year);
  if (query.from) add('p.date >= ?', query.from);
  if (query.daysAgoMax !== undefined) add('p.date >= ?', addDays(today(), -query.daysAgoMax));
  if (query.before) add('p.date < ?', query.before);
  // Listings have no rows of documents that were withdrawn.
  if (!value) add('p.withdrawn = 0');
  return { table: value ? 'listings' : 'placements', where: parts.join(' and '), values };
}

/** Returns the direction in which a list by date goes, as SQL. */
export const directionOf = ({ order }: Pick<ListQuery, 'order'>): 'asc' | 'desc' =>
  order === 'oldest' ? 'asc' : 'desc';

export const INDIA = `'+${INDIA_OFFSET_MINUTES} minutes'`;
/** Document fields that lists can select directly; all other fields come from the card. */
export const COLUMNS = ['id', 'slug', 'title', 'summary', 'date', 'category', 'updatedOn'];

export const ARCHIVE_PAGE_SIZE = 50;

/**
 * Returns the SQL expression that selects the fields of a list entry as JSON. Field names go into
 * the SQL text: they come from our code, never from a visitor.
 */
function projection(fields: readonly string[]): string {
  const own = COLUMNS.filter((name) => fields.includes(name)).map(
    (name) => `'${name}', ${name === 'updatedOn' ? `date(d.updated_at, ${INDIA})` : `d.${name}`}`,
  );
  const ofCard = fields
    .filter((name) => !COLUMNS.includes(name) && name !== 'card')
    .map((name) => name.replace(/\W/g, ''));
  const card = fields.includes('card')
    ? ['d.card']
    : ofCard.length > 0
      ? [`json_object(${ofCard.map((name) => `'${name}', d.card -> '$.${name}'`).join(', ')})`]
      : [];
  return `json_object(${[...own, ...card.map((sql) => `'card', json(${sql})`)].join(', ')})`;
}

/**
 * Returns the first of the given portals that shows the document. The page then does not depend on
 * the document's other portals.
 */
function firstShowing(row: Row, portals: readonly string[]): string | undefined {
  const on = row.portals as string; // `["city","pmc"]`
  return portals.find((portal) => on.includes(`"${portal}"`));
}

/**
 * Decodes long texts that were read as bytes: twice as fast as reading text through the SQLite
 * driver when it goes beyond Latin-1.
 */
const utf8 = new TextDecoder();
/** `versions` is a comma-separated list of the languages of the document. */
const BY_SLUG = `select id, slug, title, summary, date, category, date(updated_at, ${INDIA}) as updatedOn, portals,
  (select group_concat(v.locale) from documents v where v.collection = d.collection and v.id = d.id) as versions, cast(data as blob) as data, data_digest as dataDigest
  from documents d indexed by documents_by_slug where collection = ? and slug = ? and locale = ?`;

/**
 * A result that consists mostly of one document's data. The data's digest was computed when it was
 * written, so comparing results need not read the data.
 */
export interface DocumentResult {
  /** The document's columns without its data. */
  columns: Row;
  /** JSON text. */
  data: string;
  dataDigest: string;
}
/**
 * A query result: as JSON text, as a document with its data apart, or as a list with its entries
 * already parsed.
 */
export type Result = string | DocumentResult | ListedEntries;
/** Returns a query result as JSON text. */
export function textOf(result: Result): string {
  if (typeof result === 'string') return result;
  return 'json' in result
    ? result.json
    : `${JSON.stringify(result.columns).slice(0, -1)},"data":${result.data}}`;
}

/** The part of a model that queries need. */
export interface QueryModel {
  locales: readonly string[];
  queries?: Readonly<Record<string, OwnQuery>>;
  references?: readonly Reference[];
}

/** Lookup caches of one revision. */
export interface Memory {
  months?: Months;
  values?: Values;
}

/**
 * Creates the standard queries. Each returns text, which is digested and compared, and which pages get after
 * `JSON.parse`.
 * @param memory lookup caches; empty if revisions are not tracked
 */
export function createStandardQueries(
  sql: Sql,
  clock: Pick<Clock, 'moment' | 'today'>,
  { months, values }: Memory,
  { locales, references = [] }: Pick<QueryModel, 'locales' | 'references'>,
) {
  /**
   * Lists documents by title in the language's collation order, which SQLite lacks. Loads the
   * selected fields only for the entries that are shown.
   */
  function byTitle(site: string, collection: string, query: ListQuery): string[] {
    const { table, where, values } = conditions(site, collection, query, clock.today);
    // Titles ordered by code point are nearly in collation order, which saves most comparisons.
    const titled =
      table === 'placements'
        ? 'placements p'
        : 'listings p cross join placements t indexed by placements_by_document on t.site = p.site and t.collection = p.collection and t.id = p.id and t.locale = p.locale';
    const rows = sql(
      `select p.id, ${table === 'placements' ? 'p' : 't'}.title as title, p.date, p.slug from ${titled} where ${where} order by title`,
    ).all(...values) as { id: string; title: string; date: string; slug: string }[];
    const { compare } = collator(query.locale);
    rows.sort(
      (a, b) =>
        compare(a.title, b.title) ||
        (a.date === b.date ? (a.slug < b.slug ? 1 : -1) : a.date < b.date ? 1 : -1),
    );
    const from = query.offset ?? 0;
    const whole = sql(
      `select ${projection(query.fields)} as json from documents d where d.collection = ? and d.id = ? and d.locale = ?`,
    );
    return rows
      .slice(from, query.limit === undefined ? undefined : from + query.limit)
      .map(({ id }) => whole.get(collection, id, query.locale)!.json as string);
  }

  function byDate(site: string, collection: string, query: ListQuery): string[] {
    const { table, where, values } = conditions(site, collection, query, clock.today);
    const direction = directionOf(query);
    // Placement rows hold the title too, and are faster to read than documents.
    const shown = query.fields.every((name: string) => IN_PLACEMENTS.includes(name))
      ? 'placements d indexed by placements_by_document on d.collection = ? and d.id = p.id and d.locale = ? and d.site = p.site'
      : 'documents d on d.collection = ? and d.id = p.id and d.locale = ?';
    // The offset is skipped in the index; only the listed entries are joined.
    const rows = sql(`select ${projection(query.fields)} as json
      from (select p.site, p.id, p.date, p.slug from ${table} p where ${where} order by p.date ${direction}, p.slug ${direction} limit ? offset ?) p
      cross join ${shown} order by p.date ${direction}, p.slug ${direction}`).all(
      ...values,
      query.limit ?? -1,
      query.offset ?? 0,
      collection,
      query.locale,
    );
    return rows.map((row) => row.json as string);
  }

  /** Returns true if lists find a document by the value: by the value cache, else in the index. */
  function isListed(site: string, collection: string, locale: string, value: string): boolean {
    if (values?.mayHave(site, collection, locale, value) === false) return false;
    return (
      sql(
        'select 1 as one from listings where site = ? and collection = ? and locale = ? and value = ? limit 1',
      ).get(site, collection, locale, value) !== undefined
    );
  }

  /**
   * Returns true if no document has the value of the filter: by the value cache, or by an index
   * lookup, which takes a tenth of the time of a list.
   */
  function isEmpty(site: string, collection: string, query: Filter): boolean {
    const [value] = valuesOf(query);
    return value !== undefined && !isListed(site, collection, query.locale, value);
  }

  /** Returns the names of the references by which documents refer to a document. */
  const referrersOf = (site: string, target: Target, locale: string): string[] =>
    referencesTo(references, target.collection)
      .filter((reference) =>
        isListed(site, reference.collection, locale, referringValue(reference, target)),
      )
      .map(referenceName);

  function list(site: string, collection: string, query: ListQuery): Result {
    if (isEmpty(site, collection, query)) return '[]';
    if (months?.canList(query)) return months.list(site, collection, query);
    return `[${(query.order === 'title' ? byTitle : byDate)(site, collection, query).join(',')}]`;
  }

  function countOf(site: string, collection: string, query: Filter): number {
    const { table, where, values } = conditions(site, collection, query, clock.today);
    return sql(`select count(*) as n from ${table} p where ${where}`).get(...values)!.n as number;
  }

  /** Returns the day of the last change among the documents that a page of an archive lists. */
  function lastChangeOnPage(
    site: string,
    collection: string,
    locale: string,
    year: number,
    page: number,
  ): string {
    const { where, values } = conditions(site, collection, { locale, year }, clock.today);
    const row = sql(
      `select date(max(updated_at), ${INDIA}) as day from (select p.updated_at from placements p where ${where} order by p.date, p.slug limit ? offset ?)`,
    ).get(...values, ARCHIVE_PAGE_SIZE, (page - 1) * ARCHIVE_PAGE_SIZE);
    return JSON.stringify(row!.day);
  }

  /** Returns the years of documents in one language by skipping from year to year in the index. */
  function yearsIn(site: string, collection: string, locale: string): number[] {
    const found: number[] = [];
    for (let year: number | null = 9999; ; found.push(year)) {
      year = sql(
        'select max(year) as year from placements where site = ? and collection = ? and locale = ? and year < ? and withdrawn = 0',
      ).get(site, collection, locale, year)!.year as number | null;
      if (year === null) return found;
    }
  }

  return {
    list,
    get(collection: string, id: string, locale: string, fields: readonly string[]) {
      const row = sql(
        'select data from documents where collection = ? and id = ? and locale = ?',
      ).get(collection, id, locale);
      return JSON.stringify(row ? pick(JSON.parse(row.data as string) as Row, fields) : null);
    },
    bySlug(site: string, collection: string, slug: string, locale: string): Result {
      // `indexed by` is needed: SQLite would otherwise scan the collection by its primary key.
      const row = sql(BY_SLUG).get(collection, slug, locale);
      if (!row || !firstShowing(row, [site])) return 'null';
      const { id, title, summary, date, category, updatedOn, versions, data, dataDigest } = row;
      return {
        // Named one by one: a spread row is a hash table, which is slower to write and to read.
        columns: {
          id,
          slug,
          title,
          summary,
          date,
          category,
          updatedOn,
          locales: locales.filter((one) => (versions as string).includes(one)),
          referrers: referrersOf(site, { collection, id: id as string }, locale),
        },
        data: utf8.decode(data as Uint8Array),
        dataDigest: dataDigest as string,
      };
    },
    slug: (collection: string, id: string) =>
      JSON.stringify(
        sql('select slug from documents where collection = ? and id = ? limit 1').get(
          collection,
          id,
        )?.slug ?? null,
      ),
    title(collection: string, id: string, locale: string) {
      const rows = sql('select title, locale from documents where collection = ? and id = ?').all(
        collection,
        id,
      );
      return JSON.stringify(
        [locale, ...locales]
          .map((wanted) => rows.find((row) => row.locale === wanted))
          .find(Boolean)?.title ?? null,
      );
    },
    address(collection: string, id: string, portals: readonly string[]) {
      const row = sql(
        'select slug, portals from documents where collection = ? and id = ? limit 1',
      ).get(collection, id);
      const portal = row && firstShowing(row, portals);
      return portal ? JSON.stringify({ slug: row.slug, portal }) : 'null';
    },
    link(collection: string, id: string, locale: string, portals: readonly string[]) {
      const rows = sql(
        'select slug, title, locale, portals from documents where collection = ? and id = ?',
      ).all(collection, id);
      const row = [locale, ...locales]
        .map((wanted) => rows.find((r) => r.locale === wanted))
        .find(Boolean);
      const portal = row && firstShowing(row, portals);
      return portal
        ? JSON.stringify({ slug: row.slug, title: row.title, locale: row.locale, portal })
        : 'null';
    },
    count: (site: string, collection: string, query: Filter) =>
      String(countOf(site, collection, query)),
    archivePages: (site: string, collection: string, locale: string, year: number) =>
      String(Math.ceil(countOf(site, collection, { locale, year }) / ARCHIVE_PAGE_SIZE)),
    years: (site: string, collection: string, locale: string) =>
      JSON.stringify(yearsIn(site, collection, locale)),
    slugYears: (site: string, collection: string) =>
      JSON.stringify(
        [...new Set(locales.flatMap((locale) => yearsIn(site, collection, locale)))].sort(
          (a, b) => a - b,
        ),
      ),
    parts: (site: string, collection: string) =>
      String(
        partsFor(
          (sql('select n from placed where site = ? and collection = ?').get(site, collection)?.n ??
            0) as number,
        ),
      ),
    slugs: (site: string, collection: string, part: Part) =>
      JSON.stringify(
        sql(
          'select distinct slug from placements where site = ? and collection = ? and bucket between ? and ? order by slug',
        )
          .all(site, collection, ...bucketsOf(part))
          .map((r) => r.slug),
      ),
    addresses(site: string, collection: string, locale: string, part: Part) {
      const rows = sql(
        'select slug, max(updated_at) filter (where locale = ?) as updatedAt, group_concat(locale) as versions from placements where site = ? and collection = ? and bucket between ? and ? group by slug having updatedAt is not null order by slug',
      ).all(locale, site, collection, ...bucketsOf(part));
      return JSON.stringify(
        rows.map(({ slug, updatedAt, versions }) => {
          const languages = (versions as string).split(',');
          return { slug, updatedAt, locales: locales.filter((one) => languages.includes(one)) };
        }),
      );
    },
    lastChange(
      site: string,
      collection: string,
      {
        locale,
        year,
        archivePage,
        part,
      }: { locale: string; year?: number; archivePage?: number; part?: Part },
    ) {
      if (year && archivePage) return lastChangeOnPage(site, collection, locale, year, archivePage);
      const [narrowed, values] = part
        ? ['and bucket between ? and ?', bucketsOf(part)]
        : year
          ? ['and year = ?', [year]]
          : ['', []];
      return JSON.stringify(
        sql(
          `select date(max(updated_at), ${INDIA}) as day from placements where site = ? and collection = ? and locale = ? ${narrowed}`,
        ).get(site, collection, locale, ...values)!.day,
      );
    },
    versions: (site: string, collection: string, slug: string) =>
      JSON.stringify(
        sql(`select d.locale, d.title, d.id from placements p indexed by placements_by_slug join documents d on d.collection = p.collection and d.id = p.id and d.locale = p.locale
          where p.site = ? and p.collection = ? and p.slug = ? order by d.locale`).all(
          site,
          collection,
          slug,
        ),
      ),
    today: () => JSON.stringify(clock.today()),
    isPast: (day: string) => JSON.stringify(day < clock.today()),
    isPastInstant: (instant: string) => JSON.stringify(instant <= clock.moment()),
  };
}
export type Queries = ReturnType<typeof createStandardQueries>;
export type QueryKind = keyof Queries;

/** Creates the standard queries and those of a site's own. */
export function createQueries(
  sql: Sql,
  clock: Pick<Clock, 'moment' | 'today'>,
  memory: Memory,
  model: QueryModel,
): Readonly<Record<string, (...args: any[]) => Result>> {
  const standard = createStandardQueries(sql, clock, memory, model);
  const tools: QueryTools = {
    sql,
    clock,
    list: (site, collection, query) =>
      JSON.parse(textOf(standard.list(site, collection, query as ListQuery))) as unknown[],
  };
  return {
    ...Object.fromEntries(
      Object.entries(model.queries ?? {}).map(([kind, { run }]) => [
        kind,
        (...args: unknown[]) => run(tools, ...args),
      ]),
    ),
    ...standard,
  };
}

export const pick = (values: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
