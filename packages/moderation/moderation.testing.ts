import { createSeal } from '@pune/database/seal';
import { createNotify } from '@pune/notify';
import type { NotifyTables } from '@pune/notify/migrations';
import type { PostKind } from '@pune/staff/permissions';
import { officerOf } from '@pune/staff/officers';
import { createTestStaff } from '@pune/staff/testing';
import type { Kysely } from 'kysely';
import { appealItem } from './appeals.ts';
import { submitItem, type NewItem } from './items.ts';
import type { ModerationTables } from './moderation.tables.ts';
import { createModeration } from './moderation.ts';

export const TEST_PICTURE: Uint8Array = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
export const TEST_MOBILE = '+919822012345';

export const DECIDE_MS = 8 * 3_600_000;

const OFFICES = [
  { value: 'WO-01', label: { en: 'Aundh', mr: 'औंध', hi: 'औंध' } },
  { value: 'WO-03', label: { en: 'Kothrud', mr: 'कोथरूड', hi: 'कोथरूड' } },
].map(({ value, label }) => ({ value, label: (locale: keyof typeof label) => label[locale] }));

/** Posts that read, decide and supervise items, each with a person. */
async function createPersons(db: Kysely<any>) {
  const staff = await createTestStaff(db);
  const persons: Record<string, string> = {};
  const add = async (name: string, post: { kind: PostKind; office?: string }, above?: string) => {
    const id = await staff.post({ ...post, superior: above ?? null });
    persons[name] = await staff.person({ name, posts: [id] });
    return id;
  };
  const commissioner = await add('commissioner', { kind: 'commissioner' });
  await add('moderator', { kind: 'moderator' }, commissioner);
  await add('ward', { kind: 'ward_officer', office: 'WO-03' }, commissioner);
  await add('colleague', { kind: 'ward_officer', office: 'WO-03' }, commissioner);
  await add('otherWard', { kind: 'ward_officer', office: 'WO-01' }, commissioner);
  await add('operator', { kind: 'operator' }, commissioner);
  return persons;
}

/** Opens moderation with officers, messages, one source and a clock that a test moves. */
export async function createTestModeration(given: Kysely<any>, start: string) {
  const db = given as Kysely<ModerationTables & NotifyTables>;
  const clock = { now: new Date(start) };
  const now = () => clock.now;
  const notify = createNotify({
    db,
    notifiers: {},
    seal: createSeal('n'.repeat(32), 'notify'),
    mayNotify: async () => true,
    now,
  });
  await notify.prepare();
  const moderation = createModeration({
    db: given,
    queue: notify.queue,
    withdraw: notify.withdraw,
    now,
    offices: async () => OFFICES,
    decideBy: async (from) => new Date(from.getTime() + DECIDE_MS).toISOString(),
    sources: {
      grievances: {
        label: (locale) => ({ en: 'Grievance', mr: 'तक्रार', hi: 'शिकायत' })[locale],
        address: (object) => `/desk/grievances/${object}`,
        permission: 'grievances.read',
        picture: async () => TEST_PICTURE,
        author: async () => ({ channel: 'sms', address: TEST_MOBILE }),
      },
    },
  });
  await moderation.prepare();
  const persons = await createPersons(db);
  let count = 0;
  return {
    db,
    clock,
    now,
    moderation,
    persons,
    officer: async (name: string) => (await officerOf(db as never, persons[name]!, now()))!,
    /** Submits an item of an author who reads Marathi, and returns its row. */
    async submit(more: Partial<NewItem> = {}) {
      count += 1;
      const object = `object ${count}`;
      const item: NewItem = {
        source: 'grievances',
        object,
        part: 'words',
        reference: `PN-2345-6${String(count).padStart(3, '0')}`,
        department: 'road',
        office: 'WO-03',
        text: `शाळेजवळ खोल खड्डा आहे, क्रमांक ${count}.`,
        language: 'mr',
        picture: null,
        dueAt: new Date(clock.now.getTime() + DECIDE_MS).toISOString(),
        now: clock.now,
        ...more,
      };
      await db.transaction().execute((tx) => submitItem(tx, item));
      return db
        .selectFrom('moderation_items')
        .selectAll()
        .where('object', '=', item.object)
        .where('part', '=', item.part)
        .executeTakeFirstOrThrow();
    },
    /** Appeals as the author. */
    appeal: (object: string, words: string | null = null) =>
      db.transaction().execute((tx) =>
        appealItem(tx, 'grievances', object, {
          part: 'words',
          words,
          language: 'mr',
          dueAt: new Date(clock.now.getTime() + DECIDE_MS).toISOString(),
          now: clock.now,
        }),
      ),
    /** Performs an action on the present version of an item. */
    async act(id: string, action: string, values: Record<string, string> = {}, by = 'ward') {
      count += 1;
      const { version } = await db
        .selectFrom('moderation_items')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return moderation.desk.cases.act(
        { id, action, version, input: { values, files: {} }, key: `key ${count}` },
        (await officerOf(db as never, persons[by]!, now()))!,
      );
    },
  };
}
export type TestModeration = Awaited<ReturnType<typeof createTestModeration>>;
