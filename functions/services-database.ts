import { benefitMigrations } from '@pune/benefits/migrations';
import { citizenMigrations } from '@pune/citizens/migrations';
import { dashboardMigrations } from '@pune/dashboard/migrations';
import { openDatabase } from '@pune/database';
import { secondCopyFolderOf, servicesDatabaseUrl } from '@pune/database/env';
import { databaseState, type DatabaseState } from '@pune/database/readiness';
import { schemaMigrations } from '@pune/database/schema';
import { secondCopyState } from '@pune/database/second-copy-files';
import type { Variables } from '@pune/database/settings';
import { sharedMigrations } from '@pune/database/shared';
import { deskMigrations } from '@pune/desk/migrations';
import { grievanceMigrations } from '@pune/grievances/migrations';
import { moderationMigrations } from '@pune/moderation/migrations';
import { notifyMigrations } from '@pune/notify/migrations';
import { open311Migrations } from '@pune/open311/migrations';
import { paymentMigrations } from '@pune/payments/migrations';
import { remarkMigrations } from '@pune/remarks/migrations';
import { searchMigrations } from '@pune/search/migrations';
import { staffMigrations } from '@pune/staff/migrations';
import { telemetryMigrations } from '@pune/telemetry/migrations';

/** The migrations of all features, in the order in which they refer to each other. */
export const SERVICES_MIGRATIONS = {
  schema: schemaMigrations,
  shared: sharedMigrations,
  staff: staffMigrations,
  desk: deskMigrations,
  notify: notifyMigrations,
  citizens: citizenMigrations,
  benefits: benefitMigrations,
  grievances: grievanceMigrations(null),
  moderation: moderationMigrations,
  open311: open311Migrations,
  payments: paymentMigrations,
  dashboard: dashboardMigrations,
  telemetry: telemetryMigrations,
  search: searchMigrations,
  remarks: remarkMigrations,
};

/**
 * Creates a check of the services database, and of its second copy where there is one, on a separate
 * connection that opens on first use.
 */
export function servicesDatabaseState(env: Variables): () => Promise<DatabaseState> {
  let db: ReturnType<typeof openDatabase<any>> | undefined;
  return async () => {
    const url = servicesDatabaseUrl(env);
    const state = await databaseState((db ??= openDatabase<any>(url)), SERVICES_MIGRATIONS);
    const secondCopy = url.startsWith('postgres') ? null : secondCopyFolderOf(url, env);
    return state === 'ok' && secondCopy ? secondCopyState(secondCopy) : state;
  };
}
