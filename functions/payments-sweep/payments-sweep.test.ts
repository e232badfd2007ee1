import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const request = () => new Request('https://council.example/.netlify/functions/payments-sweep');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-payments-sweep-'));
beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('NODE_ENV', 'production');
  vi.stubEnv('DANGEROUSLY_SANDBOX', '');
  vi.stubEnv('SERVICES_DATABASE_URL', path.join(folder, 'services.db'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('in production without a gateway it has nothing to do, and logs nothing', async () => {
  const lines = (['log', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  );
  const { default: sweep } = await import('./payments-sweep.ts');
  for (let minute = 0; minute < 2; minute += 1) expect((await sweep(request())).status).toBe(204);
  expect(lines.flatMap(({ mock }) => mock.calls)).toEqual([]);
});

test('in production with settings that are wrong it fails', async () => {
  vi.stubEnv('STRIPE_SECRET_KEY', 'sk_live_alone');
  const { default: sweep } = await import('./payments-sweep.ts');
  await expect(sweep(request())).rejects.toThrow(/STRIPE_PUBLISHABLE_KEY/);
});
