import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { migrateFeature } from '@pune/database';
import { aadhaarDigits } from '@pune/database/aadhaar.testing';
import { createSeal } from '@pune/database/seal';
import { migrateShared } from '@pune/database/shared';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import fc from 'fast-check';
import { RawNode, sql, type Kysely, type KyselyPlugin } from 'kysely';
import { createStorage } from 'unstorage';
import { beforeAll, describe, expect, test } from 'vitest';
import { grievancesEnv } from './env.ts';
import {
  grievanceMigrations,
  migrateGrievances,
  rewriteGrievances,
  type GrievanceTables,
} from './grievances.migrations.ts';
import { testEvent } from './grievances.testing.ts';
import { grievanceSchema } from './grievances.schema.ts';
import {
  configurationWith,
  filingUnder,
  testCategory,
  TEST_QUESTIONS,
} from './configuration.testing.ts';
import { createGrievances } from './grievances.ts';
import { createPhotoDecoders } from './photo-decoders.ts';
import { DAYS_KEPT } from './retention.ts';

const KEY = 'a key of thirty-two characters, or more';
const seal = createSeal(KEY, 'grievances');
const DAY_MS = 86_400_000;
const MOBILE = '9822012345';
const AADHAAR = '999941057058';

/** Everything that a database holds, as text. */
async function everything(db: Kysely<any>): Promise<string> {
  const tables = await db.introspection.getTables();
  return JSON.stringify(
    await Promise.all(tables.map(({ name }) => db.selectFrom(name).selectAll().execute())),
  );
}

/** A disk that has no room for a second copy of the tables. */
const noVacuum: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (RawNode.is(node) && node.sqlFragments[0]?.startsWith('vacuum'))
      throw new Error('database or disk is full');
    return node;
  },
  transformResult: async ({ result }) => result,
};

