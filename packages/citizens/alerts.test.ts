import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { migrateFeature } from '@pune/database';
import { migrateShared } from '@pune/database/shared';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import type { Locale } from '@pune/i18n';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAlertAudiences, type AddressedAlert } from './alert-audiences.ts';
import { FOLLOWS_ALL } from './follows.ts';
import { createAlerts, messageDue } from './alerts.ts';
import { citizenMigrations } from './citizens.migrations.ts';
import { quietUntil } from './quiet-hours.ts';
import { readToldAlerts } from './told-alerts.ts';

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
  topic: 'services',
  onset: null,
  allClearText: null,
  instruction: 'Leave the river banks.',
};
const HOURS = { from: 21, until: 7 };
/** Water is off on Thursday: told in the morning of the day before. */
const WATER = {
  severity: 'Minor',
  topic: 'water',
  effective: '2026-11-25T06:00:00.000Z',
  onset: '2026-11-26T00:30:00.000Z',
  expires: '2026-11-26T12:30:00.000Z',
};

test.each([
  ['20:59', '2026-11-25T15:29:00Z', null],
  ['21:00', '2026-11-25T15:30:00Z', '2026-11-26T01:30:00.000Z'],
  ['01:00', '2026-11-25T19:30:00Z', '2026-11-26T01:30:00.000Z'],
  ['06:59', '2026-11-26T01:29:00Z', '2026-11-26T01:30:00.000Z'],
  ['07:00', '2026-11-26T01:30:00Z', null],
])('at %s in India messages that can wait are sent from %s on: %s', (_, now, until) => {
  expect(quietUntil(new Date(now), HOURS)?.toISOString() ?? null).toBe(until);
});

test('quiet hours may lie within a day, and may be none', () => {
  const noon = new Date('2026-11-25T06:30:00Z');
  expect(quietUntil(noon, { from: 11, until: 14 })?.toISOString()).toBe('2026-11-25T08:30:00.000Z');
  expect(quietUntil(noon, { from: 13, until: 14 })).toBeNull();
  expect(quietUntil(noon, null)).toBeNull();
});

test('an alert that ended at its time calls for no message', () => {
  const facts = { severity: 'Minor', begins: 'a', expires: 'b', isOver: false, sentAt: null };
  expect(messageDue('ended', { ...facts, isOver: true }, facts)).toBeNull();
  expect(messageDue('coming', facts, null)).toBeNull();
  expect(messageDue('ended', { ...facts, isOver: true }, null)).toBeNull();
});

