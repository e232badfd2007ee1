import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@pune/database';
import { officerOf } from '@pune/staff/officers';
import type { Kysely } from 'kysely';
import { createStorage } from 'unstorage';
import { configurationWith } from './configuration.testing.ts';
import { createGrievances } from './grievances.ts';
import { grievanceSchema } from './grievances.schema.ts';
import { FAKE_DECODERS, TEST_SEAL } from './grievances.testing.ts';

/**
 * Files grievances and acts on them as fast as it can, and prints what was acknowledged. It sends a
 * request again, with the same key, until it is answered. Arguments: the address of the database,
 * the id of an officer, the number of the first grievance.
 */
const [url, person, first] = process.argv.slice(2) as [string, string, string];
const CLIENTS = 4;
const PAUSE_MS = 50;
/** A database that is away for longer does not come back: the process ends with its error. */
const AWAY_MS_MAX = 30_000;

const db: Kysely<any> = openDatabase<any>(url);
const grievances = createGrievances({
  db,
  files: createStorage(),
  photos: FAKE_DECODERS,
  seal: TEST_SEAL,
  perHourMax: 1_000_000,
  queue: async () => ({ kind: 'AlreadyQueued' }),
});
const configuration = configurationWith();

async function untilAnswered<T>(work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + AWAY_MS_MAX; ;)
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
      // The database is away: the person sends the same again.
      await wait(PAUSE_MS);
    }
}

async function file(n: number) {
  const filing = grievanceSchema.parse({
    category: 'pothole',
    area: 'WO-03',
    description: `A deep hole before house ${n}.`,
    idempotencyKey: `key-of-the-crash-test-${n}`,
  });
  for (;;) {
    const address = `198.51.100.${n % 200}`;
    const result = await grievances.file(filing, null, address, configuration);
    if (result.kind === 'Filed') return result.filed;
    if (result.kind !== 'StillFiling') throw new Error(result.kind);
    await wait(PAUSE_MS);
  }
}

async function start(id: string) {
  const officer = (await officerOf(db, person, new Date()))!;
  const input = { values: {}, files: {} };
  const given = { id, action: 'start', version: 1, input, key: `start ${id}` };
  return (await grievances.desk.cases.act(given, officer)).kind;
}

let next = Number(first);
await Promise.all(
  Array.from({ length: CLIENTS }, async () => {
    for (;;) {
      const n = (next += 1);
      const { number } = await untilAnswered(() => file(n));
      process.stdout.write(`filed ${n} ${number}\n`);
      const { id } = await untilAnswered(() =>
        db
          .selectFrom('grievances')
          .select('id')
          .where('number', '=', number)
          .executeTakeFirstOrThrow(),
      );
      const kind = await untilAnswered(() => start(id));
      process.stdout.write(`started ${n} ${kind}\n`);
    }
  }),
);
