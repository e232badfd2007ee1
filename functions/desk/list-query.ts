import { QUEUES, SORTS, type CaseQuery, type CaseType, type Filter } from '@pune/desk/case-type';

/** Rows of a page: with a form of bulk actions, they stay below the limit of parts of a form. */
export const ROWS_MAX = 25;
const SEARCH_CHARACTERS_MAX = 100;
const MARK_CHARACTERS_MAX = 2_000;

/** The part of an address that chooses cases, without the place in the list. */
export type ListChoice = Pick<CaseQuery, 'queue' | 'filters' | 'search' | 'sort'>;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T =>
  values.find((known) => known === value) ?? values[0]!;

export const readQueue = (parameters: URLSearchParams): CaseQuery['queue'] =>
  oneOf(QUEUES, parameters.get('queue'));
export const readMark = (parameters: URLSearchParams): string | null =>
  parameters.get('after')?.slice(0, MARK_CHARACTERS_MAX) || null;

/** A filter's parameter has a prefix, so that no filter can take the place of another parameter. */
export const filterParameter = ({ name }: Pick<Filter, 'name'>): string => `by_${name}`;

/** Reads the query of a list from an address. Unknown values get their defaults. */
export function readListQuery(type: CaseType, parameters: URLSearchParams): CaseQuery {
  const filters = type.filters.flatMap((filter): [string, string][] => {
    const value = parameters.get(filterParameter(filter));
    return value ? [[filter.name, value]] : [];
  });
  return {
    queue: readQueue(parameters),
    filters: Object.fromEntries(filters),
    search: (parameters.get('search') ?? '').trim().slice(0, SEARCH_CHARACTERS_MAX),
    sort: oneOf(SORTS, parameters.get('sort')),
    after: readMark(parameters),
    limit: ROWS_MAX,
  };
}

/** The parameters of a list; defaults are left out. */
export const listParameters = ({
  queue,
  filters,
  search,
  sort,
}: ListChoice): Record<string, string> => ({
  ...(queue !== QUEUES[0] && { queue }),
  ...(search && { search }),
  ...(sort !== SORTS[0] && { sort }),
  ...Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [filterParameter({ name }), value]),
  ),
});
