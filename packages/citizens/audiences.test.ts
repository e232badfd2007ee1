import { migrateFeature } from '@pune/database';
import { migrateShared } from '@pune/database/shared';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import type { Locale } from '@pune/i18n';
import type { Channel, Topic } from '@pune/notify/schema';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { countReached, reachedBy, type Audience } from './audiences.ts';
import { citizenMigrations, type CitizenTables } from './citizens.migrations.ts';

const AT = '2026-11-29T06:00:00.000Z';
const FEW = { all: null, languages: { en: null, mr: null, hi: null } };
const TABLES = ['citizens', 'citizens_areas', 'citizens_consents', 'citizens_push'] as const;

describeOnEachDatabase('the audience of an announcement', (open) => {
  let opened: TestDatabase<CitizenTables>;
  let ids = 0;

  /** A person with addresses for all channels, unless they have none for these. */
  async function person(
    chosen: readonly [Topic, Channel, isWithdrawn?: boolean][],
    { language = 'mr' as Locale, areas = [] as string[], without = [] as Channel[] } = {},
  ): Promise<string> {
    const id = `person-${String((ids += 1)).padStart(3, '0')}`;
    await opened.db
      .insertInto('citizens')
      .values({
        id,
        mobile_sealed: 'x',
        mobile_index: id,
        email_sealed: without.includes('email') ? null : 'x',
        language,
        created_at: AT,
        seen_at: AT,
      })
      .execute();
    for (const area of areas)
      await opened.db.insertInto('citizens_areas').values({ citizen_id: id, area }).execute();
    for (const [topic, channel, isWithdrawn = false] of chosen)
      await opened.db
        .insertInto('citizens_consents')
        .values({
          id: `${id} ${topic} ${channel}`,
          citizen_id: id,
          slot: isWithdrawn ? null : `${id} ${topic} ${channel}`,
          topic,
          channel,
          notice_version: '1',
          language,
          given_at: AT,
          withdrawn_at: isWithdrawn ? AT : null,
          paused: null,
        })
        .execute();
    // A person has several browsers, and is counted once.
    for (const browser of without.includes('webpush') ? [] : [1, 2])
      await opened.db
        .insertInto('citizens_push')
        .values({
          id: `${id} ${browser}`,
          citizen_id: id,
          endpoint_index: `${id} ${browser}`,
          subscription_sealed: 'x',
          device: 'Firefox',
          created_at: AT,
        })
        .execute();
    return id;
  }
  const reached = async (audience: Audience) =>
    (
      await reachedBy(opened.db, audience)
        .select(['person', 'channel', 'consent'])
        .orderBy('person')
        .orderBy('channel')
        .execute()
    ).map((row) => [row.person, row.channel, row.consent]);

  beforeAll(async () => {
    opened = await open<CitizenTables>();
    await migrateShared(opened.db);
    await migrateFeature(opened.db, 'citizens', citizenMigrations);
  });
  beforeEach(async () => {
    for (const table of TABLES) await opened.db.deleteFrom(table).execute();
  });

  test('of a topic is who chose it, on each channel that was chosen and has an address', async () => {
    const all = await person([
      ['water', 'sms'],
      ['water', 'email'],
      ['water', 'webpush'],
    ]);
    await person(
      [
        ['water', 'email'],
        ['water', 'webpush'],
      ],
      { without: ['email', 'webpush'] },
    );
    await person([
      ['water', 'sms', true],
      ['traffic', 'sms'],
    ]);
    expect(await reached({ topic: 'water', areas: [] })).toEqual([
      [all, 'email', `${all} water email`],
      [all, 'sms', `${all} water sms`],
      [all, 'webpush', `${all} water webpush`],
    ]);
  });

  test('is in the affected areas, or has named none', async () => {
    const near = await person([['water', 'sms']], { areas: ['WO-03', 'WO-09'] });
    const anywhere = await person([['water', 'sms']]);
    await person([['water', 'sms']], { areas: ['WO-09'] });
    const people = (await reached({ topic: 'water', areas: ['WO-03', 'WO-04'] })).map(([id]) => id);
    expect(people).toEqual([near, anywhere]);
    expect(await reached({ topic: 'water', areas: [] })).toHaveLength(3);
  });

  test('of an emergency is everybody in the area by text message, and others by choice', async () => {
    const silent = await person([['emergency', 'sms', true]]);
    const chose = await person([
      ['emergency', 'sms'],
      ['emergency', 'webpush'],
    ]);
    await person([['emergency', 'email']], { areas: ['WO-09'] });
    expect(await reached({ topic: 'emergency', areas: ['WO-03'] })).toEqual([
      [silent, 'sms', null],
      [chose, 'sms', `${chose} emergency sms`],
      [chose, 'webpush', `${chose} emergency webpush`],
    ]);
  });

  test('is counted in people by channel and language, and fewer than ten are not told apart', async () => {
    for (let n = 0; n < 14; n += 1)
      await person([
        ['water', 'sms'],
        ['water', 'webpush'],
      ]);
    for (let n = 0; n < 12; n += 1) await person([['water', 'sms']], { language: 'en' });
    for (let n = 0; n < 9; n += 1) await person([['water', 'email']], { language: 'hi' });
    expect(await countReached(opened.db, { topic: 'water', areas: ['WO-03'] })).toEqual({
      sms: { all: 30, languages: { en: 10, mr: 10, hi: null } },
      email: FEW,
      webpush: { all: 10, languages: { en: null, mr: 10, hi: null } },
    });
    expect(await countReached(opened.db, { topic: 'emergency', areas: [] })).toEqual({
      sms: { all: 40, languages: { en: 10, mr: 10, hi: null } },
      email: FEW,
      webpush: FEW,
    });
    expect((await countReached(opened.db, { topic: 'traffic', areas: [] })).sms).toEqual(FEW);
  });
});
