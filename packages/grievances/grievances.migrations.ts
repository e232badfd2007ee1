import { migrateFeature, type Migrations } from '@pune/database';
import { maskAadhaar } from '@pune/database/aadhaar';
import type { Seal } from '@pune/database/seal';
import { migrateShared } from '@pune/database/shared';
import { migrateStaff } from '@pune/staff/migrations';
import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { addAnswers } from './answers.migration.ts';
import { writeTimesOfEvents } from './dated-list.migration.ts';
import { noteEvidenceRefusals } from './evidence-refusals.migration.ts';
import { writeFilingOrigin } from './filing-origin.migration.ts';
import { indexDisputedLoads, indexFilters } from './filtered-indexes.migration.ts';
import { writePublicReports } from './public-reports.migration.ts';
import { keepFigures } from './report-figures.migration.ts';
import { rollUpMonths } from './report-months.migration.ts';
import { addFollowerEmails } from './follower-emails.migration.ts';
import { addOwnLinks } from './own-links.migration.ts';
import { listFollowers } from './followers.migration.ts';
import { indexPlaces } from './nearby.migration.ts';
import { indexNumberParts } from './number-parts.migration.ts';
import { sealedMobile } from './sealed-mobile.ts';
import { showIndexedWords, writeSearchWords } from './search-words.migration.ts';
import { indexBeginnings } from './word-beginnings.migration.ts';
import { writeLoadIndex, writeWorkIndexes } from './work-indexes.migration.ts';
import { shareParts } from './shared-parts.migration.ts';
import { keepUndos } from './undos.migration.ts';
import { workOnGrievances } from './work-on-grievances.migration.ts';

export type { GrievanceTables } from './grievances.tables.ts';

const ROWS_AT_ONCE = 500;

/**
 * Seals mobile numbers and masks Aadhaar numbers of grievances from versions that did not do so on
 * arrival.
 */
async function sealRows(db: Kysely<any>, seal: Seal | null): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('grievances')
      .select(['id', 'mobile', 'description', 'landmark'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const { id, mobile, description, landmark } of rows) {
      if (mobile && !seal)
        throw new Error(
          '[grievances] Mobile numbers of earlier grievances are not sealed yet: start the system once, then run this command again',
        );
      const safe = {
        ...(mobile && seal && sealedMobile(seal, id, mobile)),
        description: maskAadhaar(description),
        landmark: landmark && maskAadhaar(landmark),
      };
      await db.updateTable('grievances').set(safe).where('id', '=', id).execute();
    }
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}

