import type { CaseType } from '@pune/desk/case-type';
import { listMerged, type TypedRow } from '@pune/desk/merged-list';
import type { CaseKey } from '@pune/desk/presence';
import type { Officer } from '@pune/staff/officer';
import type { Desk } from './feature.ts';
import type { InboxState } from './inbox.views.ts';
import { readListQuery, readMark, readQueue, ROWS_MAX } from './list-query.ts';
import { typesOf } from './visit.ts';

/** Rows of each type, where a page lists the types one below the other. */
const TYPE_ROWS_MAX = 10;

/** The cases on a page of the inbox, in the order of the page. */
export async function inboxCases(
  types: readonly CaseType[],
  parameters: URLSearchParams,
  officer: Officer,
): Promise<Pick<InboxState, 'queue' | 'after' | 'found'>> {
  const queue = readQueue(parameters);
  const after = readMark(parameters);
  if (queue !== 'completed') {
    const list = await listMerged(types, { queue, after, limit: ROWS_MAX }, officer);
    return { queue, after, found: { kind: 'Merged', list } };
  }
  const lists = await Promise.all(
    types.map(async (type) => {
      const query = readListQuery(type, new URLSearchParams({ queue }));
      const cases = await type.cases();
      return { type, list: await cases.list({ ...query, limit: TYPE_ROWS_MAX }, officer) };
    }),
  );
  return { queue, after: null, found: { kind: 'ByType', lists } };
}

export const rowsIn = ({ found }: Pick<InboxState, 'found'>): readonly TypedRow[] =>
  found.kind === 'Merged'
    ? found.list.rows
    : found.lists.flatMap(({ type, list }) => list.rows.map((row) => ({ type, row })));

export const keyOf = ({ type, row }: TypedRow): CaseKey => ({ type: type.name, id: row.id });

export async function inboxState(
  desk: Pick<Desk, 'types' | 'views' | 'presence'>,
  parameters: URLSearchParams,
  officer: Officer,
): Promise<InboxState> {
  const types = typesOf(desk.types, officer);
  const [shown, counted, views, presence] = await Promise.all([
    inboxCases(types, parameters, officer),
    Promise.all(
      types.map(async (type) => ({ type, counts: await (await type.cases()).counts(officer) })),
    ),
    desk.views().then((open) => open.of(officer.person.id)),
    desk.presence(),
  ]);
  const others = await presence.others(officer.person.id, rowsIn(shown).map(keyOf));
  return { ...shown, types: counted, others, views };
}
