import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { migrateShared } from '@pune/database/shared';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import type { Locale } from '@pune/i18n';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createEmergencies } from './emergencies.ts';

const NOON = '2026-11-25T06:30:00.000Z';
const ALERT = {
  event: 'Flood',
  severity: 'Extreme',
  status: 'Actual',
  area: 'River banks',
  effective: '2026-11-25T06:00:00.000Z',
  expires: '2026-11-26T06:00:00.000Z',
  allClearAt: null,
  department: null,
  sentAt: '2026-11-25T06:00:00.000Z',
  offices: ['7'],
  instruction: 'Leave the river banks.',
};

describeOnEachDatabase('emergencies', (open) => {
  let opened: TestDatabase<object>;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-emergencies-'));
  const file = path.join(folder, 'content.db');
  let content: Snapshot;
  let clock = NOON;
  let told: {
    key: string;
    areas: readonly string[];
    expiresAt?: Date;
    values: Record<string, unknown>;
  }[] = [];
  let fails = false;
  const make = (snapshotFile = file) =>
    createEmergencies({
      db: opened.db,
      snapshotFile,
      now: () => new Date(clock),
      citizens: {
        announce: async ({ key, areas, expiresAt, values }) => {
          if (fails) throw new Error('database away');
          told.push({ key, areas, expiresAt, values: { en: values('en'), mr: values('mr') } });
          return 1;
        },
      },
    });
  const publish = (
    id: string,
    change: object = {},
    locale: Locale = 'en',
    title = 'Flood of the Mutha',
  ) => {
    const data = { ...ALERT, title, summary: 'A summary.', ...change };
    content.apply('alerts', id, locale, {
      collection: 'alerts',
      id,
      locale,
      slug: `alert-${id}`,
      title,
      summary: 'A summary.',
      date: '2026-11-25',
      category: data.severity,
      portals: ['one'],
      updatedAt: NOON,
      data,
      card: data,
      text: '',
    } as never);
  };

  beforeAll(async () => {
    opened = await open();
    await migrateShared(opened.db);
    content = openSnapshot(file);
    content.apply('offices', '7', 'en', {
      collection: 'offices',
      id: '7',
      locale: 'en',
      slug: 'kasba',
      title: 'Kasba',
      summary: '',
      date: '2026-11-25',
      category: '',
      portals: ['one'],
      updatedAt: NOON,
      data: { code: 'WO-13' },
      card: {},
      text: '',
    } as never);
  });
  afterAll(async () => {
    content.close();
    fs.rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    for (const id of content.idsOf('alerts'))
      for (const locale of ['en', 'mr', 'hi'] as const) content.apply('alerts', id, locale, null);
    await (
      opened.db as never as { deleteFrom: (table: string) => { execute: () => Promise<unknown> } }
    )
      .deleteFrom('outbox_messages')
      .execute();
    [clock, told, fails] = [NOON, [], false];
  });

  test('are sent once, to the offices concerned, in each available language, while they are in force', async () => {
    publish('1');
    publish('1', {}, 'mr', 'मुठेला पूर');
    await Promise.all([make().run(), make().run()]);
    await make().run();
    expect(told).toEqual([
      {
        key: 'alert 1 2026-11-25T06:00:00.000Z',
        areas: ['WO-13'],
        expiresAt: new Date(ALERT.expires),
        values: {
          en: { title: 'Flood of the Mutha', instruction: ALERT.instruction },
          mr: { title: 'मुठेला पूर', instruction: ALERT.instruction },
        },
      },
    ]);
  });

  test('are sent again after a correction, and to the whole city if no office is named or one is unknown', async () => {
    publish('1', { offices: [] });
    await make().run();
    publish('1', { offices: ['7', '99'], sentAt: '2026-11-25T06:20:00.000Z' });
    await make().run();
    expect(told.map(({ key, areas }) => [key, areas])).toEqual([
      ['alert 1 2026-11-25T06:00:00.000Z', []],
      ['alert 1 2026-11-25T06:20:00.000Z', []],
    ]);
  });

  test.each([
    ['a drill', { status: 'Exercise' }],
    ['a test', { status: 'Test' }],
    ['a lesser alert', { severity: 'Moderate' }],
    ['one to come', { effective: '2026-11-25T09:00:00.000Z' }],
    ['one that has ended', { expires: '2026-11-25T06:10:00.000Z' }],
    ['one that was called off', { allClearAt: '2026-11-25T06:10:00.000Z' }],
  ])('are not %s', async (_, change) => {
    publish('1', change);
    await make().run();
    expect(told).toEqual([]);
  });

  test('come later when something fails, unless they are over by then', async () => {
    publish('1');
    fails = true;
    await make().run();
    fails = false;
    clock = '2026-11-25T06:31:00.000Z';
    await make().run();
    expect(told).toHaveLength(1);
    publish('2', { sentAt: NOON });
    fails = true;
    await make().run();
    fails = false;
    clock = '2026-11-27T00:00:00.000Z';
    await make().run();
    expect(told).toHaveLength(1);
  });

  test('wait for content that there is not yet', async () => {
    await make(path.join(folder, 'none.db')).run();
    expect(told).toEqual([]);
  });
});
