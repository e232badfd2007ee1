import { openDatabase } from '@pune/database';
import { GroupCommit } from '@pune/database/group-commit';
import { createSeal } from '@pune/database/seal';
import { startSlowPostgres } from '@pune/database/slow-postgres.testing';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { postgresMissing } from '@pune/database/testing/postgres';
import { databaseKinds } from '@pune/database/testing';
import type { Kysely } from 'kysely';
import sharp from 'sharp';
import { createStorage } from 'unstorage';
import { describe, expect, test, vi } from 'vitest';
import { configurationWith, filingUnder, testCategory } from './configuration.testing.ts';
import type { GrievanceTables } from './grievances.migrations.ts';
import { grievanceSchema } from './grievances.schema.ts';
import { createGrievances } from './grievances.ts';
import { createPhotoDecoders } from './photo-decoders.ts';

const LATENCY_MS = 100;
const TRIPS_MAX = 4;

const grievancesOn = (db: Kysely<GrievanceTables>) =>
  filingUnder(
    createGrievances({
      db,
      files: createStorage(),
      photos: createPhotoDecoders(),
      seal: createSeal('k'.repeat(32), 'grievances'),
      perHourMax: 100,
      queue: async () => ({ kind: 'AlreadyQueued' }),
    }),
  );
const filing = (description: string) =>
  grievanceSchema.parse({
    category: 'pothole',
    latitude: 18.5195,
    longitude: 73.8554,
    description,
    mobile: '9822012345',
  });
const photo = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#446688' } })
    .jpeg()
    .toBuffer();

describe('a filing waits for the database four times at most', () => {
  test.skipIf(postgresMissing())(
    'on PostgreSQL, each statement, BEGIN and COMMIT counted, at 100 ms a message',
    async () => {
      const slow = await startSlowPostgres(LATENCY_MS);
      const near = grievancesOn(openDatabase<GrievanceTables>(slow.near('postgres')));
      await near.prepare();
      await near.close();
      const grievances = grievancesOn(openDatabase<GrievanceTables>(slow.far('postgres')));
      // Connects, and loads the layer of wards.
      expect(
        (await grievances.file(filing('The first one of this process.'), null, 'a')).kind,
      ).toBe('Filed');
      for (const [upload, trips] of [
        [null, 2],
        [await photo(), 3],
      ] as const) {
        const [before, startedAt] = [slow.answers(), performance.now()];
        expect(
          (await grievances.file(filing(`Another one with ${trips} trips.`), upload, 'a')).kind,
        ).toBe('Filed');
        expect(slow.answers() - before).toBe(trips);
        expect(trips).toBeLessThanOrEqual(TRIPS_MAX);
        expect(performance.now() - startedAt).toBeGreaterThanOrEqual(trips * LATENCY_MS);
      }
      await grievances.close();
      slow.stop();
    },
  );

  test('on SQLite, each turn at the one connection counted', async () => {
    const { db, close } = await databaseKinds
      .find(({ name }) => name === 'SQLite')!
      .open<GrievanceTables>();
    const grievances = grievancesOn(db);
    await grievances.prepare();
    await grievances.file(filing('The first one loads the layer of wards.'), null, 'a');
    const turns = vi.spyOn(GroupCommit.prototype, 'take');
    for (const [upload, trips] of [
      [null, 2],
      [await photo(), 3],
    ] as const) {
      turns.mockClear();
      expect(
        (await grievances.file(filing(`Another one with ${trips} turns.`), upload, 'a')).kind,
      ).toBe('Filed');
      expect(turns).toHaveBeenCalledTimes(trips);
    }
    turns.mockRestore();
    await close();
  });
});

describeOnEachDatabase('a filing that is sent again', (open) => {
  test('gets the first answer, also when its category is no longer taken', async () => {
    const { db } = await open();
    const service = createGrievances({
      db: db as Kysely<GrievanceTables>,
      files: createStorage(),
      photos: createPhotoDecoders(),
      seal: createSeal('k'.repeat(32), 'grievances'),
      perHourMax: 100,
      queue: async () => ({ kind: 'AlreadyQueued' }),
    });
    await service.prepare();
    const sent = {
      ...filing('A hole in the left lane.'),
      idempotencyKey: 'a-key-of-the-device-01',
    };
    const closed = configurationWith({
      categories: [testCategory('pothole', { isActive: false }), testCategory('other')],
    });
    const first = await service.file(sent, null, 'a', configurationWith());
    const again = await service.file(sent, null, 'a', closed);
    expect([first.kind, again]).toEqual(['Filed', { ...first, again: true }]);
    const fresh = { ...sent, idempotencyKey: 'a-key-of-the-device-02' };
    expect(await service.file(fresh, null, 'a', closed)).toEqual({
      kind: 'Refused',
      refusals: [{ field: 'category', message: 'error_category_inactive' }],
    });
  });
});
