import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { migrateGrievances } from './grievances.migrations.ts';
import { testRow } from './grievances.testing.ts';
import type { Db, GrievanceTables } from './grievances.tables.ts';
import { lookUpWords, searchWords, storedWords, withWords } from './search-words.ts';

const ROWS_AT_ONCE = 400;
/** Words of so many grievances are frequent here. */
const FREQUENT = 300;
const TEXTS = [
  ...Array.from({ length: FREQUENT + 60 }, (_, n) => `पाणी नाही, गणेश चौक ${n % 90}`),
  'पाणी नाही, गणेशनगर चौक 829',
  'गणेश चौक, झाड पडले',
  'गणेश रस्ता, झाडांची फांदी',
  'Ganesh Chowk, a tree fell',
  'महापालिकेच्याकार्यालयासमोर खड्डा',
  'महापालिकेच्याकार्यालयाजवळ खड्डा',
];

describeOnEachDatabase('words of grievances', (open) => {
  let db: Db;
  beforeAll(async () => {
    ({ db } = await open<GrievanceTables>());
    await migrateGrievances(db, null);
    const rows = TEXTS.map((description, n) => testRow({ id: `g${n}`, description }));
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      const part = rows.slice(at, at + ROWS_AT_ONCE);
      await db.insertInto('grievances').values(part).execute();
      const words = part.map((row) => ({ grievance_id: row.id, words: storedWords(row) }));
      await db.insertInto('grievance_words').values(words).execute();
    }
  });

  /** The grievances whose words begin with those that were typed; short ones are whole. */
  const expected = (words: readonly string[]) =>
    TEXTS.flatMap((text, n) => {
      const own = searchWords(text);
      const isIn = (word: string) =>
        own.some((one) => (word.length < 3 ? one === word : one.startsWith(word)));
      return words.every(isIn) ? [`g${n}`] : [];
    });

  const searches: [typed: string, by: 'lookup' | 'order'][] = [
    ['गणेश चौक 829', 'lookup'],
    ['पाणी चौक झाड', 'lookup'],
    ['झाड', 'lookup'],
    ['गणेश झाड', 'lookup'],
    ['गणेश असा', 'lookup'],
    ['गणेश', 'order'],
    ['गणेश चौक', 'order'],
    ['पाण चौक', 'order'],
    ['chowk tree', 'lookup'],
    ['चौक 12', 'lookup'],
    ['महापालिका', 'lookup'],
    ['महापालिकेच्याकार्यालयास', 'lookup'],
    ['महापालिकेच्या खड्डा', 'lookup'],
  ];
  /** @param on a database object that has estimated nothing yet */
  const finds = async (on: Db, typed: string, by: string) => {
    const search = await lookUpWords(on, searchWords(typed), FREQUENT);
    expect(search.by, typed).toBe(by);
    const found = await withWords(on, search).select('id').execute();
    expect(found.map(({ id }) => id).sort(), typed).toEqual(expected(search.words).sort());
  };

  test('are found before the database has statistics of them', async () => {
    for (const [typed, by] of searches) await finds(db, typed, by);
  });

  test('are found by the rare ones first, where it has', async () => {
    await sql`analyze`.execute(db);
    const fresh = db.withoutPlugins() as Db;
    for (const [typed, by] of searches) await finds(fresh, typed, by);
  });
});
