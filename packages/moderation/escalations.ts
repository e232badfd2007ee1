import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import { appendAudit } from '@pune/staff/audit';
import { PERMISSIONS_OF, type PostKind } from '@pune/staff/permissions';
import { holdersOf, postsIn, workingPost } from '@pune/staff/posts';
import { referenceOf } from './author-message.ts';
import { isMarked, newEvent } from './items.ts';
import type { Db, ItemRow, Tx } from './moderation.tables.ts';
import type { Surroundings } from './sources.ts';
import { transition, type ItemStatus } from './transitions.ts';

const ROWS_AT_ONCE = 200;
/** A schedule may run for half a minute; the next run goes on. */
const RUN_MS_MAX = 20_000;

export interface EscalationsOptions extends Pick<Surroundings, 'decideBy'> {
  db: Db;
  queue: Notify['queue'];
  now: () => Date;
  /** Called for an item whose event failed: the others go on. */
  onFailure?: (error: unknown) => void;
}

type StaffTx = Parameters<typeof postsIn>[0];
interface Place {
  id: string;
  kind: PostKind;
  superior: string | null;
}

const decides = ({ kind }: Place): boolean =>
  PERMISSIONS_OF[kind]['moderation.decide'] !== undefined;

/** The post above which an item goes first: the ward officer of its office, else a moderator. */
const firstOf = (posts: readonly (Place & { office: string | null })[], row: ItemRow) =>
  posts.find((post) => decides(post) && post.office !== null && post.office === row.office) ??
  posts.find(({ kind }) => kind === 'moderator');

/**
 * Finds the next higher post that decides on items passed to it. Without a post below it, an item
 * goes to the commissioner.
 *
 * @returns null if there is none above
 */
async function nextOwner(tx: StaffTx, row: ItemRow, now: Date): Promise<string | null> {
  const posts = await postsIn(tx, {}, now);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const present = row.owner_post === null ? firstOf(posts, row) : byId.get(row.owner_post);
  if (!present) {
    const top = posts.find(({ kind, id }) => kind === 'commissioner' && id !== row.owner_post);
    return top?.id ?? null;
  }
  const seen = new Set<string>();
  let above = present.superior;
  while (above !== null && !seen.has(above)) {
    seen.add(above);
    const post = byId.get(above);
    if (!post) return null;
    if (decides(post)) return post.id;
    above = post.superior;
  }
  return null;
}

/** Mails the holders of the post that has to decide now. */
async function tellHolders(
  tx: Tx,
  queue: Notify['queue'],
  { id, number, version, owner_post: owner }: ItemRow,
  now: Date,
): Promise<void> {
  const staff = tx as unknown as StaffTx;
  const post = owner === null ? null : await workingPost(staff, owner, now);
  const holders = post === null ? [] : await holdersOf(staff, post, now);
  if (holders.length === 0) return;
  const persons = await tx
    .selectFrom('staff_persons')
    .select(['id', 'email', 'language'])
    .where('id', 'in', holders)
    .execute();
  for (const { id: person, email, language } of persons)
    await queue(tx, {
      template: 'moderation_for_officer',
      language: language as Locale,
      channel: 'email',
      address: email,
      values: { number: referenceOf(number) },
      dedupeKey: `moderation ${id} ${version} ${person} email`,
    });
}

/**
 * Creates the escalations of items that nobody decided in time: to the superior post, and on to the
 * next one after each further period. Each is recorded once, however many processes run this,
 * because it names the version of the row that it changes.
 */
export function createEscalations({
  db,
  queue,
  decideBy,
  now,
  onFailure = () => {},
}: EscalationsOptions) {
  const update = (tx: Tx, { id, version }: ItemRow, columns: Partial<ItemRow>) =>
    tx
      .updateTable('moderation_items')
      .set(columns)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow();

  async function record(tx: Tx, row: ItemRow, owner: string, next: string): Promise<boolean> {
    const at = now();
    const moved = transition(row.status as ItemStatus, 'escalate', 'system', isMarked(row));
    if (moved.kind !== 'Moved') return false;
    const after: ItemRow = {
      ...row,
      version: row.version + 1,
      owner_post: owner,
      escalate_at: next,
      undo: null,
      changed_at: at.toISOString(),
    };
    const { id, ...columns } = after;
    const { numUpdatedRows } = await update(tx, row, columns);
    if (numUpdatedRows !== 1n) return false;
    await tx
      .insertInto('moderation_events')
      .values({
        ...newEvent(id, 'escalate', moved.to, at.toISOString()),
        step: after.version,
        by: 'system',
      })
      .execute();
    await tellHolders(tx, queue, after, at);
    await appendAudit(tx, {
      chain: 'moderation',
      at,
      person: null,
      post: null,
      action: 'escalate',
      object: id,
      before: { owner: row.owner_post, version: row.version },
      after: { owner, version: after.version },
    });
    return true;
  }

  /** Passes one item on; one that is at the highest post stays there. */
  async function escalate(id: string, next: string): Promise<boolean> {
    return db.transaction().execute(async (tx) => {
      const row = await tx
        .selectFrom('moderation_items')
        .selectAll()
        .where('id', '=', id)
        .where('escalate_at', '<=', now().toISOString())
        .executeTakeFirst();
      if (!row) return false;
      const owner = await nextOwner(tx as unknown as StaffTx, row, now());
      if (owner !== null) return record(tx, row, owner, next);
      await update(tx, row, { escalate_at: null });
      return false;
    });
  }

  return {
    /** Passes on every item that is due; idempotent. @returns the number of escalations */
    async run(): Promise<number> {
      const until = performance.now() + RUN_MS_MAX;
      const due = await db
        .selectFrom('moderation_items')
        .select('id')
        .where('escalate_at', '<=', now().toISOString())
        .orderBy('escalate_at')
        .limit(ROWS_AT_ONCE)
        .execute();
      if (due.length === 0) return 0;
      const next = await decideBy(now());
      let escalated = 0;
      for (const { id } of due) {
        if (performance.now() > until) break;
        try {
          if (await escalate(id, next)) escalated += 1;
        } catch (error) {
          onFailure(error);
        }
      }
      return escalated;
    },
  };
}
