import type { Kysely } from 'kysely';
import { parseConfiguration, type Configuration } from './configuration.ts';
import type { GrievanceTables } from './grievances.tables.ts';

/** How long a process keeps the newest configuration before it reads its version again. */
const KEPT_MS = 30_000;

export class ConfigurationMissing extends Error {
  override name = 'ConfigurationMissing';
}

/** Parses a stored configuration, which matched the schema when it was stored. */
function parse(version: string, contents: string): Configuration {
  const parsed = parseConfiguration(JSON.parse(contents));
  if (parsed.kind !== 'Parsed')
    throw new Error(
      `[grievances] [configuration] The stored configuration ${version} cannot be read: ${parsed.problems.join('; ')}`,
    );
  return parsed.configuration;
}

/**
 * Creates the reading of stored configurations. A filing stores the published one with the first
 * case that uses it. Processes without a request, such as the sweep, work by the newest one, so that they
 * need neither the portal nor the CMS; and due times can be computed again under the versions that
 * the events name.
 */
export function createStoredConfigurations(
  db: Kysely<GrievanceTables>,
  now: () => Date = () => new Date(),
) {
  const known = new Map<string, Configuration>();
  let newest: { configuration: Configuration; until: number } | null = null;

  async function read(version: string): Promise<Configuration> {
    const found = known.get(version);
    if (found) return found;
    const { contents } = await db
      .selectFrom('grievance_configurations')
      .select('contents')
      .where('version', '=', version)
      .executeTakeFirstOrThrow();
    const configuration = parse(version, contents);
    known.set(version, configuration);
    return configuration;
  }

  /** Reads the configuration that was stored last; null before the first case. */
  async function find(): Promise<Configuration | null> {
    if (newest && now().getTime() < newest.until) return newest.configuration;
    const row = await db
      .selectFrom('grievance_configurations')
      .select('version')
      .orderBy('used_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row) return null;
    const configuration = await read(row.version);
    newest = { configuration, until: now().getTime() + KEPT_MS };
    return configuration;
  }

  return {
    find,
    /** @throws ConfigurationMissing before the first case */
    async newest(): Promise<Configuration> {
      const found = await find();
      if (found) return found;
      throw new ConfigurationMissing(
        '[grievances] [configuration] No configuration is stored yet: the first grievance stores the published one',
      );
    },
    read,
  };
}
export type StoredConfigurations = ReturnType<typeof createStoredConfigurations>;

/** Reads the newest configuration once; null before the first case, which makes the tables. */
export async function storedConfiguration(given: Kysely<any>): Promise<Configuration | null> {
  const tables = await given.introspection.getTables();
  return tables.some(({ name }) => name === 'grievance_configurations')
    ? createStoredConfigurations(given as Kysely<GrievanceTables>).find()
    : null;
}