export const grievanceMigrations = (seal: Seal | null): Migrations => ({
  '2026-11-25-file-grievances': {
    up: async (db) => {
      await db.schema
        .createTable('grievance_categories')
        .addColumn('code', 'text', (column) => column.primaryKey())
        .addColumn('department_slug', 'text', (column) => column.notNull())
        .addColumn('acknowledge_hours', 'integer', (column) => column.notNull())
        .addColumn('resolve_hours', 'integer', (column) => column.notNull())
        .addColumn('active', 'integer', (column) => column.notNull().defaultTo(1))
        .execute();

      let grievances = db.schema
        .createTable('grievances')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('number', 'text', (column) => column.notNull().unique())
        .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
        .addColumn('category', 'text', (column) =>
          column.notNull().references('grievance_categories.code'),
        );
      for (const name of [
        'status',
        'department_slug',
        'layer_version',
        'description',
        'language',
        'channel',
        'submitted_at',
        'acknowledge_by',
        'resolve_by',
      ])
        grievances = grievances.addColumn(name, 'text', (column) => column.notNull());
      for (const name of [
        'office_id',
        'area',
        'landmark',
        'mobile',
        'photo_key',
        'acknowledged_at',
        'resolved_at',
      ])
        grievances = grievances.addColumn(name, 'text');
      await grievances
        .addColumn('latitude', 'double precision')
        .addColumn('longitude', 'double precision')
        .execute();

      await db.schema
        .createTable('grievance_events')
        .addColumn('grievance_id', 'text', (column) => column.notNull().references('grievances.id'))
        .addColumn('step', 'integer', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('by', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('grievance_events_pk', ['grievance_id', 'step'])
        .execute();

      await db.schema
        .createTable('grievance_ward_layers')
        .addColumn('version', 'integer', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('imported_at', 'text', (column) => column.notNull())
        .addColumn('geojson', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '2026-11-27-seal-mobile-numbers': {
    up: async (db) => {
      for (const name of ['mobile_sealed', 'mobile_index', 'mobile_end_index', 'forgotten_at'])
        await db.schema.alterTable('grievances').addColumn(name, 'text').execute();
      await sealRows(db, seal);
      await db.schema.alterTable('grievances').dropColumn('mobile').execute();
      for (const name of ['mobile_index', 'mobile_end_index'])
        await db.schema
          .createIndex(`grievances_by_${name}`)
          .on('grievances')
          .column(name)
          .execute();
      await db.schema
        .createIndex('grievances_by_status')
        .on('grievances')
        .columns(['status', 'forgotten_at'])
        .execute();
    },
  },
  '2026-11-28-configuration-as-content': {
    up: async (db) => {
      // The category loses its reference to the table of categories: SQLite cannot drop one alone.
      await db.schema
        .alterTable('grievances')
        .addColumn('category_code', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
      await sql`update grievances set category_code = category`.execute(db);
      await db.schema.alterTable('grievances').dropColumn('category').execute();
      await db.schema.alterTable('grievances').renameColumn('category_code', 'category').execute();
      await db.schema.dropTable('grievance_categories').execute();
      await db.schema.alterTable('grievances').addColumn('configuration_version', 'text').execute();
      await db.schema
        .createTable('grievance_configurations')
        .addColumn('version', 'text', (column) => column.primaryKey())
        .addColumn('contents', 'text', (column) => column.notNull())
        .addColumn('used_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '2026-11-28-work-on-grievances': { up: workOnGrievances },
  '2026-11-28-write-filing-origin': { up: writeFilingOrigin },
  '2026-11-28-write-public-reports': { up: writePublicReports },
  '2026-11-28-write-search-of-places': { up: indexPlaces },
  '2026-11-28-write-table-of-followers': { up: listFollowers },
  '2026-11-28-write-times-of-events': { up: writeTimesOfEvents },
  '2026-11-28-write-words-of-search': { up: writeSearchWords },
  '2026-11-28-write-work-indexes': { up: writeWorkIndexes },
  '2026-11-28-write-work-loads': { up: writeLoadIndex },
  '2026-11-28-written-consents': { up: shareParts },
  '2026-11-28-written-refusals': { up: noteEvidenceRefusals },
  '2026-11-28-x-undos': { up: keepUndos },
  '2026-11-28-x-within-indexes': { up: indexFilters },
  '2026-11-28-x-work-loads': { up: indexDisputedLoads },
  '2026-11-28-x-y-emails-of-followers': { up: addFollowerEmails },
  '2026-11-28-x-y-months-of-reports': { up: rollUpMonths },
  '2026-11-28-x-y-own-links': { up: addOwnLinks },
  '2026-11-28-x-z-figures-of-reports': { up: keepFigures },
  '2026-11-28-x-z-given-answers': { up: addAnswers },
  '2026-11-28-x-z-words-by-beginnings': { up: indexBeginnings },
  '2026-11-28-x-z-words-of-index': { up: showIndexedWords },
  '2026-11-28-x-z-x-parts-of-numbers': { up: indexNumberParts },
});

/**
 * Deleted data stay in database files until those are rewritten, which neither database does within
 * a transaction.
 */
const rewriteTables: Migrations = {
  '2026-11-27-rewrite-without-mobile-numbers': {
    up: async (db) => {
      if (db.getExecutor().adapter instanceof PostgresAdapter) {
        await sql`set statement_timeout = 0`.execute(db);
        // The connection returns to the pool, also after a failure.
        try {
          await sql`vacuum full grievances`.execute(db);
        } finally {
          await sql`reset statement_timeout`.execute(db);
        }
        return;
      }
      await sql`vacuum`.execute(db);
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
      // The log keeps deleted data for as long as another process reads from it.
      if (rows[0]?.busy)
        throw new Error(
          '[grievances] Another process is reading the database: its write-ahead log could not be truncated',
        );
    },
  },
};

/**
 * Migrates the tables.
 *
 * @param seal with `GRIEVANCES_KEY`, for rows of earlier versions; null for a command without keys
 *
 * @throws if there are rows to seal and no seal
 */
export async function migrateGrievances(db: Kysely<any>, seal: Seal | null): Promise<void> {
  await migrateShared(db);
  await migrateStaff(db);
  await migrateFeature(db, 'grievances', grievanceMigrations(seal));
}

/**
 * Rewrites tables that once contained plain mobile numbers; idempotent. It needs space for a second
 * copy, so it may fail on a full disk: nothing waits for it, and the sweep retries it.
 */
export const rewriteGrievances = (db: Kysely<any>): Promise<void> =>
  migrateFeature(db, 'grievances_rewrite', rewriteTables, { inTransaction: false });
