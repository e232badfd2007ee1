import type { Kysely } from 'kysely';
import type { Migrations } from './migrations.ts';
import { SettingsError } from './settings.ts';

const UNDEFINED_TABLE = '42P01';

/** Rows of a table; none if the table does not exist. */
export async function orNone<Row>(rows: () => Promise<Row[]>): Promise<Row[]> {
  try {
    return await rows();
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string };
    if (code === UNDEFINED_TABLE || message?.startsWith('no such table')) return [];
    throw error;
  }
}

/** A migration that was applied and that took something away. */
export interface AppliedContract {
  feature: string;
  name: string;
  release: string;
  applied_at: string;
}

export const appliedContracts = (db: Kysely<any>): Promise<AppliedContract[]> =>
  orNone(() => db.selectFrom('schema_contracts').selectAll().execute()) as Promise<
    AppliedContract[]
  >;

/**
 * The applied contracts that a version does not know: what they took away, it would read and write.
 * Any other migration of a newer version adds alone, and is supported.
 */
export async function unknownContracts(
  db: Kysely<any>,
  features: Readonly<Record<string, Migrations>>,
): Promise<AppliedContract[]> {
  return (await appliedContracts(db)).filter(
    ({ feature, name }) =>
      Object.hasOwn(features, feature) && !Object.hasOwn(features[feature]!, name),
  );
}

/** The sentence for the operator about a database that this version must not use. */
export const wordsOfContracts = (contracts: readonly AppliedContract[]): string =>
  `SERVICES_DATABASE_URL: version ${contracts.at(-1)!.release} took away tables or columns that this version uses (${contracts
    .map(({ feature, name }) => `${feature}: ${name}`)
    .join(
      ', ',
    )}). Start that version or a later one, or restore the backup from before ${contracts[0]!.applied_at}`;

/** @throws SettingsError if this version must not use the database */
export async function refuseContracted(
  db: Kysely<any>,
  features: Readonly<Record<string, Migrations>>,
): Promise<void> {
  const unknown = await unknownContracts(db, features);
  if (unknown.length > 0) throw new SettingsError('database', [wordsOfContracts(unknown)]);
}
