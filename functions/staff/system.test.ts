import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createOutbox, enqueue } from '@pune/database/outbox';
import { migrateShared } from '@pune/database/shared';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { raiseAlarm } from '@pune/std/alarms';
import type { PublishingState } from '@pune/std/publisher-state';
import { keepRunsOf, readRuns, recordRun } from '@pune/std/schedule-runs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDesk, type TestDesk } from './staff.testing.ts';
import { SYSTEM_PARTS, systemLevels, type SystemPart } from './system-findings.ts';
import { readSystemFiles, type SystemState } from './system-state.ts';
import { SCHEDULED } from './system.views.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-system-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const NOW = new Date('2026-11-28T12:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000).toISOString();
const HOUR = 3600;

const WELL: SystemState = {
  queues: [{ topic: 'notify', waiting: 2, due: 1, oldestSeconds: 5, failed: 0 }],
  channels: [{ channel: 'sms', queued: 1, failedLastHour: 0 }],
  alerts: [
    {
      slug: 'water-off',
      topic: 'water',
      toldAt: ago(60),
      queued: { sms: 1200, email: 30, webpush: 4 },
    },
  ],
  schedules: [
    { name: 'notify-drain', endedAt: ago(30), succeededAt: ago(30), failures: 0, nextAt: ago(-30) },
  ],
  disk: { freeBytes: 50e9, sizeBytes: 100e9 },
  certificate: { expiresAt: ago(-60 * 24 * HOUR) },
  backup: { startedAt: ago(8 * HOUR), verified: { at: ago(7 * HOUR), isRight: true } },
  publisher: {
    seenAt: ago(1),
    trouble: null,
    held: 0,
    waitingPages: 3,
    failingPages: 0,
    machine: null,
    standBy: null,
  },
  alarms: [],
};
const publisher = WELL.publisher as PublishingState;
const [queue] = WELL.queues!;
const [schedule] = WELL.schedules;

describe('an operator has to act', () => {
  test('on nothing while all is well', () => {
    expect(new Set(Object.values(systemLevels(WELL, NOW)))).toEqual(new Set(['ok']));
  });

  test.each([
    ['queues', [{ ...queue!, oldestSeconds: 301 }], 'warn'],
    ['queues', [{ ...queue!, oldestSeconds: 3601 }], 'bad'],
    ['queues', [queue!, { ...queue!, failed: 1 }], 'bad'],
    ['queues', null, 'unknown'],
    ['channels', [{ channel: 'sms', queued: 0, failedLastHour: 1 }], 'warn'],
    ['schedules', [{ ...schedule!, failures: 1 }], 'warn'],
    ['schedules', [{ ...schedule!, failures: 2 }], 'bad'],
    ['schedules', [{ ...schedule!, nextAt: ago(11 * 60) }], 'bad'],
    ['schedules', [], 'unknown'],
    ['disk', { freeBytes: 14, sizeBytes: 100 }, 'warn'],
    ['disk', { freeBytes: 4, sizeBytes: 100 }, 'bad'],
    ['certificate', { expiresAt: ago(-13 * 24 * HOUR) }, 'warn'],
    ['certificate', { expiresAt: ago(1) }, 'bad'],
    ['certificate', null, 'bad'],
    ['certificate', 'unset', 'unknown'],
    ['backup', 'none', 'bad'],
    ['backup', { startedAt: ago(27 * HOUR), verified: { at: ago(HOUR), isRight: true } }, 'bad'],
    ['backup', { startedAt: ago(HOUR), verified: { at: ago(HOUR), isRight: false } }, 'bad'],
    ['backup', { startedAt: ago(HOUR), verified: null }, 'warn'],
    ['publisher', { ...publisher, seenAt: ago(61) }, 'bad'],
    ['publisher', { ...publisher, trouble: 'no room' }, 'bad'],
    ['publisher', 'unknown', 'unknown'],
    ['publisher', { ...publisher, failingPages: 1 }, 'warn'],
    ['alarms', [{ id: 'crash-loop.cms', since: ago(9), message: 'The CMS ends.' }], 'bad'],
  ] as [SystemPart, never, string][])('on %s: %j is %s', (part, state, level) => {
    const levels = systemLevels({ ...WELL, [part]: state }, NOW);
    expect(Object.entries(levels).filter(([, one]) => one !== 'ok')).toEqual([[part, level]]);
  });

  test('with a runbook that exists', () => {
    const runbooks = new URL('../../docs/runbooks/', import.meta.url);
    for (const name of Object.values(SYSTEM_PARTS))
      expect(fs.existsSync(new URL(`${name}.md`, runbooks)), name).toBe(true);
  });
});

