import type { Cases, Option, PostLoad } from '@pune/desk/case-type';
import { QUEUES } from '@pune/desk/case-type';
import { appendAudit } from '@pune/staff/audit';
import type { Officer } from '@pune/staff/officer';
import { actorFor } from '@pune/staff/officers';
import { sql } from 'kysely';
import { caseDetail, caseRow, PHOTO_ID, type Designations } from './case-rows.ts';
import { OFFICE_ACTIONS, wardOf, type Decisions, type OfficeAction } from './decisions.ts';
import { countQueue, dueToday, listItems, reached } from './desk-list.ts';
import type { Db, ItemRow } from './moderation.tables.ts';
import type { Surroundings } from './sources.ts';
import { text } from './texts.ts';

export interface DeskCasesOptions extends Pick<Surroundings, 'sources' | 'offices'> {
  db: Db;
  decisions: Decisions;
  now: () => Date;
}

const isAction = (name: string): name is OfficeAction => Object.hasOwn(OFFICE_ACTIONS, name);

/** Reads the designations of posts. */
async function designationsOf(db: Db, posts: readonly (string | null)[]): Promise<Designations> {
  const ids = [...new Set(posts.filter((post) => post !== null))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('staff_posts')
    .select(['id', 'designation_en as en', 'designation_mr as mr', 'designation_hi as hi'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, ...designation }) => [id, designation]));
}

/** The open items of each office within the reach of a supervisor. */
async function loadOf(
  { db, now }: Pick<DeskCasesOptions, 'db' | 'now'>,
  officer: Officer,
  offices: readonly Option[],
): Promise<PostLoad[]> {
  const at = now();
  const rows = await reached(db, officer, 'moderation.supervise')
    .where('stage', '=', 'open')
    .select(['office'])
    .select(({ fn }) => [
      fn.countAll().as('open'),
      sql<number>`sum(case when due_at < ${at.toISOString()} then 1 else 0 end)`.as('overdue'),
      sql<number>`sum(case when due_at < ${dueToday(at)} then 1 else 0 end)`.as('due'),
      fn.min('submitted_at').as('oldest'),
    ])
    .groupBy('office')
    .orderBy('office')
    .execute();
  return rows.map(({ office, open, overdue, due, oldest }) => ({
    post: text('desk_moderators'),
    holders: null,
    office: offices.find(({ value }) => value === office)?.label ?? (office ? () => office : null),
    open: Number(open),
    overdue: Number(overdue),
    dueToday: Number(due) - Number(overdue),
    oldestAt: oldest,
  }));
}

/** Creates the cases of the officers' desk. */
export function createDeskCases(options: DeskCasesOptions): Cases {
  const { db, decisions, sources, offices, now } = options;

  async function readable(ids: readonly string[], officer: Officer): Promise<ItemRow[]> {
    if (ids.length === 0) return [];
    const found = await reached(db, officer, 'moderation.read')
      .selectAll()
      .where('id', 'in', ids)
      .execute();
    const rows = new Map(found.map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  }

  async function described(rows: readonly ItemRow[], officer: Officer) {
    const owners = await designationsOf(
      db,
      rows.map(({ owner_post: post }) => post),
    );
    const named = { offices: await offices(), owners, now: now() };
    return rows.map((row) => caseRow(row, officer, named));
  }

  const audited = (row: ItemRow, officer: Officer) =>
    db.transaction().execute((tx) =>
      appendAudit(tx, {
        chain: 'moderation',
        at: now(),
        ...(actorFor(officer, 'moderation.read', wardOf(row)) ?? {
          person: officer.person.id,
          post: null,
        }),
        action: 'open',
        object: row.id,
      }),
    );

  return {
    async list(query, officer) {
      const { rows, next } = await listItems({ db, now }, query, officer);
      return { rows: await described(rows, officer), next };
    },
    rows: async (ids, officer) => described(await readable(ids, officer), officer),
    async counts(officer) {
      const counted = await Promise.all(
        QUEUES.map((queue) => countQueue({ db, now }, queue, officer)),
      );
      return Object.fromEntries(QUEUES.map((queue, index) => [queue, counted[index]!])) as Awaited<
        ReturnType<Cases['counts']>
      >;
    },
    async open(id, officer) {
      const [row] = await readable([id], officer);
      if (!row) return null;
      await audited(row, officer);
      const events = await db
        .selectFrom('moderation_events')
        .selectAll()
        .where('item_id', '=', id)
        .orderBy('step')
        .execute();
      const [found] = await described([row], officer);
      return caseDetail(row, {
        described: found!,
        events,
        officer,
        source: sources[row.source],
        designations: await designationsOf(
          db,
          events.map(({ post }) => post),
        ),
      });
    },
    async document(id, document, officer) {
      const [row] = document === PHOTO_ID ? await readable([id], officer) : [];
      if (!row?.picture_key || !row.picture_type) return null;
      const bytes = await sources[row.source]?.picture(row.picture_key);
      return bytes ? { type: row.picture_type, bytes } : null;
    },
    check: async ({ action, input, ...given }, officer) =>
      isAction(action) ? decisions.check({ ...given, action, values: input.values }, officer) : [],
    async act({ action, input, ...given }, officer) {
      if (!isAction(action)) return { kind: 'NotFound' };
      return decisions.act({ ...given, action, values: input.values }, officer);
    },
    load: async (officer) => loadOf({ db, now }, officer, await offices()),
  };
}
