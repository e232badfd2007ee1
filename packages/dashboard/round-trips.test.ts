import { openDatabase } from '@pune/database';
import { startSlowPostgres } from '@pune/database/slow-postgres.testing';
import { postgresMissing } from '@pune/database/testing/postgres';
import { expect, test } from 'vitest';
import { KPIS } from './dashboard.constants.ts';
import type { DashboardTables } from './dashboard.migrations.ts';
import { createDashboard } from './dashboard.ts';

const LATENCY_MS = 100;

test.skipIf(postgresMissing())(
  'the dashboard waits for its database once for all tiles, and three times at most for a tile with its rows, at 100 ms a message',
  async () => {
    const slow = await startSlowPostgres(LATENCY_MS);
    const near = createDashboard({ db: openDatabase<DashboardTables>(slow.near('postgres')) });
    await near.prepare();
    await near.close();
    const dashboard = createDashboard({ db: openDatabase<DashboardTables>(slow.far('postgres')) });
    try {
      // Rows and their origin are read at the same time: this makes both connections, whose
      // greetings are answers too.
      await dashboard.rows('air_quality', 'day', 'value');
      let before = slow.answers();
      expect(await dashboard.tiles('month')).toHaveLength(KPIS.length);
      expect(slow.answers() - before).toBe(1);
      before = slow.answers();
      // The page of one tile
      await dashboard.tiles('day');
      await dashboard.rows('air_quality', 'day', 'value');
      expect(slow.answers() - before).toBe(3);
    } finally {
      await dashboard.close();
      slow.stop();
    }
  },
);
