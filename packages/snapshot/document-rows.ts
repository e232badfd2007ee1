import type { Published } from './content.ts';
import { digestOf, digestOfValue } from './digest.ts';
import { bucketOf } from './parts.ts';

type Value = string | number;

/** Returns the values of a document by which lists are filtered. */
export function valuesOf(
  card: unknown,
  date: string,
  category: string,
  audience: readonly string[],
  listedBy: readonly string[],
): string[] {
  const fields = (card ?? {}) as Record<string, unknown>;
  const ofCard = listedBy.flatMap((field) =>
    [fields[field] ?? []].flat().map((value) => `${field}:${String(value)}`),
  );
  return [
    ...new Set([
      ...ofCard,
      `month:${date.slice(0, 7)}`,
      ...(category ? [`category:${category}`] : []),
      ...audience.map((value) => `audience:${value}`),
    ]),
  ];
}

const isWithdrawn = (data: unknown): boolean =>
  ((data as { withdrawn?: unknown } | null)?.withdrawn ?? null) !== null;

/** The rows of a language version in the tables `documents`, `placements` and `listings`. */
export interface DocumentRows {
  document: Value[];
  /**
   * Without `rowid`: site, collection, locale, date, slug, title, year, bucket, updated_at, id,
   * withdrawn.
   */
  placements: Value[][];
  listings: Value[][];
}

/** Returns the rows of a language version, in the order of the columns. */
export function rowsOf(d: Published, listedBy: readonly string[] = []): DocumentRows {
  const data = JSON.stringify(d.data);
  const values = valuesOf(
    d.card,
    d.date,
    d.category,
    (d.data as { audience?: string[] } | null)?.audience ?? [],
    listedBy,
  );
  const year = Number(d.date.slice(0, 4));
  const bucket = bucketOf(d.slug);
  const withdrawn = isWithdrawn(d.data) ? 1 : 0;
  return {
    document: [
      d.collection,
      d.id,
      d.locale,
      d.slug,
      d.title,
      d.summary,
      d.date,
      d.category,
      JSON.stringify(d.portals),
      d.updatedAt,
      digestOfValue(d),
      digestOf(data),
      JSON.stringify(d.card),
      data,
    ],
    placements: d.portals.map((site) => [
      site,
      d.collection,
      d.locale,
      d.date,
      d.slug,
      d.title,
      year,
      bucket,
      d.updatedAt,
      d.id,
      withdrawn,
    ]),
    // A document that was withdrawn has its page, and a place in no list.
    listings: (withdrawn ? [] : d.portals).flatMap((site) =>
      values.map((value) => [site, d.collection, d.locale, value, d.date, d.slug, d.id]),
    ),
  };
}