describeOnEachDatabase('alerts', (open) => {
  let opened: TestDatabase<object>;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-alerts-'));
  const file = path.join(folder, 'content.db');
  let content: Snapshot;
  let clock = NOON;
  let told: {
    key: string;
    template: string;
    areas: readonly string[];
    toldBy?: readonly string[];
    expiresAt?: Date;
    values: Record<string, unknown>;
  }[] = [];
  let fails = false;
  const make = (snapshotFile = file, origin: string | null = 'https://pmc.example') =>
    createAlerts({
      db: opened.db,
      snapshotFile,
      origin,
      quietHours: HOURS,
      now: () => new Date(clock),
      citizens: {
        announce: async ({ key, template, areas, toldBy, expiresAt, values, onQueued }) => {
          if (fails) throw new Error('database away');
          const by = { channel: 'sms', key: 'K', follows: FOLLOWS_ALL } as const;
          told.push({
            key,
            template,
            areas,
            ...(toldBy && { toldBy }),
            expiresAt,
            values: { en: values('en', by), mr: values('mr', { ...by, channel: 'webpush' }) },
          });
          await opened.db
            .transaction()
            .execute((transaction) =>
              onQueued!(transaction as never, { sms: 2, email: 0, webpush: 1 }),
            );
          return 3;
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
    await migrateFeature(opened.db, 'citizens', citizenMigrations);
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
    for (const table of ['outbox_messages', 'citizens_alerts'])
      await (
        opened.db as never as { deleteFrom: (table: string) => { execute: () => Promise<unknown> } }
      )
        .deleteFrom(table)
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
        template: 'emergency_alert',
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
      ['alert 1 2026-11-25T06:20:00.000Z 2', []],
    ]);
  });

  test.each([
    ['a drill', { status: 'Exercise' }],
    ['a test', { status: 'Test' }],
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

  test('about a topic say what, when, and how to end such messages', async () => {
    publish('1', WATER, 'en', 'No water on Thursday');
    publish('1', WATER, 'mr', 'गुरुवारी पाणी बंद');
    await make().run();
    await make().run();
    expect(told).toEqual([
      {
        key: 'alert 1 2026-11-25T06:00:00.000Z',
        template: 'water_notice',
        areas: ['WO-13'],
        expiresAt: new Date(WATER.expires),
        values: {
          en: {
            title: 'No water on Thursday',
            when: 'From 26 November 2026, 06:00 to 18:00.',
            link: 'https://pmc.example/api/citizens/stop/K',
          },
          mr: {
            title: 'गुरुवारी पाणी बंद',
            when: '२६ नोव्हेंबर २०२६, ०६:०० ते १८:००.',
            link: 'https://pmc.example/mr/alerts/',
          },
        },
      },
    ]);
    expect(await readToldAlerts(opened.db)).toEqual([
      { slug: 'alert-1', topic: 'water', toldAt: NOON, queued: { sms: 2, email: 0, webpush: 1 } },
    ]);
  });

  test('that are published again are told again only if severity or times changed', async () => {
    publish('1', WATER);
    await make().run();
    publish('1', { ...WATER, instruction: 'Store water.', sentAt: '2026-11-25T06:20:00.000Z' });
    await make().run();
    expect(told).toHaveLength(1);
    publish('1', { ...WATER, expires: '2026-11-26T15:30:00.000Z' });
    await make().run();
    publish('1', WATER);
    await make().run();
    expect(told.map(({ key, values }) => [key, (values['en'] as { when: string }).when])).toEqual([
      ['alert 1 2026-11-25T06:00:00.000Z', 'From 26 November 2026, 06:00 to 18:00.'],
      ['alert 1 2026-11-25T06:00:00.000Z 2', 'Changed: From 26 November 2026, 06:00 to 21:00.'],
      ['alert 1 2026-11-25T06:00:00.000Z 3', 'Changed: From 26 November 2026, 06:00 to 18:00.'],
    ]);
  });

  test.each([
    ['called off', { allClearAt: '2026-11-25T06:40:00.000Z' }],
    ['ended early', { expires: '2026-11-25T06:40:00.000Z' }],
  ])('that are %s are told once more, to those who were told', async (_, change) => {
    publish('1', WATER);
    await make().run();
    clock = '2026-11-25T06:41:00.000Z';
    publish('1', { ...WATER, ...change });
    await make().run();
    await make().run();
    expect(told.slice(1)).toMatchObject([
      {
        template: 'water_notice',
        toldBy: ['alert 1 2026-11-25T06:00:00.000Z'],
        values: { en: { when: 'This is over.' } },
      },
    ]);
  });

  test('that nobody was told of end in silence, and so do those whose time is up', async () => {
    publish('1', { ...WATER, allClearAt: '2026-11-25T06:10:00.000Z' });
    publish('2', WATER);
    await make().run();
    expect(told).toHaveLength(1);
    clock = '2026-11-26T12:31:00.000Z';
    await make().run();
    expect(told).toHaveLength(1);
  });

  test('of danger that is over are called off in words, at night too', async () => {
    clock = '2026-11-25T20:00:00.000Z';
    publish('1');
    await make().run();
    publish('1', { allClearAt: '2026-11-25T19:59:00.000Z' });
    await make().run();
    expect(told.map(({ template, values }) => [template, values['en']])).toEqual([
      ['emergency_alert', { title: 'Flood of the Mutha', instruction: ALERT.instruction }],
      ['emergency_over', { title: 'Flood of the Mutha', text: 'The danger is over.' }],
    ]);
  });

  test('wait for the morning if they can, and are dropped if they are over by then', async () => {
    clock = '2026-11-25T20:00:00.000Z';
    publish('1', WATER);
    publish('2', { ...WATER, expires: '2026-11-25T23:00:00.000Z' });
    await make().run();
    expect(told).toEqual([]);
    clock = '2026-11-26T01:30:00.000Z';
    await make().run();
    expect(told.map(({ key }) => key)).toEqual(['alert 1 2026-11-25T06:00:00.000Z']);
  });

  test('of a topic need an address that ends such messages, emergencies do not', async () => {
    publish('1', WATER);
    publish('2');
    await make(file, null).run();
    expect(told.map(({ template }) => template)).toEqual(['emergency_alert']);
    await make().run();
    expect(told.map(({ template }) => template)).toEqual(['emergency_alert', 'water_notice']);
  });

  describe('whose people are counted before they are published', () => {
    const count = (change: object = {}, options: object = {}) =>
      createAlertAudiences({
        db: opened.db,
        snapshotFile: file,
        origin: 'https://pmc.example',
        now: () => new Date(clock),
        ...options,
      }).count({
        status: 'Actual',
        severity: 'Minor',
        topic: 'water',
        offices: [],
        ...change,
      } as AddressedAlert);

    test('are sent to that audience', async () => {
      for (let n = 0; n < 16; n += 1) {
        const [id, at] = [`person-${n}`, NOON];
        await opened.db
          .insertInto('citizens' as never)
          .values({
            id,
            mobile_sealed: 'x',
            mobile_index: id,
            email_sealed: null,
            language: n < 11 ? 'mr' : 'hi',
            created_at: at,
            seen_at: at,
          } as never)
          .execute();
        if (n > 0)
          await opened.db
            .insertInto('citizens_areas' as never)
            .values({ citizen_id: id, area: n < 11 ? 'WO-13' : 'WO-01' } as never)
            .execute();
      }
      const few = { all: null, languages: { en: null, mr: null, hi: null } };
      const eleven = { all: 10, languages: { en: null, mr: 10, hi: null } };
      expect(await count({ severity: 'Severe', offices: ['7'] })).toEqual({
        kind: 'emergency',
        people: { sms: eleven, email: few, webpush: few },
      });
      expect(await count({ offices: ['7'] })).toMatchObject({
        kind: 'topic',
        people: { sms: few },
      });
      // An office that is not published widens the audience, as it does when the alert is sent.
      expect(await count({ severity: 'Severe', offices: ['7', '99'] })).toMatchObject({
        people: { sms: { all: 20 } },
      });
    });

    test('are told to no one if they are drills, or not set up', async () => {
      expect(await count({ status: 'Test', severity: 'Extreme' })).toEqual({ kind: 'drill' });
      expect(await count({}, { origin: null })).toEqual({ kind: 'unsent' });
      expect(await count({ severity: 'Extreme' }, { origin: null })).toMatchObject({
        kind: 'emergency',
      });
      expect(
        await count({ severity: 'Extreme' }, { snapshotFile: path.join(folder, 'none.db') }),
      ).toEqual({ kind: 'unsent' });
    });
  });
});
