import type { Officer } from '@pune/staff/officer';
import type { CaseList, CaseQuery, CaseRow, Cases, CaseType } from './case-type.ts';

/** A case of a list over several types. */
export interface TypedRow {
  type: CaseType;
  row: CaseRow;
}

export interface MergedList {
  rows: readonly TypedRow[];
  /** The mark for the next page; null at the end. */
  next: string | null;
}

/** A case without a running clock comes last. */
const NO_CLOCK = '9999';

/** The place in the list of each type: null at its begin, undefined after its end. */
type Marks = ReadonlyMap<string, string | null>;

interface Part {
  type: CaseType;
  cases: Cases;
  query: CaseQuery;
  found: CaseList;
  /** The number of rows that the page has of this type. */
  taken: number;
}

const encode = (marks: Marks): string =>
  Buffer.from(JSON.stringify([...marks])).toString('base64url');

/** Reads the mark of an address; one that is damaged begins at the first page. */
function decode(mark: string | null): Marks | null {
  if (mark === null) return null;
  try {
    const entries = JSON.parse(Buffer.from(mark, 'base64url').toString()) as unknown[];
    const isEntry = (one: unknown): one is [string, string | null] =>
      Array.isArray(one) &&
      typeof one[0] === 'string' &&
      (one[1] === null || typeof one[1] === 'string');
    return entries.every(isEntry) ? new Map(entries) : null;
  } catch {
    return null;
  }
}

const headOf = ({ found, taken }: Part): CaseRow | undefined => found.rows[taken];
const keyOf = (part: Part): string => headOf(part)!.clock?.dueAt ?? NO_CLOCK;

/** Takes the case that is due first, from the type whose next case it is. */
function takeFirst(parts: readonly Part[]): TypedRow | null {
  const open = parts.filter(headOf);
  if (open.length === 0) return null;
  const first = open.reduce((best, part) => (keyOf(part) < keyOf(best) ? part : best));
  const row = headOf(first)!;
  first.taken += 1;
  return { type: first.type, row };
}

/**
 * The place after the rows that were taken. A type marks only the end of a page, so that a page
 * that ends within one is read again with its length: a case that leaves in between can be passed
 * over until the list is opened again.
 */
async function placeAfter(part: Part, officer: Officer): Promise<string | null | undefined> {
  const { cases, query, found, taken } = part;
  if (taken === 0) return found.rows.length === 0 ? undefined : query.after;
  const page =
    taken === found.rows.length ? found : await cases.list({ ...query, limit: taken }, officer);
  return page.next ?? undefined;
}

/**
 * Lists the cases of a queue over several types in one order: the case that is due first comes
 * first. Each type pages by its own marks.
 */
export async function listMerged(
  types: readonly CaseType[],
  { queue, after, limit }: Pick<CaseQuery, 'queue' | 'after' | 'limit'>,
  officer: Officer,
): Promise<MergedList> {
  const marks = decode(after);
  const parts = await Promise.all(
    types
      .filter(({ name }) => marks === null || marks.has(name))
      .map(async (type): Promise<Part> => {
        const cases = await type.cases();
        const query: CaseQuery = {
          queue,
          filters: {},
          search: '',
          sort: 'due',
          after: marks?.get(type.name) ?? null,
          limit,
        };
        return { type, cases, query, found: await cases.list(query, officer), taken: 0 };
      }),
  );
  const rows: TypedRow[] = [];
  for (let one = takeFirst(parts); one; one = rows.length < limit ? takeFirst(parts) : null)
    rows.push(one);
  const places = new Map<string, string | null>();
  for (const part of parts) {
    const place = await placeAfter(part, officer);
    if (place !== undefined) places.set(part.type.name, place);
  }
  return { rows, next: places.size > 0 ? encode(places) : null };
}