test('the state is read from what the parts of the system leave, and a damaged part is unknown', () => {
  const dataDir = path.join(folder, 'data');
  const backups = path.join(folder, 'backups');
  const places = { dataDir, backups, certificate: path.join(folder, 'none.pem') };
  fs.mkdirSync(path.join(backups, 'manifests'), { recursive: true });
  fs.mkdirSync(dataDir);
  expect(readSystemFiles(places)).toMatchObject({
    schedules: [],
    certificate: null,
    backup: 'none',
    publisher: null,
  });
  const run = { name: 'notify-drain', nextAt: null };
  recordRun(dataDir, { ...run, endedAt: new Date(ago(60)), isFailed: false });
  recordRun(dataDir, { ...run, endedAt: new Date(ago(9)), isFailed: true });
  raiseAlarm(dataDir, { id: 'a', since: ago(1), message: 'Look.' });
  const status = { at: ago(2), trouble: null, held: [1], work: { total: 7, failing: [] } };
  fs.writeFileSync(path.join(dataDir, 'publisher-status.json'), JSON.stringify(status));
  const manifest = JSON.stringify({ startedAt: ago(HOUR) });
  fs.writeFileSync(path.join(backups, 'manifests/2026-11-28.json'), manifest);
  const verified = { at: ago(5), isRight: true };
  fs.writeFileSync(path.join(backups, 'verification.json'), JSON.stringify(verified));
  const statfs = (() => ({ bavail: 1, blocks: 4, bsize: 512 })) as unknown as typeof fs.statfsSync;
  expect(readSystemFiles(places, statfs)).toEqual({
    schedules: [
      { name: 'notify-drain', endedAt: ago(9), succeededAt: ago(60), failures: 1, nextAt: null },
    ],
    disk: { freeBytes: 512, sizeBytes: 2048 },
    certificate: null,
    backup: { startedAt: ago(HOUR), verified },
    publisher: {
      seenAt: ago(2),
      trouble: null,
      held: 1,
      waitingPages: 7,
      failingPages: 0,
      machine: null,
      standBy: null,
    },
    alarms: [{ id: 'a', since: ago(1), message: 'Look.' }],
  });
  keepRunsOf(dataDir, ['notify-drain']);
  expect(readRuns(dataDir)).toHaveLength(1);
  keepRunsOf(dataDir, []);
  expect(readRuns(dataDir)).toEqual([]);
});

