import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-incentives-measure-'));
  vi.resetModules();
  vi.stubEnv('SERVICES_DATABASE_URL', path.join(folder, 'services.db'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('in production without a gateway it has nothing to do', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('DANGEROUSLY_SANDBOX', '');
  const { default: measure } = await import('./incentives-measure.ts');
  expect((await measure()).status).toBe(204);
});

test('with payments it measures each discount that has a hold-out group', async () => {
  vi.stubEnv('NODE_ENV', 'test');
  vi.stubEnv('PAYMENTS_KEY', 'a secret of the sandbox that is long enough');
  const { default: measure } = await import('./incentives-measure.ts');
  const { opened } = await import('../payments/opened.ts');
  expect(await (await measure()).json()).toEqual({ measured: 0 });
  const { db, payments } = await opened();
  await db
    .insertInto('payment_incentives')
    .values({
      id: 'monsoon',
      names: '{"en":"Monsoon"}',
      order_number: '7',
      head: 'property_tax',
      gateways: '[]',
      from_day: '2026-06-10',
      until_day: '2026-06-30',
      basis_points: 500,
      max_paise: 5_000,
      cap_paise: 10_000,
      hold_out: 1,
      reserved_paise: 0,
      granted_paise: 0,
      created_at: '2026-06-01T00:00:00.000Z',
      ended_at: null,
    })
    .execute();
  expect(await (await measure()).json()).toEqual({ measured: 1 });
  await payments.close();
});