describeOnEachDatabase('personal data of grievances', (open, kind) => {
  let opened: TestDatabase<GrievanceTables>;
  let now = new Date('2026-11-27T04:30:00Z');
  const files = createStorage();
  let grievances: ReturnType<typeof filingUnder>;
  const filed = async (more: object) => {
    const result = await grievances.file(
      grievanceSchema.parse({
        category: 'pothole',
        area: 'WO-03',
        description: 'A deep hole across the left lane.',
        ...more,
      }),
      null,
      '203.0.113.7',
    );
    if (result.kind !== 'Filed') throw new Error(JSON.stringify(result));
    return result.filed;
  };
  beforeAll(async () => {
    opened = await open<GrievanceTables>();
    grievances = filingUnder(
      createGrievances({
        db: opened.db,
        files,
        photos: createPhotoDecoders(),
        seal,
        perHourMax: 100_000,
        queue: async () => ({ kind: 'AlreadyQueued' }),
        now: () => now,
      }),
      configurationWith({
        // The answers are optional here.
        categories: [
          testCategory('pothole', {
            questions: TEST_QUESTIONS.map((question) => ({ ...question, required: false })),
          }),
        ],
      }),
    );
    await grievances.prepare();
  });

  test('a mobile number lies sealed, is found by two keyed indexes, and comes back masked to its owner', async () => {
    const { secret, number } = await filed({ mobile: MOBILE });
    const row = await opened.db
      .selectFrom('grievances')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    expect(seal.open(row.mobile_sealed!, `${row.id} mobile`)).toBe(MOBILE);
    expect([row.mobile_index, row.mobile_end_index]).toEqual([
      seal.index(`mobile ${MOBILE}`),
      seal.index('mobile end 2345'),
    ]);
    expect(createSeal('b'.repeat(32), 'grievances').index('mobile end 2345')).not.toBe(
      row.mobile_end_index,
    );
    expect((await grievances.findForReporter(secret))?.mobileMasked).toBe('•••••••345');
    expect(await everything(opened.db)).not.toContain(MOBILE);
  });

  test('an Aadhaar number in any text of a filing is in no table, and the filing goes on', async () => {
    await fc.assert(
      fc.asyncProperty(
        aadhaarDigits,
        fc.constantFrom('', ' ', '-', ' - '),
        fc.constantFrom('description', 'landmark'),
        async (digits, separator, field) => {
          const typed = digits.replace(/(\d{4})(?=\d)/g, `$1${separator}`);
          const { secret } = await filed({ [field]: `My number is ${typed}, please help me.` });
          const shown = await grievances.findForReporter(secret);
          expect(shown?.[field as 'description']).toBe(
            `My number is XXXX${separator}XXXX${separator}${digits.slice(8)}, please help me.`,
          );
          const all = await everything(opened.db);
          expect([all.includes(typed), all.includes(digits)]).toEqual([false, false]);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('is deleted three years after a grievance was closed; number, kind and steps stay', async () => {
    await files.setItemRaw('grievances:old.jpg', Buffer.from('photo'));
    const { number, secret } = await filed({
      mobile: MOBILE,
      landmark: 'Behind the old mill',
      latitude: 18.5195,
      longitude: 73.8554,
      description: 'To be forgotten one day, all of it.',
      answers: { pole_number: 'A pole to be forgotten', state: 'leans' },
    });
    const open_ = await filed({
      mobile: MOBILE,
      description: 'Still open after all these years.',
    });
    await opened.db
      .updateTable('grievances')
      .set({ photo_key: 'grievances:old.jpg' })
      .where('number', '=', number)
      .execute();
    const { id } = await opened.db
      .updateTable('grievances')
      .set({ status: 'closed', stage: 'completed', version: 3 })
      .where('number', '=', number)
      .returning('id')
      .executeTakeFirstOrThrow();
    const at = now.toISOString();
    await opened.db
      .insertInto('grievance_events')
      .values([
        { ...testEvent(id, 'resolve', 'resolved', at), step: 2 },
        { ...testEvent(id, 'confirm', 'closed', at), step: 3 },
      ])
      .execute();
    await opened.db
      .insertInto('grievance_messages')
      .values({
        grievance_id: id,
        step: 2,
        words: 'The words of the office.',
        language: 'en',
        audience: 'public',
      })
      .execute();
    await files.setItemRaw('grievances:work.jpg', Buffer.from('evidence'));
    await opened.db
      .insertInto('grievance_evidence')
      .values({
        id: 'evidence',
        grievance_id: id,
        step: 2,
        file_key: 'grievances:work.jpg',
        type: 'image/jpeg',
        taken_at: at,
        latitude: 18.5195,
        longitude: 73.8554,
      })
      .execute();
    const closedAt = now;
    now = new Date(closedAt.getTime() + DAYS_KEPT * DAY_MS - 1000);
    expect(await grievances.sweep()).toBe(0);
    now = new Date(closedAt.getTime() + DAYS_KEPT * DAY_MS + 1000);
    expect([await grievances.sweep(), await grievances.sweep()]).toEqual([1, 0]);
    expect(await grievances.findForReporter(secret)).toMatchObject({
      description: '',
      landmark: null,
      answers: [],
      mobileMasked: null,
      hasPhoto: false,
      forgottenAt: now.toISOString(),
      category: 'pothole',
      status: 'closed',
    });
    const row = await opened.db
      .selectFrom('grievances')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    expect([
      row.latitude,
      row.longitude,
      row.mobile_sealed,
      row.mobile_index,
      row.mobile_end_index,
      row.photo_key,
    ]).toEqual(Array(6).fill(null));
    expect([
      await files.hasItem('grievances:old.jpg'),
      await files.hasItem('grievances:work.jpg'),
    ]).toEqual([false, false]);
    const all = await everything(opened.db);
    expect(all).not.toContain('The words of the office.');
    expect(all).not.toContain('A pole to be forgotten');
    expect((await grievances.find(number))!.events).toHaveLength(3);
    expect((await grievances.findForReporter(open_.secret))?.mobileMasked).toBe('•••••••345');
  });

  test('rows of earlier versions are sealed and masked also when the disk has no room for a copy; with room, the plain numbers are nowhere in the files', async () => {
    const old = await open<GrievanceTables>();
    await migrateShared(old.db);
    await migrateFeature(
      old.db,
      'grievances',
      Object.fromEntries(Object.entries(grievanceMigrations(null)).slice(0, 1)),
    );
    await old.db
      .insertInto('grievance_categories' as never)
      .values({
        code: 'pothole',
        department_slug: 'road',
        acknowledge_hours: 24,
        resolve_hours: 168,
      } as never)
      .execute();
    const row = (id: string, mobile: string | null) => ({
      id,
      number: id,
      secret_hash: `hash ${id}`,
      category: 'pothole',
      status: 'submitted',
      department_slug: 'road',
      layer_version: '1',
      description: `Call me, Aadhaar ${AADHAAR}`,
      language: 'en',
      channel: 'embed',
      submitted_at: now.toISOString(),
      acknowledge_by: now.toISOString(),
      resolve_by: now.toISOString(),
      office_id: null,
      area: null,
      landmark: 'Gate 9999-4105-7058',
      mobile,
      photo_key: null,
      acknowledged_at: null,
      resolved_at: null,
      latitude: null,
      longitude: null,
    });
    const rows = Array.from({ length: 1200 }, (_, n) =>
      row(`g${String(n).padStart(5, '0')}`, n % 3 ? `98${String(22012345 + n)}` : null),
    );
    for (let at = 0; at < rows.length; at += 100)
      await old.db
        .insertInto('grievances')
        .values(rows.slice(at, at + 100) as never)
        .execute();
    await expect(migrateGrievances(old.db, null)).rejects.toThrow(
      'Migration 2026-11-27-seal-mobile-numbers failed',
    );

    await migrateGrievances(old.db.withPlugin(noVacuum), seal);
    await expect(rewriteGrievances(old.db.withPlugin(noVacuum))).rejects.toThrow(
      'Migration 2026-11-27-rewrite-without-mobile-numbers failed',
    );
    await migrateGrievances(old.db, seal);
    if (kind === 'SQLite') {
      // While another process reads, the log keeps the old rows: it is tried again.
      const reader = new DatabaseSync(old.url);
      reader.exec('begin; select count(*) from grievances');
      await expect(rewriteGrievances(old.db)).rejects.toThrow(
        'Migration 2026-11-27-rewrite-without-mobile-numbers failed',
      );
      reader.close();
    }
    await rewriteGrievances(old.db);
    await rewriteGrievances(old.db.withPlugin(noVacuum));
    const after = await old.db.selectFrom('grievances').selectAll().orderBy('id').execute();
    expect(
      after.map(
        ({ id, mobile_sealed }) => mobile_sealed && seal.open(mobile_sealed, `${id} mobile`),
      ),
    ).toEqual(rows.map(({ mobile }) => mobile));
    expect(after[1]).toMatchObject({
      channel: 'widget',
      description: 'Call me, Aadhaar XXXXXXXX7058',
      landmark: 'Gate XXXX-XXXX-7058',
      mobile_index: seal.index('mobile 9822012346'),
    });
    expect(after[0]).not.toHaveProperty('mobile');
    if (kind === 'SQLite')
      for (const file of [old.url, `${old.url}-wal`]) {
        const bytes = fs.readFileSync(file);
        for (const plain of ['9822012346', '9822013544', AADHAAR, '9999-4105-7058'])
          expect([file.split('.').at(-1), plain, bytes.includes(plain)]).toEqual([
            file.split('.').at(-1),
            plain,
            false,
          ]);
      }
    else {
      const {
        rows: [{ path: place }],
      } = (await sql<{
        path: string;
      }>`select current_setting('data_directory') || '/' || pg_relation_filepath('grievances') as path`.execute(
        old.db,
      )) as { rows: [{ path: string }] };
      await sql`checkpoint`.execute(old.db);
      const bytes = fs.readFileSync(place);
      expect([
        bytes.includes('9822012346'),
        bytes.includes(AADHAAR),
        bytes.includes('g00001'),
      ]).toEqual([false, false, true]);
    }
  });
});

describe('the key of grievances', () => {
  test('is refused by name in production when it is missing, known or short', () => {
    expect(grievancesEnv({ NODE_ENV: 'production', GRIEVANCES_KEY: KEY }).seal.index('x')).toBe(
      seal.index('x'),
    );
    for (const GRIEVANCES_KEY of [
      undefined,
      '',
      'short',
      'development-only: everybody can read this key',
    ])
      expect(() => grievancesEnv({ NODE_ENV: 'production', GRIEVANCES_KEY })).toThrow(
        /\[grievances\] \[env\] GRIEVANCES_KEY/,
      );
  });
});
