import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { notePortals } from '@pune/content/search-rows';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { migrateShared } from '@pune/database/shared';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { LOCALES } from '@pune/i18n';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createChangesMails } from './changes-mails.ts';
import { dayOfList, spanOf } from './digest-days.ts';
import { FOLLOWS_ALL, type Follows } from './follows.ts';

const ORIGIN = 'https://north.example';
/** Noon on a Thursday in India. */
const THURSDAY = '2026-12-03T06:30:00.000Z';

test('a daily list is due from 9 o’clock, and ends in the morning', () => {
  expect(dayOfList(new Date('2026-12-03T03:29:00Z'))).toBe('2026-12-02');
  expect(dayOfList(new Date('2026-12-03T03:30:00Z'))).toBe('2026-12-03');
  expect(spanOf('2026-12-03', 1)).toEqual({
    since: '2026-12-02T03:30:00.000Z',
    until: '2026-12-03T03:30:00.000Z',
  });
});

describeOnEachDatabase('the mails with changes', (open) => {
  let opened: TestDatabase<object>;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-changes-'));
  const file = path.join(folder, 'content.db');
  let content: Snapshot;
  let clock: string;
  let told: { key: string; changes: string }[];
  let follows: Follows;
  const make = (origin: string | null = ORIGIN) =>
    createChangesMails({
      db: opened.db,
      snapshotFile: file,
      origin,
      quietHours: { from: 21, until: 7 },
      now: () => new Date(clock),
      citizens: {
        announce: async ({ key, template, values }) => {
          expect(template).toBe('changes_mail');
          const text = values('mr', { channel: 'email', key: 'K', follows });
          if (text) told.push({ key, changes: (text as { changes: string }).changes });
          return 1;
        },
      },
    });

  const put = (collection: string, id: string, slug: string, more: object) => {
    for (const locale of LOCALES)
      content.apply(collection, id, locale, {
        collection,
        id,
        locale,
        slug,
        title: `${slug} ${locale}`,
        summary: '',
        date: '2026-11-01',
        category: '',
        portals: ['north'],
        updatedAt: THURSDAY,
        data: {},
        card: {},
        text: '',
        ...more,
      } as never);
  };
  const change = (id: string, of: string, at: string, portals = ['north']) =>
    put('changes', id, id, {
      date: at,
      category: of.split('/')[0],
      portals,
      card: {
        of,
        kind: 'told',
        at,
        note: { text: `Note ${id}`, locale: 'en' },
        department: '5',
        told: 1,
        kept: null,
      },
    });
  const WATER = { types: ['circulars'], departments: ['water-supply'] } as const;

  beforeAll(async () => {
    opened = await open();
    await migrateShared(opened.db);
    content = openSnapshot(file);
    notePortals(
      content.state,
      ['south', 'north'].map((id) => ({
        id,
        url: `https://${id}.example`,
        name: { en: id, mr: id, hi: id },
      })),
    );
    put('departments', '5', 'water-supply', {});
    put('circulars', '1', 'water-fee', {});
    put('circulars', '2', 'both', { portals: ['north', 'south'] });
    put('services', '3', 'south-only', { portals: ['south'] });
  });
  afterAll(() => {
    content.close();
    fs.rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    for (const id of content.idsOf('changes'))
      for (const locale of LOCALES) content.apply('changes', id, locale, null);
    await (
      opened.db as never as { deleteFrom: (table: string) => { execute: () => Promise<unknown> } }
    )
      .deleteFrom('outbox_messages')
      .execute();
    [clock, told, follows] = [THURSDAY, [], FOLLOWS_ALL];
  });

  test('go at once to those who follow the type and the department, one for each change', async () => {
    change('71', 'circulars/1', '2026-12-03T06:00:00.000Z');
    follows = { rhythm: 'now', ...WATER };
    await Promise.all([make().run(), make().run()]);
    await make().run();
    expect(told).toEqual([
      {
        key: 'changes now 71',
        changes: `water-fee mr\n३ डिसेंबर २०२६: Note 71\n${ORIGIN}/mr/circulars/water-fee/`,
      },
    ]);
    change('72', 'circulars/2', '2026-12-03T06:20:00.000Z');
    follows = { ...follows, departments: ['roads'] };
    await make().run();
    expect(told).toHaveLength(1);
  });

  test('wait for the end of the night, and are not sent after a day', async () => {
    follows = { ...FOLLOWS_ALL, rhythm: 'now' };
    change('71', 'circulars/1', '2026-12-03T18:00:00.000Z');
    clock = '2026-12-03T18:30:00.000Z';
    await make().run();
    expect(told).toEqual([]);
    clock = '2026-12-04T02:00:00.000Z';
    await make().run();
    expect(told).toHaveLength(1);
    change('72', 'circulars/2', '2026-12-02T02:00:00.000Z');
    await make().run();
    expect(told).toHaveLength(1);
  });

  test('list a day, or a week, on the portal that has the page', async () => {
    change('71', 'circulars/1', '2026-12-02T05:00:00.000Z');
    change('72', 'circulars/2', '2026-12-02T06:00:00.000Z', ['north', 'south']);
    change('73', 'services/3', '2026-11-27T06:00:00.000Z', ['south']);
    change('74', 'circulars/1', '2026-12-03T05:00:00.000Z');
    follows = { ...FOLLOWS_ALL, rhythm: 'daily' };
    await make().run();
    const urls = (text: string) => text.match(/https:\S+/g);
    expect(told.map(({ key }) => key)).toEqual(['changes daily 2026-12-03']);
    expect(urls(told[0]!.changes)).toEqual([
      `${ORIGIN}/mr/circulars/both/`,
      `${ORIGIN}/mr/circulars/water-fee/`,
    ]);
    told = [];
    follows = FOLLOWS_ALL;
    await opened.db.deleteFrom('outbox_messages' as never).execute();
    await make().run();
    expect(told.map(({ key }) => key)).toEqual(['changes weekly 2026-12-03']);
    expect(urls(told[0]!.changes)).toEqual([
      `${ORIGIN}/mr/circulars/both/`,
      `${ORIGIN}/mr/circulars/water-fee/`,
      'https://south.example/mr/services/south-only/',
    ]);
  });

  test('say nothing of a page that is not public any more, and nothing without a portal', async () => {
    follows = { ...FOLLOWS_ALL, rhythm: 'now' };
    change('71', 'circulars/99', '2026-12-03T06:00:00.000Z');
    await make().run();
    change('72', 'circulars/1', '2026-12-03T06:00:00.000Z');
    await make(null).run();
    expect(told).toEqual([]);
  });
});
