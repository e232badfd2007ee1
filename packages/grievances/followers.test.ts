import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Notifier } from '@pune/notify/notifier';
import { beforeEach, describe, expect, test } from 'vitest';
import { configurationWith } from './configuration.testing.ts';
import { originOfForm } from './filing-origin.ts';
import type { NewFollower } from './followers.ts';
import { grievanceSchema } from './grievances.schema.ts';
import { createTestOffice, prepareTestOffice, type TestOffice } from './grievances.testing.ts';
import { formatTrackingNumber } from './tracking-number.ts';

const ACCOUNT = {
  mobile: '+919822000001',
  email: 'citizen@example.org',
  push: ['{"endpoint":"https://push.example/1","keys":{"p256dh":"p","auth":"a"}}'],
};
const NUMBER: NewFollower = {
  contact: { mobile: '9822054321' },
  relation: 'follower',
  channels: ['sms'],
  language: 'mr',
  origin: 'https://city.example',
};
const WORDS = { words: 'We look at it tomorrow.' };

describeOnEachDatabase('followers of a grievance', (open) => {
  let office: TestOffice;
  let sent: { channel: string; to: string; text: string }[];
  let asked: { to: string; text: string }[];
  let accounts: Record<string, typeof ACCOUNT>;
  const record = (channel: Notifier['channel']): Notifier => ({
    name: 'recorder',
    channel,
    async send({ address, text, template }) {
      if (template.startsWith('grievance_followed')) sent.push({ channel, to: address, text });
      if (template === 'grievance_confirm_email') asked.push({ to: address, text });
      return { kind: 'Sent', providerId: null };
    },
  });
  beforeEach(async () => {
    [sent, asked] = [[], []];
    accounts = { anna: ACCOUNT };
    office = await createTestOffice(
      (await open(prepareTestOffice)).db,
      '2026-11-25T04:30:00.000Z',
      {
        notifiers: { sms: record('sms'), email: record('email') },
        contactsOf: async (citizen) => accounts[citizen] ?? null,
      },
    );
  });
  const follow = async (number: string, more: Partial<NewFollower> = {}) => {
    const followed = await office.grievances.followers.follow(number, { ...NUMBER, ...more });
    if (followed.kind !== 'Followed') throw new Error(followed.kind);
    return followed;
  };
  const deliver = () => {
    office.passUndo();
    return office.grievances.runTimedEvents();
  };

  test('hear of every public step once, in their language, with a link that ends it', async () => {
    const { number } = await office.file({ mobile: undefined });
    const { key, isNew } = await follow(number);
    expect([isNew, await follow(number)]).toEqual([true, { kind: 'Followed', key, isNew: false }]);
    await office.act(number, 'field', 'acknowledge');
    await office.act(number, 'field', 'note', { words: 'Only for officers.' });
    await office.act(number, 'field', 'start');
    await office.act(number, 'field', 'reply', WORDS);
    await Promise.all([deliver(), deliver()]);
    await deliver();
    expect(sent.map(({ to }) => to)).toEqual(Array(3).fill('+919822054321'));
    const link = `https://city.example/api/grievances/following/${key}?lang=mr`;
    expect(sent.every(({ text }) => text.includes(link))).toBe(true);
    expect(sent[0]!.text).toContain('तक्रार PN-');

    await office.grievances.followers.end(key);
    await office.act(number, 'field', 'reply', { words: 'Work began this morning.' });
    await deliver();
    expect([sent.length, await office.grievances.followers.find(key)]).toEqual([3, null]);
    expect(office.failures).toEqual([]);
  });

  test('of an account are told on the channels that it chose; an erased account is forgotten', async () => {
    const { number } = await office.file({ mobile: undefined });
    const { key } = await follow(number, {
      contact: { citizen: 'anna' },
      channels: ['sms', 'email'],
      language: 'en',
    });
    await office.act(number, 'field', 'acknowledge');
    await deliver();
    expect(sent.map(({ channel, to }) => [channel, to]).sort()).toEqual([
      ['email', 'citizen@example.org'],
      ['sms', '+919822000001'],
    ]);
    const page = `https://city.example/api/grievances/${number}?lang=en`;
    expect(sent.map(({ channel, text }) => [channel, text.includes(page)]).sort()).toEqual([
      ['email', true],
      ['sms', false],
    ]);
    expect(await office.grievances.followers.ofCitizen('anna')).toEqual([
      {
        number: formatTrackingNumber(number),
        relation: 'follower',
        channels: ['sms', 'email'],
        since: '2026-11-25T04:30:00.000Z',
      },
    ]);
    accounts = {};
    await office.act(number, 'field', 'start');
    await deliver();
    expect([sent.length, await office.grievances.followers.find(key)]).toEqual([2, null]);
  });

  test('of a merged grievance hear of the other one, and the desk counts them', async () => {
    const [first, second] = [
      await office.file({ mobile: undefined }),
      await office.file({ mobile: undefined }),
    ];
    await follow(first.number);
    await follow(second.number, { contact: { mobile: '9822054322' } });
    await office.act(first.number, 'field', 'merge', {
      into: second.number,
      words: 'Both report the same hole.',
    });
    await deliver();
    sent = [];
    await office.act(second.number, 'field', 'acknowledge');
    await deliver();
    expect(sent.map(({ to }) => to).sort()).toEqual(['+919822054321', '+919822054322']);
    const { id } = await office.rowOf(second.number);
    const shown = await office.grievances.desk.cases.open(id, await office.officer('field'));
    expect(shown!.facts.map(({ label, value }) => [label('en'), value('en')])).toContainEqual([
      'Followers',
      '2',
    ]);
  });

  test('are nowhere in what the public sees, and their numbers in no table', async () => {
    const { number, secret } = await office.file({ mobile: undefined });
    const { key } = await follow(number);
    const shown = JSON.stringify([
      await office.grievances.find(number),
      await office.grievances.findForReporter(secret),
    ]);
    expect(shown).not.toMatch(/9822054321|follow/i);
    const rows = await office.db.selectFrom('grievance_followers').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('9822054321');
    const forged = [`${key.slice(0, -1)}!`, `${key.slice(0, 12)}.${'a'.repeat(16)}`, ''];
    for (const wrong of forged) expect(await office.grievances.followers.find(wrong)).toBeNull();
  });

  describe('by an e-mail address', () => {
    const ANNA = 'Anna.Joshi@example.org';
    const PORTAL = 'https://city.example';
    /** Files as a form of the portal does. */
    async function fileWithEmail(email = ANNA) {
      const filing = grievanceSchema.parse({
        category: 'pothole',
        area: 'WO-03',
        description: `A deep hole, seen by ${email}.`,
        language: 'en',
        email,
      });
      const origin = originOfForm('web', PORTAL);
      const result = await office.grievances.file(filing, null, 'a', configurationWith(), origin);
      if (result.kind !== 'Filed') throw new Error(result.kind);
      return result.filed;
    }
    const keyIn = (text: string) => /following\/([\w.-]+)\?/.exec(text)![1]!;
    const receipt = async (secret: string) => (await office.grievances.findForReporter(secret))!;

    test('a reporter gets nothing but the question before confirming, then each step once', async () => {
      const { number, secret } = await fileWithEmail();
      await deliver();
      await office.act(number, 'field', 'acknowledge');
      await Promise.all([deliver(), deliver()]);
      expect([asked.map(({ to }) => to), sent]).toEqual([[ANNA], []]);
      expect((await receipt(secret)).email).toEqual({
        masked: 'A•••@example.org',
        isConfirmed: false,
      });
      const key = keyIn(asked[0]!.text);
      expect(asked[0]!.text).toContain(`${PORTAL}/api/grievances/following/${key}?lang=en`);
      expect(asked[0]!.text).not.toContain(secret);

      await office.grievances.followers.confirm(key);
      await office.act(number, 'field', 'start');
      await office.act(number, 'field', 'reply', WORDS);
      await Promise.all([deliver(), deliver()]);
      expect(sent.map(({ channel, to }) => [channel, to])).toEqual([
        ['email', ANNA],
        ['email', ANNA],
      ]);
      expect(sent.map(({ text }) => text).join()).toContain('the office has replied');
      const shown = await receipt(secret);
      expect(shown.email!.isConfirmed).toBe(true);
      expect(shown.messages.map(({ channel, status }) => [channel, status])).toEqual([
        ['email', 'sent'],
        ['email', 'sent'],
        ['email', 'sent'],
      ]);
      const own = (await office.grievances.followers.find(key))!;
      expect([own.messages.length, own.email, own.channels]).toEqual([
        3,
        'A•••@example.org',
        ['email'],
      ]);
    });

    test('an address lies sealed, and is deleted when nobody confirms it', async () => {
      await fileWithEmail();
      const rows = await office.db.selectFrom('grievance_followers').selectAll().execute();
      const stored = await office.db.selectFrom('outbox_messages').select('payload').execute();
      expect(JSON.stringify([rows, stored])).not.toMatch(/anna|joshi/i);
      office.pass(24 * 6);
      await office.grievances.sweep();
      const count = async () =>
        (await office.db.selectFrom('grievance_followers').select('id').execute()).length;
      expect(await count()).toBe(1);
      office.pass(24 * 2);
      await office.grievances.sweep();
      expect(await count()).toBe(0);
    });

    test('one address is asked five times a day at most, and once for each grievance', async () => {
      for (let n = 0; n < 7; n += 1) {
        const { number } = await office.file({ mobile: undefined });
        const ask = () =>
          office.grievances.followers.askByEmail(
            number,
            { email: ANNA, language: 'mr', origin: PORTAL },
            '203.0.113.7',
          );
        expect([await ask(), await ask()]).toEqual([{ kind: 'Asked' }, { kind: 'Asked' }]);
      }
      await deliver();
      expect(asked).toHaveLength(5);
      expect(
        await office.grievances.followers.count(
          (await office.rowOf((await fileWithEmail()).number)).id,
        ),
      ).toBe(0);
    });

    test('an account with the same address is told once', async () => {
      accounts = { anna: { ...ACCOUNT, email: ANNA } };
      const { number } = await fileWithEmail();
      await deliver();
      await office.grievances.followers.confirm(keyIn(asked[0]!.text));
      await follow(number, { contact: { citizen: 'anna' }, channels: ['email'] });
      await office.act(number, 'field', 'acknowledge');
      await deliver();
      expect(sent.map(({ to }) => to)).toEqual([ANNA]);
    });
  });
});
