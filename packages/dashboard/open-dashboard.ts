import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import type { DashboardTables } from './dashboard.migrations.ts';
import { createDashboard, type Dashboard } from './dashboard.ts';

/** Opens the dashboard on the services database of the environment. */
export async function openDashboard(
  env: Record<string, string | undefined> = process.env,
): Promise<Dashboard> {
  const dashboard = createDashboard({
    db: openDatabase<DashboardTables>(servicesDatabaseUrl(env)),
  });
  await dashboard.prepare();
  return dashboard;
}