describeOnEachDatabase('the state of the system', (open) => {
  let desk: TestDesk;
  let told: () => Promise<PublishingState | null> = async () => null;
  const signedIn = async (kind: 'administrator' | 'ward_officer', name: string = kind) => {
    const email = `${name}@pune.example`;
    const post = await desk.people.post({
      kind,
      ...(kind === 'ward_officer' && { office: 'WO-05' }),
    });
    const person = await desk.people.person({ name: kind, email, posts: [post] });
    await desk.enrol(person, email);
    const tab = desk.browser();
    await desk.signIn(tab, email);
    return tab;
  };
  beforeAll(async () => {
    const places = {
      dataDir: folder,
      certificate: undefined,
      backups: undefined,
      askPublisher: () => told(),
    };
    desk = await createTestDesk(await open(), new Date(), undefined, places);
    const { db } = desk.staff;
    await migrateShared(db);
    await enqueue(db, { topic: 'tell <owner>', dedupeKey: '1', payload: null }, new Date(0));
    const fails = () => Promise.reject(new Error('away'));
    await createOutbox({ db, handlers: { 'tell <owner>': fails }, attemptsMax: 1 }).drain();
  });

  test('is shown in three languages, and failed deliveries are tried again, which is audited', async () => {
    const tab = await signedIn('administrator');
    for (const locale of LOCALES) {
      const shown = await tab.get(`/staff/system/?lang=${locale}`);
      expect(shown.page.querySelector('h1')!.text).toBe(t(locale)('system:title'));
      expect(shown.page.querySelectorAll('main section')).toHaveLength(
        Object.keys(SYSTEM_PARTS).length,
      );
      const queues = shown.page.querySelector('section[aria-labelledby=queues]')!;
      expect(queues.text).toContain(t(locale)('system:level_bad'));
      expect(queues.text).toContain('docs/runbooks/queue-stuck.md');
    }
    const page = await tab.get('/staff/system/?lang=en');
    const form = page.page.querySelector('form[action="/staff/system/retry/"]')!;
    const topic = form.querySelector('input[name=topic]')!.getAttribute('value')!;
    const retry = () => tab.post('/staff/system/retry/', { topic, language: 'en' });
    expect(topic).toBe('tell <owner>');
    const done = await retry();
    expect([done.status, done.location]).toEqual([303, '/staff/system/?lang=en&retried=1']);
    expect((await tab.get(done.location!)).text).toContain('Back in their queue: 1');
    const taken: unknown[] = [];
    const handlers = { 'tell <owner>': async (payload: unknown) => void taken.push(payload) };
    await createOutbox({
      db: desk.staff.db,
      handlers,
      now: () => new Date(Date.now() + 9e6),
    }).drain();
    expect(taken).toEqual([null]);
    // Nothing is left, and nothing is recorded for nothing.
    expect((await retry()).location).toBe('/staff/system/?lang=en&retried=0');
    const entries = await desk.staff.db
      .selectFrom('staff_audit')
      .select(['action', 'object'])
      .where('chain', '=', 'system')
      .execute();
    expect(entries).toEqual([{ action: 'retry_deliveries', object: 'tell <owner>' }]);
    expect((await tab.get('/staff/audit/?lang=en')).text).toContain(
      'Tried failed deliveries again',
    );
  });

  test('of publishers on several machines is what the CMS says, which may be away', async () => {
    const tab = await signedIn('administrator', 'other');
    const shown = async () => {
      const { page } = await tab.get('/staff/system/?lang=en');
      return page.querySelector('section[aria-labelledby=publisher]')!.text;
    };
    told = async () => ({
      seenAt: new Date().toISOString(),
      trouble: null,
      held: 0,
      waitingPages: 12,
      failingPages: 0,
      machine: 'west-<1>',
      standBy: null,
    });
    expect(await shown()).toMatch(/Machine that publisheswest-<1>.*Machine that stands bynone/s);
    told = () => Promise.reject(new Error('away'));
    expect(await shown()).toContain('does not answer');
    told = async () => null;
    expect(await shown()).toContain('No publisher has run');
  });

  test('is closed to officers of an office, and to strangers', async () => {
    const tab = await signedIn('ward_officer');
    expect((await tab.get('/staff/system/')).status).toBe(403);
    expect((await tab.post('/staff/system/retry/', { topic: 'notify' })).status).toBe(403);
    expect((await tab.get('/staff/?lang=en')).text).not.toContain('/staff/system/');
    expect((await desk.browser().get('/staff/system/')).status).not.toBe(200);
  });
});

test('each scheduled function has a name in words', () => {
  const folder = new URL('../', import.meta.url);
  const scheduled = fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(new URL(`${name}/${name}.ts`, folder)))
    .filter((name) =>
      /\bschedule: '/.test(fs.readFileSync(new URL(`${name}/${name}.ts`, folder), 'utf8')),
    );
  expect([...SCHEDULED]).toEqual(scheduled.toSorted());
});
