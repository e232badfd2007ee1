import { failWhileSilent, PROBE_LIMITS } from '@pune/std/silent-postgres';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../database.ts';
import { startHangingPostgres, type HangingPostgres } from '../hanging-postgres.testing.ts';
import { postgresMissing } from '../postgres.testing.ts';

const missing = postgresMissing();
let server: HangingPostgres;
beforeAll(async () => {
  if (!missing) server = await startHangingPostgres();
});
afterAll(() => server?.stop());

/** The requirement is 5 s; the rest is for a busy machine. */
const GIVEN_UP_MS_MAX = 8_000;

test.skipIf(missing)(
  'queries of a server that falls silent fail within seconds, later ones at once, and it recovers',
  { timeout: 300_000 },
  async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const db = openDatabase<object>(server.url('postgres'));
    const ask = () => sql`select 1`.execute(db);
    await Promise.all(Array.from({ length: 8 }, ask));

    server.hang();
    const began = performance.now();
    // Some wait on a connection, others for one.
    const waiting = await Promise.allSettled(Array.from({ length: 60 }, ask));
    expect(performance.now() - began).toBeLessThan(GIVEN_UP_MS_MAX);
    expect(new Set(waiting.map(({ status }) => status))).toEqual(new Set(['rejected']));
    const tookMs: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const began = performance.now();
      await expect(ask()).rejects.toThrow('The server does not answer');
      await expect(db.transaction().execute(async () => {})).rejects.toThrow();
      tookMs.push(performance.now() - began);
    }
    // Each would take two seconds and more; a busy machine delays some of them.
    expect(Math.min(...tookMs)).toBeLessThan(500);

    server.goOn();
    await expect
      .poll(
        () =>
          ask().then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    const lines = said.mock.calls.map(([line]) => String(line));
    expect(lines.filter((line) => line.includes('does not answer: forms'))).toHaveLength(1);
    expect(lines.at(-1)).toBe('[database] [postgres] The server answers again');
    await db.destroy();
    said.mockRestore();
  },
);

// The CMS asks so: Payload's queries outside of a transaction are those of a pool, with callbacks.
test.skipIf(missing)(
  'queries of a pool fail alike, and those of a transaction',
  { timeout: 300_000 },
  async () => {
    const connectionString = server.url('postgres');
    const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: 5_000 });
    pool.on('error', () => {});
    const changes: boolean[] = [];
    failWhileSilent(pool, {
      client: () => new pg.Client({ connectionString, ...PROBE_LIMITS }),
      changed: (isSilent) => changes.push(isSilent),
    });
    expect((await pool.query('select $1::int as one', [1])).rows).toEqual([{ one: 1 }]);
    const transaction = await pool.connect();
    transaction.on('error', () => {});
    await transaction.query('begin');

    server.hang();
    const began = performance.now();
    const waiting = [pool.query('select 1'), pool.query('select 2'), transaction.query('commit')];
    const results = await Promise.allSettled(waiting);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(performance.now() - began).toBeLessThan(GIVEN_UP_MS_MAX);
    transaction.release(true);

    server.goOn();
    await expect
      .poll(
        () =>
          pool.query('select 1').then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    expect(changes).toEqual([true, false]);
    await pool.end();
  },
);

test.skipIf(missing)(
  'a long query of a server that answers goes on',
  { timeout: 300_000 },
  async () => {
    const db = openDatabase<object>(server.url('postgres'));
    const { rows } = await sql`select 1 as one from pg_sleep(4)`.execute(db);
    expect(rows).toEqual([{ one: 1 }]);
    await db.destroy();
  },
);

test.skipIf(missing)(
  'a server without a free connection is no silent one',
  { timeout: 300_000 },
  async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const db = openDatabase<object>(server.url('postgres'));
    // One for the query: none is left to ask with.
    await sql`create role plain login connection limit 1`.execute(db);
    const plain = openDatabase<object>(server.url('postgres').replace('services@', 'plain@'));
    const sleeping = sql`select 1 as one from pg_sleep(4)`.execute(plain);
    expect((await sleeping).rows).toEqual([{ one: 1 }]);
    expect(said).not.toHaveBeenCalled();
    await Promise.all([db.destroy(), plain.destroy()]);
    said.mockRestore();
  },
);
