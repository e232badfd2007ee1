import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../packages/database/database.ts';
import { createSeal } from '../../packages/database/seal.ts';
import { root } from '../env.ts';
import { keptServiceSecrets, SERVICE_SECRETS, serviceSecrets } from '../start/service-secrets.ts';
import { readLiveKeys } from './key-files.ts';
import { channelsSchema } from '../../packages/payments/channels/env.ts';
import { issueSession, sessionOf } from '../../packages/payments/channels/sessions.ts';
import { REPLACED_OTHERWISE, ROTATABLE } from './rotatable.ts';
import { secretsReport } from './report.ts';
import { rotate, type RotationOptions } from './rotate.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-rotation-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const NOW = new Date('2026-11-28T06:00:00Z');
const DAY_MS = 86_400_000;
const ROWS = 2_000;

interface Tables {
  notify_messages: { id: string; address_sealed: string | null; values_sealed: string | null };
  benefit_beneficiaries: { id: string; aadhaar_reference: string | null };
}

/** A data folder with keys, and a database with messages under its key. */
async function installation(name: string) {
  const dataDir = path.join(folder, name);
  fs.mkdirSync(dataDir);
  const url = `file:${path.join(dataDir, 'services.db')}`;
  const seal = createSeal(serviceSecrets(dataDir, NOW).NOTIFY_KEY!, 'notify');
  const db = openDatabase<Tables>(url);
  await db.schema
    .createTable('notify_messages')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('address_sealed', 'text')
    .addColumn('values_sealed', 'text')
    .execute();
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const id = `m${String(n).padStart(5, '0')}`;
    const [address, values] = [seal.seal(`number ${n}`, `${id} address`), null];
    return { id, address_sealed: address, values_sealed: values };
  });
  for (let from = 0; from < ROWS; from += 500)
    await db
      .insertInto('notify_messages')
      .values(rows.slice(from, from + 500))
      .execute();
  const step = (key: string, more: Partial<RotationOptions> = {}) =>
    rotate(key, { dataDir, now: NOW, open: () => db, ...more });
  /** Opens the stored messages as a process that starts now. */
  const readable = async () => {
    const env = keptServiceSecrets(dataDir);
    const keys = [env.NOTIFY_KEY!, ...(env.NOTIFY_KEY_OTHER?.split(' ') ?? [])] as const;
    const now = createSeal(keys as unknown as [string], 'notify');
    const stored = await db.selectFrom('notify_messages').selectAll().execute();
    return stored.filter(
      ({ id, address_sealed: sealed }) =>
        now.open(sealed!, `${id} address`) === `number ${Number(id.slice(1))}`,
    ).length;
  };
  return { dataDir, url, db, step, readable };
}

test('every key that the first start makes rotates, except that of the trial bank', () => {
  const rotated = Object.keys(ROTATABLE);
  expect(SERVICE_SECRETS.filter((name) => !rotated.includes(name))).toEqual(['PAYMENTS_KEY']);
});

test('every key of a channel rotates, or says why it is replaced in another way', () => {
  const keys = Object.keys(channelsSchema.shape).filter((name) => /_(?:KEY|SECRET)$/.test(name));
  expect(keys).toHaveLength(5);
  for (const name of keys) {
    expect(Object.hasOwn(ROTATABLE, name) !== Object.hasOwn(REPLACED_OTHERWISE, name), name).toBe(
      true,
    );
    const isAlone = !Object.hasOwn(channelsSchema.shape, `${name}_OTHER`);
    expect(isAlone, name).toBe(name === 'BHARAT_CONNECT_KEY');
  }
  const report = secretsReport({ IMPS_WEBHOOK_SECRET: 'x' }, folder);
  expect(report).toContain('IMPS_WEBHOOK_SECRET: not by this command');
});

test('the session of a kiosk goes on while its key rotates', async () => {
  const dataDir = path.join(folder, 'kiosk');
  fs.mkdirSync(dataDir);
  serviceSecrets(dataDir, NOW);
  const keys = () => {
    const env = keptServiceSecrets(dataDir);
    return [env.CHANNEL_SESSIONS_KEY!, ...(env.CHANNEL_SESSIONS_KEY_OTHER?.split(' ') ?? [])];
  };
  const session = {
    channel: 'kiosk',
    place: 'kiosk-05',
    expiresAt: new Date('2026-11-28T18:30:00Z'),
  };
  const issued = () => issueSession(session as never, keys()[0]!);
  const step = (more: Partial<RotationOptions> = {}) =>
    rotate('CHANNEL_SESSIONS_KEY', { dataDir, now: NOW, open: () => null as never, ...more });
  const tokens = [issued()];
  for (const kind of ['Announced', 'Switched', 'Resealed']) {
    expect((await step()).kind).toBe(kind);
    tokens.push(issued());
    for (const token of tokens) expect(sessionOf(token, keys(), NOW)).not.toBeNull();
  }
  expect((await step({ retireNow: true })).kind).toBe('Retired');
  expect(sessionOf(tokens[0]!, keys(), NOW)).toBeNull();
  expect(sessionOf(issued(), keys(), NOW)).not.toBeNull();
});

