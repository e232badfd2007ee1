import { openDatabase } from '../../packages/database/database.ts';
import { gap, problem, type Finding } from './findings.ts';

/** Settings of a PostgreSQL server, as `current_setting` gives them. */
export interface ServerSettings {
  server_encoding: string;
  /** The standbys that a commit waits for; empty: none. */
  synchronous_standby_names: string;
}

/**
 * Judges the server of a database.
 *
 * @param isOfCitizens true for the services database, whose acknowledged requests must not be lost
 */
export function serverFindings(
  subject: string,
  settings: ServerSettings,
  isOfCitizens: boolean,
): Finding[] {
  const { server_encoding: encoding, synchronous_standby_names: standbys } = settings;
  return [
    ...(encoding === 'UTF8'
      ? []
      : [
          problem(
            subject,
            `The database has the encoding ${encoding}: Marathi and Hindi cannot be sorted or searched in it`,
            'Make it again with createdb --encoding UTF8 --locale C.UTF-8 --template template0, before anything is stored',
          ),
        ]),
    ...(isOfCitizens && standbys === ''
      ? [
          gap(
            subject,
            'No commit waits for a standby: what was acknowledged since the last backup is lost with the disk of the database',
            'Set up a standby, and synchronous_standby_names: docs/guides/back-up-and-restore.md',
          ),
        ]
      : []),
  ];
}

/**
 * Asks the server of a PostgreSQL database.
 *
 * @throws the error of the connection
 */
export async function readServerSettings(url: string): Promise<ServerSettings> {
  const db = openDatabase<any>(url);
  try {
    return await db
      .selectNoFrom((eb) =>
        (['server_encoding', 'synchronous_standby_names'] as const).map((name) =>
          eb.fn<string>('current_setting', [eb.val(name)]).as(name),
        ),
      )
      .executeTakeFirstOrThrow();
  } finally {
    void db.destroy();
  }
}
