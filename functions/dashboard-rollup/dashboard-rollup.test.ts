import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDashboard } from '@pune/dashboard/open-dashboard';
import { testRow } from '@pune/grievances/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSources, rollUpAll, type RollUpSources } from './roll-up-all.ts';

describe('the function dashboard-rollup', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-rollup-'));
  const env = { DATA_DIR: folder, DANGEROUSLY_SANDBOX: '1' };
  let sources: RollUpSources;
  beforeAll(async () => {
    sources = await openSources(env);
    await rollUpAll(sources);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('fills every tile of a fresh sandbox, and labels simulated figures', async () => {
    const tiles = await (await openDashboard(env)).tiles('month');
    for (const tile of tiles.filter(({ id }) => !/^(grievances|payments)_/.test(id))) {
      expect(tile.value, tile.id).not.toBeNull();
      expect([tile.simulated, tile.trend.length], tile.id).toEqual([true, 30]);
      // Shortly after midnight, a sensor that reports every few hours has no reading of today.
      expect(
        tile.trend.slice(0, -1).filter(({ value }) => value === null),
        tile.id,
      ).toEqual([]);
    }
    for (const tile of tiles.filter(({ id }) => /^(grievances|payments)_/.test(id)))
      expect([tile.value, tile.simulated, tile.latestAt !== null], tile.id).toEqual([
        null,
        false,
        true,
      ]);
  });

  test('counts our own events, and a sandbox’s payments as practice', async () => {
    const at = new Date(Date.now() - 3_600_000).toISOString();
    await sources.grievances
      .insertInto('grievances')
      .values(
        testRow({
          id: 'g',
          status: 'resolved',
          office_id: 'WO-01',
          submitted_at: at,
          resolved_at: at,
        }),
      )
      .execute();
    await sources.payments
      .insertInto('payment_intents')
      .values({
        id: 'i',
        secret_hash: 's',
        gateway: 'sandbox',
        state: 'captured',
        amount_paise: 100,
        currency: 'INR',
        order_id: null,
        payment_id: null,
        checkout: null,
        channel: 'web',
        language: 'mr',
        value_date: at.slice(0, 10),
        created_at: at,
        expires_at: at,
        horizon_at: at,
        next_poll_at: null,
        polls: 0,
        version: 0,
      })
      .execute();
    expect(await rollUpAll(sources)).toEqual([]);
    const dashboard = await openDashboard(env);
    expect(await dashboard.tile('grievances_in_time', 'day')).toMatchObject({
      value: 100,
      simulated: false,
    });
    expect(await dashboard.tile('grievances_acknowledged', 'day')).toMatchObject({
      value: 0,
      standing: 'missed',
    });
    expect(await dashboard.tile('payments_succeeded', 'month')).toMatchObject({
      value: 100,
      simulated: true,
    });
  });

  test('continues with the other feeds when one fails, and names it', async () => {
    const broken = {
      ...sources,
      dashboard: {
        ...sources.dashboard,
        putEvents: vi.fn((feed: string) =>
          feed === 'grievances' ? Promise.reject(new Error('away')) : Promise.resolve(),
        ),
      },
    };
    expect((await rollUpAll(broken)).map(({ part }) => part)).toEqual(['grievances']);
    expect(broken.dashboard.putEvents).toHaveBeenCalledTimes(2);
  });
});
