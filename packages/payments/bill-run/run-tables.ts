import { openDatabase } from '@pune/database';
import { sql, type Kysely } from 'kysely';

/**
 * The state of a bill run: a SQLite file in its folder, so that a run goes on where it was stopped.
 * Names and addresses are nowhere else in the system, and are deleted here when all is printed.
 */
export interface RunTables {
  /** One row. Times are ISO 8601 texts in UTC. */
  run: {
    head: string;
    as_of: string;
    language: string;
    /** The digest of the file of addresses: a run goes on with the same file. */
    addresses_sha256: string;
    frozen_at: string | null;
    made_at: string | null;
  };
  addressees: {
    account_number: string;
    ward: string;
    pin: string;
    round: string;
    /** The place in the order of delivery. */
    position: number;
    /** JSON: the lines of the address, the name first. */
    lines: string;
    /** The amount due when the run was frozen; `null` until then. */
    due_paise: number | null;
  };
  files: {
    name: string;
    ward: string;
    pin: string;
    round: string;
    bills: number;
    paise: number;
    bytes: number;
    sha256: string;
  };
  printed: { account_number: string; file: string; paise: number };
  excluded: {
    account_number: string;
    reason: ExclusionReason;
    frozen_paise: number;
    due_paise: number;
  };
}
export type Run = Kysely<RunTables>;

/** `paid` and `changed`: since the run was frozen. */
export type ExclusionReason = 'no bill' | 'nothing due' | 'paid' | 'changed';

const TABLES = [
  'run (head text not null, as_of text not null, language text not null, addresses_sha256 text not null, frozen_at text, made_at text)',
  'addressees (account_number text primary key, ward text not null, pin text not null, round text not null, position integer not null, lines text not null, due_paise integer)',
  'files (name text primary key, ward text not null, pin text not null, round text not null, bills integer not null, paise integer not null, bytes integer not null, sha256 text not null)',
  'printed (account_number text primary key, file text not null, paise integer not null)',
  'excluded (account_number text primary key, reason text not null, frozen_paise integer not null, due_paise integer not null)',
];

/** The name of the file of the state, in the folder of the run. */
export const STATE = 'run.sqlite';

/** Opens the state of the run in a file, and creates it at the first time. */
export async function openRun(file: string): Promise<Run> {
  const run = openDatabase<RunTables>(file);
  for (const table of TABLES) await sql.raw(`create table if not exists ${table}`).execute(run);
  await sql`create index if not exists delivery on addressees (ward, pin, round, position, account_number)`.execute(
    run,
  );
  return run;
}
