import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { writeTogether } from '@pune/database/together';
import { beforeAll, expect, test } from 'vitest';
import {
  approvedParts,
  insertItem,
  partStates,
  submitItem,
  withdraw,
  type NewItem,
} from './items.ts';
import { migrateModeration } from './moderation.migrations.ts';
import type { Db, ModerationTables } from './moderation.tables.ts';

const NOW = new Date('2026-11-27T06:00:00.000Z');
const words = (object: string, more: Partial<NewItem> = {}): NewItem => ({
  source: 'grievances',
  object,
  part: 'words',
  reference: `PN-${object}`,
  department: 'road',
  office: 'WO-03',
  text: 'A deep hole near the school.',
  language: 'en',
  picture: null,
  dueAt: '2026-11-28T06:00:00.000Z',
  now: NOW,
  ...more,
});
const photo = (object: string): NewItem =>
  words(object, {
    part: 'photo',
    text: null,
    picture: { key: `${object}.jpg`, type: 'image/jpeg' },
  });

describeOnEachDatabase('items', (open) => {
  let db: Db;
  beforeAll(async () => {
    ({ db } = await open<ModerationTables>());
    await migrateModeration(db);
  });
  const submit = (...items: NewItem[]) =>
    db.transaction().execute(async (tx) => {
      for (const item of items) await submitItem(tx, item);
    });
  /** Decides as the desk does, without its officer. */
  const approve = (object: string) =>
    db
      .updateTable('moderation_items')
      .set((row) => ({ status: 'approved', stage: 'completed', approved_text: row.ref('text') }))
      .where('object', '=', object)
      .execute();

  test('nothing is shown before it is approved', async () => {
    await submit(words('a'), photo('a'));
    expect(await approvedParts(db, 'grievances', ['a'])).toEqual(new Map());
    await approve('a');
    expect(await approvedParts(db, 'grievances', ['a', 'unknown'])).toEqual(
      new Map([
        [
          'a',
          {
            words: { text: 'A deep hole near the school.', language: 'en' },
            photo: { key: 'a.jpg', type: 'image/jpeg' },
          },
        ],
      ]),
    );
    expect(await approvedParts(db, 'other', ['a'])).toEqual(new Map());
    expect(await approvedParts(db, 'grievances', [])).toEqual(new Map());
  });

  test('an item is written together with the rows of its source', async () => {
    await writeTogether(db, [...insertItem(db, words('b')), ...insertItem(db, photo('b'))]);
    expect(await partStates(db, 'grievances', 'b')).toEqual({
      words: { status: 'pending', reason: null, words: null },
      photo: { status: 'marked', reason: null, words: null },
    });
  });

  test('an officer must look at words with personal data', async () => {
    await submit(words('c', { text: 'Call me: ९८२२० १२३४५' }));
    expect((await partStates(db, 'grievances', 'c')).words?.status).toBe('marked');
  });

  test('a part of an object is submitted once', async () => {
    await submit(words('d'));
    await expect(submit(words('d'))).rejects.toThrow();
  });

  test('withdrawing erases at once, also what was approved, and only once', async () => {
    await submit(words('e'), photo('e'));
    await approve('e');
    const run = (part?: 'words' | 'photo') =>
      db.transaction().execute((tx) => withdraw(tx, 'grievances', 'e', { part, now: NOW }));
    expect(await run('photo')).toBe(1);
    expect([...(await approvedParts(db, 'grievances', ['e'])).values()]).toEqual([
      { words: { text: 'A deep hole near the school.', language: 'en' }, photo: null },
    ]);
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect(await approvedParts(db, 'grievances', ['e'])).toEqual(new Map());
    const rows = await db
      .selectFrom('moderation_items')
      .selectAll()
      .where('object', '=', 'e')
      .execute();
    for (const row of rows) {
      expect([row.text, row.approved_text, row.picture_key, row.picture_type]).toEqual(
        Array(4).fill(null),
      );
      expect([row.status, row.stage, row.version]).toEqual(['withdrawn', 'completed', 2]);
    }
  });
});
