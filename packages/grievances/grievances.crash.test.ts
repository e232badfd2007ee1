import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@pune/database';
import { databaseKinds } from '@pune/database/testing';
import { postgresMissing, startPostgres } from '@pune/database/testing/postgres';
import type { Kysely } from 'kysely';
import { expect, test, vi } from 'vitest';
import { drawsOf } from './generated/random.testing.ts';
import { createTestOffice } from './grievances.testing.ts';

const SCRIPT = fileURLToPath(new URL('busy.process.testing.ts', import.meta.url));
const { TEST_ALL } = process.env;
/** The number of kills of a process, and of crashes of the database server. */
const TURNS = TEST_ALL ? 15 : 2;
const AFTER_MS_MAX = 400;
const POLL_MS = 20;
const SEED = Number(process.env.CRASH_SEED ?? 7);

interface Acknowledged {
  /** The number of each grievance that was answered, by its place. */
  numbers: Map<number, Set<string>>;
  started: Set<number>;
}

function read(said: string, into: Acknowledged): void {
  // The last line may be cut where the process died.
  for (const line of said.slice(0, said.lastIndexOf('\n') + 1).split('\n')) {
    const [verb, place, word] = line.split(' ');
    if (verb === 'filed') {
      const known = into.numbers.get(Number(place)) ?? new Set();
      into.numbers.set(Number(place), known.add(word!));
    }
    if (verb === 'started') {
      expect(word).toBe('Acted');
      into.started.add(Number(place));
    }
  }
}

/** Runs the process once until something was started, then lets `fault` happen, and kills it. */
async function turn(
  url: string,
  person: string,
  first: number,
  acknowledged: Acknowledged,
  fault: () => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, url, person, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  const untilStarted = async (more: number) => {
    const from = said.split('started').length;
    while (said.split('started').length < from + more) {
      if (child.exitCode !== null) throw new Error('The process ended by itself');
      await wait(POLL_MS);
    }
  };
  await untilStarted(3);
  await fault();
  await untilStarted(3);
  child.kill('SIGKILL');
  await once(child, 'close');
  read(said, acknowledged);
}

async function check(db: Kysely<any>, { numbers, started }: Acknowledged): Promise<void> {
  const rows = await db.selectFrom('grievances').select(['id', 'number', 'description']).execute();
  const placeOf = (text: string) => Number(/house (\d+)/.exec(text)![1]);
  const stored = new Map<number, string[]>();
  for (const { description, number } of rows) {
    const place = placeOf(description);
    stored.set(place, [...(stored.get(place) ?? []), number]);
  }
  for (const [place, found] of stored) expect(found, `grievance ${place} once`).toHaveLength(1);
  expect(numbers.size).toBeGreaterThan(0);
  for (const [place, said] of numbers)
    expect([...said], `grievance ${place} is kept`).toEqual(stored.get(place));
  const events = await db
    .selectFrom('grievance_events')
    .select(['grievance_id', 'event'])
    .where('event', '=', 'start')
    .execute();
  const begun = events.map(({ grievance_id: id }) => id as string);
  expect(new Set(begun).size, 'no action twice').toBe(begun.length);
  const places = new Set(
    rows.filter(({ id }) => begun.includes(id)).map(({ description }) => placeOf(description)),
  );
  expect(
    [...started].filter((place) => !places.has(place)),
    'no action lost',
  ).toEqual([]);
}

/**
 * Kills a process that files and acts, again and again. Each new one sends the first grievances
 * again, whose answers may have been lost.
 */
async function soak(db: Kysely<any>, url: string, crash?: () => Promise<void>): Promise<void> {
  const { next } = drawsOf(SEED);
  const office = await createTestOffice(db, new Date().toISOString());
  const acknowledged: Acknowledged = { numbers: new Map(), started: new Set() };
  let first = 0;
  for (let n = 0; n < TURNS; n += 1) {
    await turn(url, office.persons.field, first, acknowledged, async () => {
      await crash?.();
      await wait(next() * AFTER_MS_MAX);
    });
    // The next process sends the last ones again, and goes on.
    first = Math.max(0, ...acknowledged.numbers.keys()) - 8;
  }
  await check(db, acknowledged);
}

test('a process that is killed keeps what it acknowledged, and does nothing twice: SQLite', async () => {
  const { db, url, close } = await databaseKinds.find(({ name }) => name === 'SQLite')!.open<any>();
  await soak(db, url);
  await close();
}, 300_000);

test.skipIf(postgresMissing())(
  'a process that is killed, over a database that crashes, keeps what it acknowledged, and does nothing twice: PostgreSQL',
  async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    // A crash of the server must lose no commit, so they are written durably here.
    const cluster = startPostgres(['shared_buffers=16MB', 'max_connections=60']);
    const url = cluster.url('postgres');
    const db = openDatabase<any>(url);
    await soak(db, url, async () => {
      cluster.crash();
      cluster.start();
    });
    await db.destroy();
    cluster.stop();
    log.mockRestore();
  },
  300_000,
);
