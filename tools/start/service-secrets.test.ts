import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SERVICE_SECRETS, serviceSecrets } from './service-secrets.ts';

test('the services’ keys are made once, kept to their owner, and a new one joins them', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-secrets-'));
  const file = path.join(folder, 'service-secrets.json');
  const first = serviceSecrets(folder);
  expect(Object.keys(first)).toEqual([...SERVICE_SECRETS]);
  expect(new Set(Object.values(first)).size).toBe(SERVICE_SECRETS.length);
  for (const secret of Object.values(first)) expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  const stored = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
  for (const name of SERVICE_SECRETS)
    expect(Date.parse(stored[`${name}_SINCE`]!)).toBeLessThanOrEqual(Date.now());
  expect(serviceSecrets(folder)).toEqual(first);
  const { NOTIFY_KEY, ...others } = first;
  fs.writeFileSync(file, JSON.stringify(others));
  expect(serviceSecrets(folder)).toMatchObject(others);
  expect(serviceSecrets(folder).NOTIFY_KEY).not.toBe(NOTIFY_KEY);
  fs.rmSync(folder, { recursive: true });
});
