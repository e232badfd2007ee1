import { bucketStart, daysBefore } from '@pune/dashboard/buckets';
import { openDashboard } from '@pune/dashboard/open-dashboard';
import type { Dashboard } from '@pune/dashboard';
import { migrateFeature, openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { grievancesSeal } from '@pune/grievances/env';
import { migrateGrievances, type GrievanceTables } from '@pune/grievances/migrations';
import type { Db as GrievancesDb } from '@pune/grievances/repository';
import { dueCounts } from '@pune/grievances/statistics';
import type { Db as PaymentsDb } from '@pune/payments/ledger';
import { paymentMigrations } from '@pune/payments/migrations';
import type { PaymentTables } from '@pune/payments/tables';
import { paymentCounts } from '@pune/payments/statistics';
import { telemetryEnv } from '@pune/telemetry/env';
import { openTelemetry } from '@pune/telemetry/open-telemetry';
import { rollUpTouched } from '@pune/telemetry/roll-up';
import { simulate } from '@pune/telemetry/simulator/simulator';
import type { Telemetry } from '@pune/telemetry';

const HISTORY_DAYS = 31;

/** History begins with a whole day: a partially counted day would replace the complete one. */
const historyBegin = (now: Date): Date => bucketStart(daysBefore(now, HISTORY_DAYS), 'day');

export interface RollUpSources {
  dashboard: Pick<Dashboard, 'marks' | 'put' | 'putEvents'>;
  telemetry: Pick<Telemetry, 'store' | 'lake'>;
  grievances: GrievancesDb;
  payments: PaymentsDb;
  /** True if simulated readings replace sensors. */
  simulator: boolean;
  now: () => Date;
}

/** Opens all sources of roll-ups, as configured by the environment. */
export async function openSources(
  env: Record<string, string | undefined> = process.env,
): Promise<RollUpSources> {
  const url = servicesDatabaseUrl(env);
  const [grievances, payments] = [
    openDatabase<GrievanceTables>(url),
    openDatabase<PaymentTables>(url),
  ];
  await migrateGrievances(grievances, grievancesSeal());
  await migrateFeature(payments, 'payments', paymentMigrations);
  return {
    dashboard: await openDashboard(env),
    telemetry: await openTelemetry(env),
    grievances,
    payments,
    simulator: telemetryEnv(env).simulator,
    now: () => new Date(),
  };
}

async function rollUpGrievances({ dashboard, grievances, now }: RollUpSources): Promise<void> {
  const to = now();
  const from = historyBegin(to);
  const [resolved, acknowledged] = [
    await dueCounts(grievances, 'resolve', from, to),
    await dueCounts(grievances, 'acknowledge', from, to),
  ];
  const counts = [
    ...resolved.flatMap(({ at, office, due, inTime }) => [
      { at, entity: office, property: 'due', total: due },
      { at, entity: office, property: 'dueInTime', total: inTime },
    ]),
    ...acknowledged.flatMap(({ at, office, due, inTime }) => [
      { at, entity: office, property: 'toAcknowledge', total: due },
      { at, entity: office, property: 'acknowledgedInTime', total: inTime },
    ]),
  ];
  await dashboard.putEvents(
    'grievances',
    ['due', 'dueInTime', 'toAcknowledge', 'acknowledgedInTime'],
    counts,
    from,
  );
}

async function rollUpPayments({ dashboard, payments, now }: RollUpSources): Promise<void> {
  const to = now();
  const from = historyBegin(to);
  const counts = (await paymentCounts(payments, from, to)).flatMap(
    ({ at, channel, decided, paid, sandbox }) => [
      { at, entity: channel, property: 'decided', total: decided, simulated: sandbox },
      { at, entity: channel, property: 'paid', total: paid, simulated: sandbox },
    ],
  );
  await dashboard.putEvents('payments', ['decided', 'paid'], counts, from);
}

async function rollUpReadings({
  dashboard,
  telemetry,
  simulator,
  now,
}: RollUpSources): Promise<void> {
  // Roll up today's figures before the history, which takes long in a new sandbox.
  if (simulator) await simulate({ telemetry, now, historyDays: 0 });
  await rollUpTouched(telemetry.lake, dashboard);
  if (simulator && (await simulate({ telemetry, now })) > 0)
    await rollUpTouched(telemetry.lake, dashboard);
}

/**
 * Rolls up every feed. A failure does not block the others, and the next run retries it.
 *
 * @returns the failures
 */
export async function rollUpAll(
  sources: RollUpSources,
): Promise<{ part: string; error: unknown }[]> {
  const failures: { part: string; error: unknown }[] = [];
  for (const [part, work] of Object.entries({
    grievances: rollUpGrievances,
    payments: rollUpPayments,
    readings: rollUpReadings,
  }))
    await work(sources).catch((error: unknown) => failures.push({ part, error }));
  return failures;
}
