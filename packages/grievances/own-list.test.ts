import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeEach, expect, test } from 'vitest';
import { createTestOffice, prepareTestOffice, type TestOffice } from './grievances.testing.ts';
import { OWN_ROWS_MAX } from './own-list.ts';

const ANNA = { citizen: 'anna', mobile: '9822000001' };
const FOLLOWER = {
  relation: 'follower',
  channels: ['sms'],
  language: 'en',
  origin: 'https://city.example',
} as const;

describeOnEachDatabase('the grievances of an account', (open) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await createTestOffice((await open(prepareTestOffice)).db, '2026-11-25T04:30:00.000Z');
  });
  const list = (after: string | null = null) => office.grievances.listOwn(ANNA, { after });
  const follow = (number: string, more: object) =>
    office.grievances.followers.follow(number, { ...FOLLOWER, ...more } as never);

  test('are those with the confirmed number, those of the session, and followed ones; no others', async () => {
    const byNumber = await office.file({ mobile: '9822000001' });
    office.pass(0.1);
    const signedIn = await office.file({ mobile: undefined });
    await follow(signedIn.number, { contact: { citizen: 'anna' }, relation: 'reporter' });
    office.pass(0.1);
    const followed = await office.file({ mobile: '9822000002' });
    await follow(followed.number, { contact: { citizen: 'anna' } });
    office.pass(0.1);
    const byCode = await office.file({ mobile: undefined });
    await follow(byCode.number, { contact: { mobile: '9822000001' } });
    const other = await office.file({ mobile: '9822000003' });
    await follow(other.number, { contact: { citizen: 'ben' } });
    await office.act(byNumber.number, 'field', 'acknowledge');

    const { grievances, next } = await list();
    expect([grievances.map(({ number, relation }) => [number, relation]), next]).toEqual([
      [
        [byCode.number, 'followed'],
        [followed.number, 'followed'],
        [signedIn.number, 'filed'],
        [byNumber.number, 'filed'],
      ],
      null,
    ]);
    expect(grievances.at(-1)).toMatchObject({
      status: 'acknowledged',
      acknowledgedAt: office.clock.now.toISOString(),
      resolveBy: byNumber.resolveBy,
    });
    expect(JSON.stringify(grievances)).not.toMatch(/982200000|deep/);
  });

  test('come a page at a time, each once, also those of one instant', async () => {
    const numbers = [];
    for (let n = 0; n < 2 * OWN_ROWS_MAX + 1; n += 1)
      numbers.push((await office.file({ mobile: '9822000001' })).number);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(after);
      expect(page.grievances.length).toBeLessThanOrEqual(OWN_ROWS_MAX);
      seen.push(...page.grievances.map(({ number }) => number));
      after = page.next;
    } while (after !== null);
    expect(seen.toSorted()).toEqual(numbers.toSorted());
    expect((await list("'; drop table grievances")).grievances).toHaveLength(OWN_ROWS_MAX);
  });
});
