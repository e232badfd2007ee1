import { resealTable } from '@pune/database/reseal';
import { createSeal } from '@pune/database/seal';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeAll, expect, test } from 'vitest';
import { searchOf } from './desk-list.ts';
import { createFollowers, type NewFollower } from './followers.ts';
import {
  createTestOffice,
  prepareTestOffice,
  TEST_SECRET,
  type TestOffice,
} from './grievances.testing.ts';
import { createOwnLinks } from './own-links.ts';
import { listOwn } from './own-list.ts';
import { openMobile } from './sealed-mobile.ts';
import { GRIEVANCES_SEALED } from './sealed.ts';

const CURRENT = 'the current secret of this test';
const both = createSeal([CURRENT, TEST_SECRET], 'grievances');
const current = createSeal(CURRENT, 'grievances');
const MOBILE = '9822012345';
const FOLLOWERS: NewFollower['contact'][] = [
  { mobile: '9822054321' },
  { email: 'neighbour@example.org' },
];

describeOnEachDatabase('grievances while their key rotates', (open) => {
  let office: TestOffice;
  let number: string;
  beforeAll(async () => {
    office = await createTestOffice((await open(prepareTestOffice)).db, '2026-11-25T04:30:00.000Z');
    ({ number } = await office.file({ mobile: MOBILE }));
  });

  const follow = async (seal: typeof both, contact: NewFollower['contact']) => {
    const { db, now, notify } = office;
    const followers = createFollowers({
      db,
      seal,
      now,
      queue: notify.queue,
      messagesWith: notify.messagesWith,
      contactsOf: async () => null,
    });
    const followed = await followers.follow(number, {
      contact,
      relation: 'follower',
      channels: ['email'],
      language: 'mr',
      origin: 'https://city.example',
    });
    if (followed.kind !== 'Followed') throw new Error(followed.kind);
    return { ...followed, find: (key: string) => followers.find(key) };
  };
  const finds = async (seal: typeof both) => {
    const { db, now } = office;
    const links = createOwnLinks({
      db,
      seal,
      contactsOf: async () => null,
      now,
      randomSecret: () => `secret ${Math.random()}`,
    });
    const own = await listOwn(db, seal, { citizen: 'none', mobile: MOBILE }, { after: null });
    const search = await searchOf({ db, seal, now }, MOBILE.slice(-4));
    // The last digits of a mobile number may be a part of a number too.
    if (search.kind !== 'Found') throw new Error(search.kind);
    const found = await db
      .selectFrom('grievances')
      .select(['id', 'mobile_sealed'])
      .where('id', 'in', ['', ...search.exact])
      .execute();
    return {
      link: (await links.open(number, { mobile: MOBILE })).kind,
      listed: own.grievances.length,
      mobiles: found.map((row) => openMobile(seal, row.id, row.mobile_sealed!)),
    };
  };
  const FOUND = { link: 'Opened', listed: 1, mobiles: [MOBILE] };

  test('reporters and followers of before are found, once each, with their links', async () => {
    const before = await Promise.all(
      FOLLOWERS.map((contact) => follow(createSeal(TEST_SECRET, 'grievances'), contact)),
    );
    expect(await finds(both)).toEqual(FOUND);
    expect((await finds(current)).mobiles).toEqual([]);
    for (const [n, contact] of FOLLOWERS.entries()) {
      const again = await follow(both, contact);
      expect(again.isNew).toBe(false);
      expect(again.key.split('.')[0]).toBe(before[n]!.key.split('.')[0]);
      // The link of a message that was sent before.
      expect(await again.find(before[n]!.key)).not.toBeNull();
    }
    for (const table of GRIEVANCES_SEALED)
      expect((await resealTable(office.db, table, both)).failed).toEqual([]);
    expect(await finds(current)).toEqual(FOUND);
    for (const [n, contact] of FOLLOWERS.entries()) {
      const after = await follow(current, contact);
      expect(after.isNew).toBe(false);
      expect(await after.find(after.key)).not.toBeNull();
      expect(await after.find(before[n]!.key)).toBeNull();
    }
  });
});
