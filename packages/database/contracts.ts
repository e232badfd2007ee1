import { type Kysely } from 'kysely';
import type { Contraction, Migrations } from './migrations.ts';
import { migrateSchema } from './schema.migrations.ts';
import { appliedContracts, orNone } from './schema-support.ts';

/** A migration that takes away, and why it may not yet. */
export interface ContractState {
  feature: string;
  name: string;
  /** Null if it was applied, or may be. */
  waitsFor: string | null;
  appliedAt: string | null;
}

/** The reason for which this release may not apply a contract; null if it may. */
async function obstacleOf(
  db: Kysely<any>,
  feature: string,
  { expand, backfills = [] }: Contraction,
  release: string,
): Promise<string | null> {
  const [applied] = (await orNone(() =>
    db.selectFrom(`${feature}_migrations`).select('timestamp').where('name', '=', expand).execute(),
  )) as { timestamp: string }[];
  if (!applied) return `The migration ${expand} was not applied`;
  const done = (await db
    .selectFrom('schema_backfills')
    .select('name')
    .where('feature', '=', feature)
    .where('done_at', 'is not', null)
    .execute()) as { name: string }[];
  const unfinished = backfills.filter((name) => !done.some((row) => row.name === name));
  if (unfinished.length > 0) return `The backfill ${unfinished.join(', ')} is not finished`;
  const noted = (await db
    .selectFrom('schema_releases')
    .select('first_at')
    .where('release', '=', release)
    .executeTakeFirst()) as { first_at: string } | undefined;
  return noted && applied.timestamp < noted.first_at
    ? null
    : `Release ${release} applied ${expand} itself: the release before it may still be needed. A later release may`;
}

/** Lists the contracts of a version, in order. */
export async function contractStates(
  db: Kysely<any>,
  features: Readonly<Record<string, Migrations>>,
  release: string,
): Promise<ContractState[]> {
  await migrateSchema(db);
  const applied = await appliedContracts(db);
  const states: ContractState[] = [];
  for (const [feature, migrations] of Object.entries(features))
    for (const [name, { contract }] of Object.entries(migrations).sort()) {
      if (!contract) continue;
      const before = applied.find((row) => row.feature === feature && row.name === name);
      states.push({
        feature,
        name,
        appliedAt: before?.applied_at ?? null,
        waitsFor: before ? null : await obstacleOf(db, feature, contract, release),
      });
    }
  return states;
}

/**
 * Takes away what a contract names. Earlier versions refuse the database from then on.
 *
 * @throws an error with the obstacle if it may not be applied yet
 */
export async function applyContract(
  db: Kysely<any>,
  { feature, name }: Pick<ContractState, 'feature' | 'name'>,
  migrations: Migrations,
  { release, now }: { release: string; now: Date },
): Promise<void> {
  const state = (await contractStates(db, { [feature]: migrations }, release)).find(
    (one) => one.name === name,
  );
  if (!state) throw new Error(`[database] [${feature}] ${name} is no contract`);
  if (state.waitsFor)
    throw new Error(`[database] [${feature}] ${name} was not applied: ${state.waitsFor}`);
  if (state.appliedAt) return;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('schema_contracts')
      .values({ feature, name, release, applied_at: now.toISOString() })
      .execute();
    await migrations[name]!.up(transaction);
  });
}