test('a rotation announces, switches, seals anew and retires, and everything opens at each step', async () => {
  const { dataDir, step, readable, db } = await installation('steps');
  const first = readLiveKeys(dataDir, 'NOTIFY_KEY')!;
  expect(await step('NOTIFY_KEY')).toEqual({ kind: 'Announced' });
  const announced = keptServiceSecrets(dataDir);
  expect(announced.NOTIFY_KEY).toBe(first.current);
  expect(announced.NOTIFY_KEY_OTHER).not.toBe(first.current);
  expect(await readable()).toBe(ROWS);

  const retireAt = new Date(NOW.getTime() + 30 * DAY_MS).toISOString();
  expect(await step('NOTIFY_KEY')).toEqual({ kind: 'Switched', retireAt });
  const switched = keptServiceSecrets(dataDir);
  expect([switched.NOTIFY_KEY, switched.NOTIFY_KEY_OTHER]).toEqual([
    announced.NOTIFY_KEY_OTHER,
    first.current,
  ]);
  expect(await readable()).toBe(ROWS);
  expect(serviceSecrets(dataDir)).toEqual(switched);

  expect(await step('NOTIFY_KEY')).toEqual({ kind: 'Resealed', rows: ROWS, kept: 0, retireAt });
  expect(await step('NOTIFY_KEY')).toEqual({ kind: 'Resealed', rows: 0, kept: 0, retireAt });
  expect(await step('NOTIFY_KEY', { now: new Date(retireAt) })).toEqual({ kind: 'Retired' });
  expect(keptServiceSecrets(dataDir).NOTIFY_KEY_OTHER).toBeUndefined();
  expect(await readable()).toBe(ROWS);
  expect(fs.readFileSync(path.join(dataDir, 'service-secrets.json'), 'utf8')).not.toContain(
    first.current,
  );
  expect(fs.statSync(path.join(dataDir, 'service-secrets.json')).mode & 0o777).toBe(0o600);
  await db.destroy();
});

test('the former key stays while a row is under a key that nothing has', async () => {
  const { step, db } = await installation('failed');
  await step('NOTIFY_KEY', { atOnce: true });
  const lost = createSeal('a lost secret', 'notify').seal('x', 'm00007 address');
  await db
    .updateTable('notify_messages')
    .set({ address_sealed: lost })
    .where('id', '=', 'm00007')
    .execute();
  expect(await step('NOTIFY_KEY', { retireNow: true })).toEqual({
    kind: 'Failed',
    failed: { notify_messages: ['m00007'] },
  });
  await db.destroy();
});

test('keys of signatures need no database; that of the audit keeps its former one', async () => {
  const dataDir = path.join(folder, 'signing');
  fs.mkdirSync(dataDir);
  serviceSecrets(dataDir, NOW);
  fs.writeFileSync(path.join(dataDir, 'secrets.json'), '{"payloadSecret":"first"}');
  const open = () => {
    throw new Error('no database is needed');
  };
  const options = { dataDir, now: NOW, open };
  for (const name of ['STAFF_CMS_KEY', 'PAYLOAD_SECRET']) {
    expect((await rotate(name, { ...options, atOnce: true })).kind).toBe('Switched');
    expect((await rotate(name, options)).kind).toBe('Resealed');
    expect((await rotate(name, { ...options, retireNow: true })).kind).toBe('Retired');
  }
  const first = readLiveKeys(dataDir, 'STAFF_AUDIT_KEY')!.current;
  for (const round of [1, 2]) {
    expect(await rotate('STAFF_AUDIT_KEY', options)).toEqual({ kind: 'Announced' });
    expect(await rotate('STAFF_AUDIT_KEY', options)).toEqual({ kind: 'Switched', retireAt: null });
    const { former } = readLiveKeys(dataDir, 'STAFF_AUDIT_KEY')!;
    expect([former.length, former.at(-1)]).toEqual([round, first]);
  }
  expect(await rotate('PAYMENTS_KEY', options)).toEqual({ kind: 'NotHere' });
});

test('references that cannot be computed anew keep the former key, until they are deleted', async () => {
  const { step, db } = await installation('references');
  await db.schema
    .createTable('benefit_beneficiaries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('aadhaar_reference', 'text')
    .execute();
  const rows = ['a', 'b'].map((id) => ({ id, aadhaar_reference: id === 'a' ? 'old' : null }));
  await db.insertInto('benefit_beneficiaries').values(rows).execute();
  await step('BENEFITS_AADHAAR_KEY', { atOnce: true });
  const now = { retireNow: true };
  expect(await step('BENEFITS_AADHAAR_KEY', now)).toMatchObject({ kind: 'Kept', count: 1 });
  const forgotten = await step('BENEFITS_AADHAAR_KEY', { ...now, forget: true });
  expect(forgotten).toEqual({ kind: 'Retired' });
  await db.destroy();
});

test('the command goes on where it was killed', async () => {
  const { dataDir, url, db, step, readable } = await installation('killed');
  await step('NOTIFY_KEY', { atOnce: true });
  const program = path.join(root, 'tools/rotate-secret.ts');
  const command = () =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, 'NOTIFY_KEY'], {
      env: { ...process.env, DATA_DIR: dataDir, SERVICES_DATABASE_URL: url },
    });
  const killed = command();
  killed.stdout.once('data', () => killed.kill('SIGKILL'));
  const signal = await new Promise((resolve) => killed.once('exit', (_, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
  expect(await readable()).toBe(ROWS);

  const again = command();
  let out = '';
  again.stdout.on('data', (text) => (out += String(text)));
  const code = await new Promise((resolve) => again.once('exit', resolve));
  expect([code, out]).toEqual([0, expect.stringMatching(/(\d+) rows were sealed anew/)]);
  const resumed = Number(/(\d+) rows were/.exec(out)![1]);
  expect(resumed).toBeGreaterThan(0);
  expect(resumed).toBeLessThan(ROWS);
  expect(await step('NOTIFY_KEY', { retireNow: true })).toEqual({ kind: 'Retired' });
  expect(await readable()).toBe(ROWS);
  await db.destroy();
});
