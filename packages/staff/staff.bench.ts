import { serverCpuMs } from '@pune/database/server-cpu.testing';
import { databaseKinds } from '@pune/database/testing';
import { sql, type Kysely } from 'kysely';
import { hmacOf, NO_HMAC, type AuditRow } from './audit.ts';
import { auditKeysFrom } from './audit-keys.ts';
import { verifyAudit } from './audit-verification.ts';
import { createKeptOfficers } from './kept-officers.ts';
import { actorFor, officerOf } from './officers.ts';
import { createSessions } from './sessions.ts';
import type { StaffTables } from './staff.tables.ts';
import { createTestStaff } from './staff.testing.ts';

const OFFICES = 15;
const DEPARTMENTS = 12;
const ROWS_AT_ONCE = 500;
/** The size for which the time is extrapolated. */
const AIM = 10_000_000;
const keys = auditKeysFrom('a secret of this bench');

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!;
const ms = (value: number): string => `${value.toFixed(2)} ms`;

/** The processor time of this process, in milliseconds. */
function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Measures work that is done again and again: its wall time, the processor time of this process,
 * which does not depend on what else the machine does, and the mean with the processor time of
 * PostgreSQL's own processes.
 */
async function timed(
  db: Kysely<any>,
  times: number,
  work: (n: number) => Promise<unknown>,
): Promise<string[]> {
  for (let n = 0; n < times / 10; n += 1) await work(n);
  const took: number[] = [];
  const cpu: number[] = [];
  const server = await serverCpuMs(db);
  for (let n = 0; n < times; n += 1) {
    const [began, spent] = [performance.now(), ownCpuMs()];
    await work(n);
    cpu.push(ownCpuMs() - spent);
    took.push(performance.now() - began);
  }
  const own = cpu.reduce((sum, one) => sum + one, 0);
  const mean = (own + (await serverCpuMs(db)) - server) / times;
  const wall = [0.5, 0.99].map((share) => ms(quantile(took, share)));
  return [...wall, ms(quantile(cpu, 0.99)), ms(mean)];
}

/** Makes the posts of a city: one for each department in each office, with holders. */
async function populate(db: Kysely<any>): Promise<string[]> {
  const staff = await createTestStaff(db);
  const commissioner = await staff.post({ kind: 'commissioner' });
  const persons = [await staff.person({ posts: [commissioner] })];
  for (let office = 0; office < OFFICES; office += 1)
    for (let department = 0; department < DEPARTMENTS; department += 1) {
      const post = await staff.post({
        kind: 'field_officer',
        department: `d${department}`,
        office: `WO-${office}`,
        superior: commissioner,
      });
      persons.push(await staff.person({ posts: [post] }));
    }
  return persons;
}

async function checkRows(
  name: string,
  db: Kysely<StaffTables>,
  checks: number,
): Promise<string[][]> {
  const persons = await populate(db);
  const sessions = createSessions({ db, now: () => new Date() });
  const tokens: string[] = [];
  for (const person of persons)
    tokens.push(
      await db
        .transaction()
        .execute((transaction) =>
          sessions.begin(transaction, { person, device: '', before: null }),
        ),
    );
  const ward = { department: 'd1', office: 'WO-1', post: null };
  const officers = createKeptOfficers({ db });
  const session = async (n: number) => (await sessions.find(tokens[n % tokens.length]!))!;
  const check = await timed(db, checks, async (n) => {
    const { person, revision } = await session(n);
    const officer = (await officers.of(person, revision, new Date()))!;
    return actorFor(officer, 'grievances.answer', ward);
  });
  const afterChange = await timed(db, checks / 5, async (n) => {
    const officer = (await officerOf(db, (await session(n)).person, new Date()))!;
    return actorFor(officer, 'grievances.answer', ward);
  });
  const one = await timed(db, checks, (n) =>
    db
      .selectFrom('staff_persons')
      .select('id')
      .where('id', '=', persons[n % persons.length]!)
      .execute(),
  );
  return [
    [`${name}: check of a request`, ...check],
    [`${name}: check that reads the officer`, ...afterChange],
    [`${name}: one query of one row`, ...one],
  ];
}

/** Writes a chain as the program would, many rows at once. */
async function writeChain(db: Kysely<StaffTables>, entries: number): Promise<void> {
  let previous = NO_HMAC;
  for (let seq = 1; seq <= entries;) {
    const rows: AuditRow[] = [];
    for (; rows.length < ROWS_AT_ONCE && seq <= entries; seq += 1) {
      const entry = {
        chain: 'bench',
        seq,
        at: new Date(1_780_000_000_000 + seq * 1000).toISOString(),
        person_id: `person-${seq % 500}`,
        post_id: `post-${seq % 300}`,
        behalf: null,
        action: 'answer',
        object: `case-${seq}`,
        before_digest: 'x'.repeat(43),
        after_digest: 'y'.repeat(43),
      };
      previous = hmacOf(keys, entry, previous);
      rows.push({ ...entry, hmac: previous });
    }
    await db.insertInto('staff_audit').values(rows).execute();
  }
  await db
    .insertInto('staff_audit_heads')
    .values({ chain: 'bench', seq: entries, hmac: previous })
    .execute();
}

async function verificationRow(
  name: string,
  db: Kysely<StaffTables>,
  entries: number,
): Promise<string[]> {
  await writeChain(db, entries);
  await sql`select 1`.execute(db);
  const began = performance.now();
  const findings = await verifyAudit(db, { keys });
  const took = performance.now() - began;
  const found = findings.find(({ chain }) => chain === 'bench');
  if (found?.fault !== null || found.entries !== entries)
    throw new Error('[staff] [bench] The chain is not good');
  const minutes = ((took / entries) * AIM) / 60_000;
  return [
    `${name}: verification of ${entries.toLocaleString('en')} entries`,
    `${(took / 1000).toFixed(2)} s`,
    `${Math.round(entries / (took / 1000)).toLocaleString('en')} entries/s`,
    `10 million in ${minutes.toFixed(1)} min`,
    '',
  ];
}

/** The rows of both tables, with their headers. */
export interface StaffFigures {
  checks: string[][];
  verification: string[][];
}

export async function measureStaff({
  checks,
  entries,
}: {
  checks: number;
  entries: number;
}): Promise<StaffFigures> {
  const figures: StaffFigures = {
    checks: [['', 'p50', 'p99', 'p99 of own CPU', 'CPU']],
    verification: [['', 'time', 'speed', 'extrapolated', '']],
  };
  for (const { name, missing, open } of databaseKinds) {
    if (missing !== null) {
      figures.checks.push([`${name}: not run: ${missing}`, '', '', '', '']);
      continue;
    }
    const opened = await open<StaffTables>();
    const db = opened.db as Kysely<StaffTables>;
    figures.checks.push(...(await checkRows(name, db, checks)));
    figures.verification.push(await verificationRow(name, db, entries));
    await opened.close();
  }
  return figures;
}
