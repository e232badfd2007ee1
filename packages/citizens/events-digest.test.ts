import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { notePortals } from '@pune/content/search-rows';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { migrateShared } from '@pune/database/shared';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import type { Locale } from '@pune/i18n';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FOLLOWS_ALL } from './follows.ts';
import { weekOf } from './digest-days.ts';
import { createEventsDigest } from './events-digest.ts';

const ORIGIN = 'https://north.example';
/** Noon on a Thursday in India. */
const THURSDAY = '2026-12-03T06:30:00.000Z';

test.each([
  ['Thursday, 08:59', '2026-12-03T03:29:00Z', null],
  ['Thursday, 09:00', '2026-12-03T03:30:00Z', '2026-12-03'],
  ['Friday, 00:10, after a stop', '2026-12-03T18:40:00Z', '2026-12-03'],
  ['Saturday', '2026-12-05T06:30:00Z', null],
  ['Wednesday', '2026-12-02T06:30:00Z', null],
])('on %s the mail of this week is due or not', (_, now, day) =>
  expect(weekOf(new Date(now))).toBe(day),
);

describeOnEachDatabase('the weekly mail with events', (open) => {
  let opened: TestDatabase<object>;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-digest-'));
  const file = path.join(folder, 'content.db');
  let content: Snapshot;
  let clock = THURSDAY;
  let told: { key: string; en: Record<string, string>; mr: Record<string, string> }[] = [];
  let fails = false;
  const make = (change: { origin?: string | null; snapshotFile?: string } = {}) =>
    createEventsDigest({
      db: opened.db,
      snapshotFile: file,
      origin: ORIGIN,
      quietHours: { from: 21, until: 7 },
      now: () => new Date(clock),
      citizens: {
        announce: async ({ key, template, areas, values }) => {
          if (fails) throw new Error('database away');
          expect([template, areas]).toEqual(['events_digest', []]);
          const by = { channel: 'email', key: 'K', follows: FOLLOWS_ALL } as const;
          told.push({ key, en: values('en', by)!, mr: values('mr', by)! });
          return 1;
        },
      },
      ...change,
    });
  const publish = (
    id: string,
    startsAt: string,
    change: object = {},
    { locale = 'en', title = `Event ${id}`, portals = ['north'] } = {},
  ) => {
    const card = {
      startsAt,
      endsAt: null,
      allDay: false,
      monthOnly: 0,
      applyBy: null,
      applyDaysBefore: null,
      repeats: null,
      repeatsUntil: null,
      nth: null,
      dateNote: null,
      kind: 'culture',
      venue: 'Town hall',
      cost: null,
      stepFree: null,
      ...change,
    };
    content.apply(
      'events',
      id,
      locale as Locale,
      {
        collection: 'events',
        id,
        locale,
        slug: `event-${id}`,
        title,
        summary: '',
        date: startsAt.slice(0, 10),
        category: 'culture',
        portals,
        updatedAt: THURSDAY,
        data: {},
        card,
        text: '',
      } as never,
    );
  };

  beforeAll(async () => {
    opened = await open();
    await migrateShared(opened.db);
    content = openSnapshot(file);
    notePortals(content.state, [
      { id: 'north', url: ORIGIN, name: { en: 'North', mr: 'North', hi: 'North' } },
    ]);
  });
  afterAll(() => {
    content.close();
    fs.rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    for (const id of content.idsOf('events'))
      for (const locale of ['en', 'mr', 'hi'] as const) content.apply('events', id, locale, null);
    await (
      opened.db as never as { deleteFrom: (table: string) => { execute: () => Promise<unknown> } }
    )
      .deleteFrom('outbox_messages')
      .execute();
    [clock, told, fails] = [THURSDAY, [], false];
  });

  test('is queued once a week, with the events of two weeks, their links and the way to end it', async () => {
    publish('1', '2026-12-07T04:30:00.000Z');
    publish('1', '2026-12-07T04:30:00.000Z', {}, { locale: 'mr', title: 'लोकशाही दिन' });
    publish('2', '2026-12-25T00:00:00.000Z', { allDay: true });
    publish('3', '2026-12-01T00:00:00.000Z', { monthOnly: 1 });
    publish('4', '2026-12-07T04:30:00.000Z', {}, { portals: ['south'] });
    await Promise.all([make().run(), make().run()]);
    await make().run();
    clock = '2026-12-04T06:30:00.000Z';
    await make().run();
    expect(told).toEqual([
      {
        key: 'events digest 2026-12-03',
        en: {
          events: `Event 1\n7 December 2026, 10:00 · Town hall\n${ORIGIN}/en/events/event-1/`,
          page: `${ORIGIN}/en/events/`,
          link: `${ORIGIN}/api/citizens/stop/K`,
        },
        mr: {
          events: `लोकशाही दिन\n७ डिसेंबर २०२६, १०:०० · Town hall\n${ORIGIN}/mr/events/event-1/`,
          page: `${ORIGIN}/mr/events/`,
          link: `${ORIGIN}/api/citizens/stop/K`,
        },
      },
    ]);
    clock = '2026-12-10T06:30:00.000Z';
    publish('2', '2026-12-12T00:00:00.000Z', { allDay: true });
    await make().run();
    expect(told.map(({ key }) => key)).toEqual([
      'events digest 2026-12-03',
      'events digest 2026-12-10',
    ]);
  });

  test('is not sent without events, on other days, at night, and without a portal to lead to', async () => {
    await make().run();
    publish('1', '2026-12-07T04:30:00.000Z');
    await make({ origin: null }).run();
    await make({ origin: 'https://south.example' }).run();
    for (const instant of ['2026-12-05T06:30:00.000Z', '2026-12-03T18:30:00.000Z']) {
      clock = instant;
      await make().run();
    }
    expect(told).toEqual([]);
  });

  test('is sent later after a failure', async () => {
    publish('1', '2026-12-07T04:30:00.000Z');
    fails = true;
    await make().run();
    fails = false;
    clock = '2026-12-03T07:30:00.000Z';
    await make().run();
    expect(told).toHaveLength(1);
  });
});
