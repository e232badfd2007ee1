import { benefitMigrations } from '@pune/benefits/migrations';
import { citizenMigrations } from '@pune/citizens/migrations';
import { dashboardMigrations } from '@pune/dashboard/migrations';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { databaseState, type DatabaseState } from '@pune/database/readiness';
import type { Variables } from '@pune/database/settings';
import { deskMigrations } from '@pune/desk/migrations';
import { grievanceMigrations } from '@pune/grievances/migrations';
import { notifyMigrations } from '@pune/notify/migrations';
import { paymentMigrations } from '@pune/payments/migrations';
import { staffMigrations } from '@pune/staff/migrations';
import { telemetryMigrations } from '@pune/telemetry/migrations';

const FEATURES = {
  benefits: benefitMigrations,
  citizens: citizenMigrations,
  dashboard: dashboardMigrations,
  desk: deskMigrations,
  grievances: grievanceMigrations(null),
  notify: notifyMigrations,
  payments: paymentMigrations,
  staff: staffMigrations,
  telemetry: telemetryMigrations,
};

/** Creates a check of the services database, on a separate connection that opens on first use. */
export function servicesDatabaseState(env: Variables): () => Promise<DatabaseState> {
  let db: ReturnType<typeof openDatabase<any>> | undefined;
  return async () => databaseState((db ??= openDatabase<any>(servicesDatabaseUrl(env))), FEATURES);
}
