import { query } from '../backup/databases.ts';
import { RECEIVER } from './postgres-servers.ts';

/** The settings of a server on which the safety of its commits depends. */
export interface PostgresState {
  version: number;
  settings: Readonly<Record<string, string>>;
  /** True if the account of the address may stream the log. */
  mayReplicate: boolean;
  /** True if it may see the receivers. */
  mayWatch: boolean;
  /** The slot of the receiver; null if it does not exist. */
  slot: { active: boolean; lost: boolean } | null;
  /** How the server waits for the receiver: `sync`, `quorum`, `async`; null if it is not there. */
  receiver: string | null;
}

const SETTINGS = [
  'wal_level',
  'fsync',
  'full_page_writes',
  'synchronous_commit',
  'synchronous_standby_names',
  'max_slot_wal_keep_size',
  'wal_segment_size',
] as const;

/** Asks a server, in one query. @throws if it does not answer */
export async function postgresState(url: string, name = RECEIVER): Promise<PostgresState> {
  const text = await query(
    url,
    `select json_build_object(
      'version', current_setting('server_version_num')::int / 10000,
      'settings', (select json_object_agg(name, current_setting(name)) from pg_settings
        where name in (${SETTINGS.map((setting) => `'${setting}'`).join(',')})),
      'mayReplicate', (select rolreplication or rolsuper from pg_roles where rolname = current_user),
      'mayWatch', pg_has_role(current_user, 'pg_read_all_stats', 'usage'),
      'slot', (select json_build_object('active', active, 'lost', coalesce(wal_status = 'lost', false))
        from pg_replication_slots where slot_name = '${name}'),
      'receiver', (select sync_state from pg_stat_replication
        where application_name = '${name}' and state = 'streaming' limit 1))`,
  );
  return JSON.parse(text) as PostgresState;
}

/** A shortcoming with its remedy. */
export interface Shortcoming {
  message: string;
  remedy: string;
}

const ALTER = (setting: string, value: string): string =>
  `As the superuser: ALTER SYSTEM SET ${setting} = ${value}; SELECT pg_reload_conf();`;

/** Commits that wait for less than the disk of the receiver. */
const WEAK_COMMITS: ReadonlySet<string> = new Set(['off', 'local', 'remote_write']);

/**
 * The reasons for which an acknowledged commit may be on one disk only, or lost. Source: chapters
 * "Write Ahead Log" and "Replication" of PostgreSQL's runtime configuration.
 */
export function shortcomingsOf(
  { settings, mayReplicate, mayWatch, slot, receiver }: PostgresState,
  { isRunning = true }: { isRunning?: boolean } = {},
): Shortcoming[] {
  const found: Shortcoming[] = [];
  const say = (message: string, remedy: string) => found.push({ message, remedy });
  for (const setting of ['fsync', 'full_page_writes'])
    if (settings[setting] !== 'on')
      say(
        `${setting} is ${settings[setting]}: a power cut can destroy the database`,
        ALTER(setting, 'on'),
      );
  if (settings.wal_level === 'minimal')
    say(
      'wal_level is minimal: the log cannot be copied',
      `${ALTER('wal_level', 'replica')} Then restart the server`,
    );
  if (!mayReplicate)
    say(
      'The account of the address may not stream the log',
      'npm run second-copy -- configure prints the statement',
    );
  const commit = settings.synchronous_commit ?? '';
  if (WEAK_COMMITS.has(commit))
    say(
      `synchronous_commit is ${commit}: commits are acknowledged before they are copied`,
      ALTER('synchronous_commit', 'on'),
    );
  if (commit === 'remote_apply')
    say(
      'synchronous_commit is remote_apply: a receiver of the log applies nothing, so each commit waits for ever',
      ALTER('synchronous_commit', 'on'),
    );
  if ((settings.synchronous_standby_names ?? '') === '')
    say(
      'synchronous_standby_names is empty: no commit waits for a second copy',
      'npm run second-copy -- configure prints the statement',
    );
  if (!mayWatch)
    say(
      'The account of the address may not see who streams the log',
      'npm run second-copy -- configure prints the statement',
    );
  if (!isRunning || !mayWatch) return found;
  if (slot?.lost)
    say(
      'The server has deleted log that the receiver had not read',
      'Restart npm run second-copy: it begins with a new base backup',
    );
  else if (receiver === null)
    say('No receiver streams the log', 'Start npm run second-copy, and see its log');
  else if (receiver === 'async' && settings.synchronous_standby_names !== '')
    say(
      'The receiver streams, and commits do not wait for it',
      'Name it in synchronous_standby_names: npm run second-copy -- configure prints the statement',
    );
  return found;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The statements that make commits of a server wait for the receiver. They go to a superuser:
 * the account of the system needs no such right.
 *
 * @param role the account of the address
 */
export const configurationOf = (role: string, { maxKeep = '64GB' } = {}): string =>
  `-- The account may stream the log, and see that it does.
ALTER ROLE ${quoted(role)} REPLICATION;
GRANT pg_read_all_stats TO ${quoted(role)};
-- Log is kept for a receiver that is away, up to this size; then it begins with a new base backup.
ALTER SYSTEM SET max_slot_wal_keep_size = '${maxKeep}';
ALTER SYSTEM SET wal_level = 'replica';  -- the default; another value needs a restart
ALTER SYSTEM SET fsync = on;
ALTER SYSTEM SET full_page_writes = on;
ALTER SYSTEM SET synchronous_commit = on;
-- Last, when the receiver runs: from here on commits wait for it. With a standby or a second
-- receiver beside it, either may be away: 'ANY 1 (${RECEIVER}, other)'.
ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (${RECEIVER})';
SELECT pg_reload_conf();
-- pg_hba.conf, unless the line of the account names all databases on a socket:
-- host  replication  ${role}  ADDRESS/32  scram-sha-256
`;
