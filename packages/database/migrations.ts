import type { Migration } from 'kysely/migration';

/** The condition on which a migration may take away what earlier versions use. */
export interface Contraction {
  /** The migration that added what replaces it. It must have been applied by an earlier release. */
  expand: string;
  /** The backfills that must be finished. */
  backfills?: readonly string[];
}

/**
 * A migration adds alone, so that the version before it works on the tables after it: new columns
 * are nullable or have a default. One that takes away declares `contract`; it runs by
 * `applyContract` alone, never at the start of a process.
 */
export type SchemaMigration = Migration & { contract?: Contraction };

/**
 * Migrations of one feature, by name: `2026-11-25-file-grievances`. Names sort by date and never
 * change.
 */
export type Migrations = Record<string, SchemaMigration>;
