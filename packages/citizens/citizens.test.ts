import { createSeal } from '@pune/database/seal';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { createNotify } from '@pune/notify';
import type { Message } from '@pune/notify/notifier';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createConsents } from './consents.ts';
import { createCitizens } from './citizens.ts';
import {
  CHOICES,
  CONSENT_NOTICE_VERSION,
  REGISTER,
  TOPICS,
  type Choice,
} from './citizens.schema.ts';
import { daysKept } from './register.ts';
import type { CitizenTables } from './citizens.migrations.ts';
import { CODE_LIMITS } from './code-limits.ts';
import { SESSION_MS, type Session } from './sessions.ts';

const NOON = new Date('2026-11-25T06:30:00Z');
const MOBILE = '+919822012345';
const DAY_MS = 86_400_000;
const SUBSCRIPTION = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/abc',
  keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
};
const TABLES = [
  'citizens',
  'citizens_areas',
  'citizens_follows',
  'citizens_codes',
  'citizens_sessions',
  'citizens_consents',
  'citizens_push',
  'citizens_events',
  'citizens_inbound',
  'citizens_kept',
  'notify_messages',
  'notify_events',
  'outbox_messages',
  'rate_limits',
] as const;

describeOnEachDatabase('citizens', (open) => {
  let opened: TestDatabase<CitizenTables>;
  let clock = NOON;
  let sent: Message[] = [];
  let citizens: ReturnType<typeof createCitizens>;
  let notify: ReturnType<typeof createNotify>;
  const now = () => clock;
  const later = (ms: number) => void (clock = new Date(clock.getTime() + ms));
  const rows = (table: (typeof TABLES)[number]) =>
    opened.db
      .selectFrom(table as 'citizens')
      .selectAll()
      .execute() as Promise<Record<string, unknown>[]>;

  const codeSent = async () => {
    await notify.drain();
    return /\b\d{6}\b/.exec(sent.at(-1)!.text)![0];
  };
  async function challenge(mobile = MOBILE, keep = false) {
    const asked = await citizens.askCode({ mobile, language: 'mr', keep, sender: '203.0.113.7' });
    if (asked.kind !== 'CodeSent') throw new Error(asked.kind);
    return { challenge: asked.challenge, code: await codeSent() };
  }
  async function enter(
    mobile = MOBILE,
    { keep = false, before = null as string | null, device = 'Firefox, Android' } = {},
  ) {
    const signedIn = await citizens.signIn({
      ...(await challenge(mobile, keep)),
      language: 'mr',
      device,
      before,
    });
    if (signedIn.kind !== 'SignedIn') throw new Error(signedIn.kind);
    return { token: signedIn.token, session: (await citizens.session(signedIn.token)) as Session };
  }
  const save = (
    session: Session,
    messages: Choice[],
    areas: string[] = [],
    language: 'en' | 'mr' | 'hi' = 'mr',
  ) => citizens.savePreferences(session, { messages, areas, language });

  beforeAll(async () => {
    opened = await open<CitizenTables>();
    const gateway = (channel: 'sms' | 'email' | 'webpush') => ({
      name: 'test',
      channel,
      send: async (message: Message) => (
        sent.push(message),
        { kind: 'Sent' as const, providerId: null }
      ),
    });
    const consents = createConsents({ db: opened.db, now });
    const seal = createSeal('a secret of some length for this test', 'citizens');
    notify = createNotify({
      db: opened.db,
      notifiers: { sms: gateway('sms'), email: gateway('email'), webpush: gateway('webpush') },
      seal,
      mayNotify: consents.mayNotify,
      now,
    });
    citizens = createCitizens({
      db: opened.db,
      seal,
      notify,
      consents,
      now,
      offeredTopics: TOPICS,
      limits: {
        ...CODE_LIMITS,
        perAddressAndSenderInTenMinutes: 100,
        perAddressAndSenderInDay: 1000,
        perAddressInTenMinutes: 100,
        perAddressInDay: 1000,
      },
    });
    await notify.prepare();
    await citizens.prepare();
    await citizens.prepare();
  });
  beforeEach(async () => {
    for (const table of TABLES) await opened.db.deleteFrom(table as 'citizens').execute();
    [clock, sent] = [NOON, []];
  });

  describe('signing in', () => {
    test('needs a number and its code; the account comes with the first time', async () => {
      const { session } = await enter();
      const again = await enter();
      expect(again.session.citizen).toBe(session.citizen);
      expect(await rows('citizens')).toHaveLength(1);
      expect(await citizens.me(session)).toMatchObject({
        mobileMasked: '•••••••345',
        email: null,
        language: 'mr',
        areas: [],
        messages: [],
      });
      expect((await citizens.export(session))!.consents).toEqual([
        {
          topic: 'account',
          channel: 'sms',
          noticeVersion: CONSENT_NOTICE_VERSION,
          language: 'mr',
          givenAt: NOON.toISOString(),
          withdrawnAt: null,
        },
      ]);
    });

    test('from two devices at the same first moment has one account', async () => {
      const [a, b] = [await challenge(), await challenge()];
      const both = await Promise.all(
        [a, b].map((each) =>
          citizens.signIn({ ...each, language: 'en', device: '', before: null }),
        ),
      );
      expect(both.map(({ kind }) => kind)).toEqual(['SignedIn', 'SignedIn']);
      expect(await rows('citizens')).toHaveLength(1);
      expect(await rows('citizens_consents')).toHaveLength(1);
    });

    test('gets the same answer for a number that is known and for one that is not', async () => {
      await enter();
      const [known, unknown] = [
        await citizens.askCode({ mobile: MOBILE, language: 'en', keep: false, sender: 'a' }),
        await citizens.askCode({
          mobile: '+919822000009',
          language: 'en',
          keep: false,
          sender: 'a',
        }),
      ];
      expect([known.kind, Object.keys(known)]).toEqual([unknown.kind, Object.keys(unknown)]);
    });

    test('replaces an existing session of the browser (no session fixation)', async () => {
      const first = await enter();
      const second = await enter(MOBILE, { before: first.token });
      expect(await citizens.session(first.token)).toBeNull();
      expect(await citizens.session(second.token)).not.toBeNull();
      expect(second.token).not.toBe(first.token);
    });

    test('leaves neither number nor token readable in any table', async () => {
      const { token, session } = await enter();
      await citizens.addPush(session, SUBSCRIPTION, 'Chrome');
      const everything = JSON.stringify(await Promise.all(TABLES.map(rows)));
      for (const secret of ['9822012345', token, 'fcm.googleapis.com'])
        expect(everything).not.toContain(secret);
    });
  });

  describe('a session', () => {
    test.each([
      ['on a shared computer', false, SESSION_MS.shared],
      ['on one’s own device', true, SESSION_MS.own],
    ] as const)(
      '%s ends unused after its time, and used after all of it',
      async (_, keep, { idle, whole }) => {
        const { token } = await enter(MOBILE, { keep });
        later(idle - 1);
        expect(await citizens.session(token)).toMatchObject({ keep });
        later(idle - 1);
        expect(await citizens.session(token)).not.toBeNull();
        later(idle);
        expect(await citizens.session(token)).toBeNull();
        const used = await enter(MOBILE, { keep });
        for (let ms = 0; ms < whole - idle / 2; ms += idle / 2) {
          expect(await citizens.session(used.token)).not.toBeNull();
          later(idle / 2);
        }
        later(idle / 2);
        expect(await citizens.session(used.token)).toBeNull();
      },
    );

    test('cannot be guessed', async () => {
      const { token } = await enter();
      for (const guess of [
        null,
        '',
        'x',
        token.slice(0, -1),
        `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
        `${token}A`,
        '%',
        "' or '1'='1",
      ])
        expect(await citizens.session(guess)).toBeNull();
    });

    test('is signed out alone, device by device, or everywhere', async () => {
      const [phone, library, home] = [
        await enter(),
        await enter(MOBILE, { device: 'Chrome, Windows' }),
        await enter(),
      ];
      expect(
        (await citizens.me(phone.session))!.devices
          .map(({ device, isThis }) => [device, isThis])
          .sort(),
      ).toEqual([
        ['Chrome, Windows', false],
        ['Firefox, Android', false],
        ['Firefox, Android', true],
      ]);
      expect(await citizens.endSession(phone.session, library.session.id)).toBe(true);
      expect(await citizens.session(library.token)).toBeNull();
      await citizens.signOut(home.session);
      expect(await citizens.session(home.token)).toBeNull();
      const other = await enter();
      await citizens.signOutEverywhere(phone.session);
      expect([await citizens.session(phone.token), await citizens.session(other.token)]).toEqual([
        null,
        null,
      ]);
    });

    test('of another person cannot be ended', async () => {
      const [mine, yours] = [await enter(), await enter('+919822000009')];
      expect(await citizens.endSession(mine.session, yours.session.id)).toBe(false);
      expect(await citizens.session(yours.token)).not.toBeNull();
    });
  });

  describe('consents', () => {
    test('apply one by one, each with its time, topic and notice', async () => {
      const { session } = await enter();
      await save(session, ['traffic.sms', 'payments.email'], ['WO-03', 'WO-13'], 'hi');
      later(1000);
      await save(session, ['traffic.sms', 'services.sms'], ['WO-03'], 'en');
      expect(await citizens.me(session)).toMatchObject({
        messages: ['traffic.sms', 'services.sms'],
        areas: ['WO-03'],
        language: 'en',
      });
      const record = (await citizens.export(session))!.consents.filter(
        ({ topic }) => topic !== 'account',
      );
      expect(
        record.map(({ topic, channel, language, givenAt, withdrawnAt }) => [
          topic,
          channel,
          language,
          givenAt,
          withdrawnAt,
        ]),
      ).toEqual([
        ['payments', 'email', 'hi', NOON.toISOString(), clock.toISOString()],
        ['traffic', 'sms', 'hi', NOON.toISOString(), null],
        ['services', 'sms', 'en', clock.toISOString(), null],
      ]);
    });

    test('equal the last choice after any sequence, and none is in force twice', async () => {
      const choices = fc.subarray(CHOICES);
      await fc.assert(
        fc.asyncProperty(fc.array(choices, { minLength: 1, maxLength: 5 }), async (history) => {
          await opened.db.deleteFrom('citizens_consents').execute();
          await opened.db.deleteFrom('citizens').execute();
          const { session } = await enter();
          for (const chosen of history) await save(session, chosen);
          expect((await citizens.me(session))!.messages).toEqual(
            CHOICES.filter((choice) => history.at(-1)!.includes(choice)),
          );
          const record = (await citizens.export(session))!.consents.filter(
            ({ topic }) => topic !== 'account',
          );
          for (const choice of CHOICES) {
            const mine = record.filter(({ topic, channel }) => choice === `${topic}.${channel}`);
            const changes = history.filter(
              (chosen, i) => chosen.includes(choice) && !(history[i - 1] ?? []).includes(choice),
            ).length;
            expect(mine).toHaveLength(changes);
            expect(mine.filter(({ withdrawnAt }) => withdrawnAt === null).length).toBe(
              history.at(-1)!.includes(choice) ? 1 : 0,
            );
          }
        }),
        { numRuns: 12 },
      );
    });

    test('are refused for topics that are not sent; earlier ones stay until they are withdrawn', async () => {
      const { session } = await enter();
      await save(session, ['traffic.sms', 'grievances.sms', 'emergency.sms']);
      const offering = createCitizens({
        db: opened.db,
        seal: createSeal('a secret of some length for this test', 'citizens'),
        notify,
        consents: createConsents({ db: opened.db, now }),
        now,
      });
      const choose = (messages: Choice[]) =>
        offering.savePreferences(session, { messages, areas: [], language: 'mr' });
      expect(await choose(['grievances.email', 'traffic.sms', 'emergency.sms'])).toEqual({
        kind: 'NotOffered',
        choices: ['grievances.email'],
      });
      expect((await offering.me(session))!.messages).toEqual([
        'traffic.sms',
        'emergency.sms',
        'grievances.sms',
      ]);
      await choose(['grievances.sms', 'emergency.email']);
      expect((await offering.me(session))!.messages).toEqual(['emergency.email', 'grievances.sms']);
      await choose([]);
      expect(await choose(['grievances.sms'])).toMatchObject({ kind: 'NotOffered' });
      await offering.withdrawAll(session);
      expect((await offering.me(session))!.messages).toEqual([]);
    });

    test('given by several tabs at once hold once', async () => {
      const { session } = await enter();
      await Promise.all(
        Array.from({ length: 6 }, () => save(session, ['traffic.sms', 'transport.sms'])),
      );
      expect(
        (await rows('citizens_consents')).filter(({ topic }) => topic !== 'account'),
      ).toHaveLength(2);
    });

    test('are withdrawn all at once by one press', async () => {
      const { session } = await enter();
      await save(session, [...CHOICES]);
      await citizens.addPush(session, SUBSCRIPTION, 'Chrome');
      await citizens.withdrawAll(session);
      expect(await citizens.me(session)).toMatchObject({ messages: [], pushDevices: [] });
    });
  });

  describe('announcements', () => {
    const announce = (areas: string[] = [], key = 'n1') =>
      citizens.announce({
        key,
        template: 'traffic_notice',
        areas,
        values: (language) => ({
          title: language === 'mr' ? 'रस्ता बंद' : 'Road closed',
          when: 'Today.',
          link: 'https://pune.example/n/1',
        }),
      });
    const emergency = () =>
      citizens.announce({
        key: 'e1',
        template: 'emergency_alert',
        areas: ['WO-03'],
        values: () => ({ title: 'Flood.', instruction: 'Leave the banks.' }),
      });

    test('reach people by topic, channel, area and language, once each', async () => {
      const [a, b, c, d] = [
        await enter('+919822000001'),
        await enter('+919822000002'),
        await enter('+919822000003'),
        await enter('+919822000004'),
      ];
      await save(a.session, ['traffic.sms', 'traffic.webpush'], ['WO-03']);
      await citizens.addPush(a.session, SUBSCRIPTION, 'Chrome');
      await save(b.session, ['traffic.sms'], [], 'en');
      await save(c.session, ['traffic.sms'], ['WO-09']);
      await save(d.session, ['services.sms', 'traffic.email'], ['WO-03']);
      sent = [];
      expect(await announce(['WO-03'])).toBe(3);
      expect(await announce(['WO-03'])).toBe(0);
      await notify.drain();
      expect(
        sent
          .map(({ channel, address, text }: Message & { channel?: string }) => [
            address.startsWith('{') ? 'push' : address,
            channel,
            text.split(':')[0],
          ])
          .sort(),
      ).toEqual(
        [
          ['+919822000001', undefined, 'रस्ता बंद'],
          ['+919822000002', undefined, 'Road closed'],
          ['push', undefined, 'रस्ता बंद'],
        ].sort(),
      );
    });

    test('that were withdrawn between the queue and the sending stay unsent', async () => {
      const { session } = await enter();
      await save(session, ['traffic.sms']);
      await announce();
      await citizens.withdrawAll(session);
      sent = [];
      await notify.drain();
      expect(sent).toEqual([]);
      expect((await citizens.me(session))!.sent[0]).toMatchObject({
        template: 'traffic_notice',
        status: 'suppressed',
      });
    });

    test('of an emergency reach all people of the area by text message, and the log records an overridden choice', async () => {
      const [a, b, c] = [
        await enter('+919822000001'),
        await enter('+919822000002'),
        await enter('+919822000003'),
      ];
      await save(a.session, ['emergency.sms'], ['WO-03']);
      await save(b.session, []);
      await save(c.session, [], ['WO-09']);
      sent = [];
      expect(await emergency()).toBe(2);
      await notify.drain();
      expect(sent.map(({ address }) => address).sort()).toEqual(['+919822000001', '+919822000002']);
      const noted = (await rows('notify_events')).filter(
        ({ reason }) => reason === 'emergency_over_preference',
      );
      expect(noted).toHaveLength(1);
    });

    test('go on where a process died', async () => {
      for (let n = 1; n <= 5; n++)
        await save((await enter(`+91982200000${n}`)).session, ['traffic.sms']);
      const [first] = (await rows('citizens')).map(({ id }) => id as string).sort();
      await opened.db.transaction().execute((transaction) =>
        notify.queue(transaction, {
          template: 'traffic_notice',
          language: 'mr',
          channel: 'sms',
          address: MOBILE,
          person: first,
          values: { title: 'x', when: 'z', link: 'y' },
          dedupeKey: `n1 ${first} sms`,
        }),
      );
      expect(await announce()).toBe(4);
    });
  });

  describe('an e-mail address', () => {
    test('counts when its own code was given back, in the account that asked', async () => {
      const { session } = await enter();
      const stranger = await enter('+919822000009');
      const asked = await citizens.askEmailCode(session, 'asha@example.org', 'en', '203.0.113.7');
      if (asked.kind !== 'CodeSent') throw new Error(asked.kind);
      expect((await citizens.me(session))!.email).toBeNull();
      const code = await codeSent();
      expect(sent.at(-1)!.address).toBe('asha@example.org');
      expect(await citizens.confirmEmail(stranger.session, asked.challenge, code)).toEqual({
        kind: 'CodeGone',
      });
      expect(
        await citizens.signIn({
          challenge: asked.challenge,
          code,
          language: 'en',
          device: '',
          before: null,
        }),
      ).toEqual({ kind: 'CodeGone' });
      expect(await citizens.confirmEmail(session, asked.challenge, code)).toEqual({
        kind: 'Changed',
      });
      expect((await citizens.me(session))!.email).toBe('asha@example.org');
      await save(session, ['traffic.email', 'traffic.sms']);
      await citizens.removeEmail(session);
      expect(await citizens.me(session)).toMatchObject({ email: null, messages: ['traffic.sms'] });
    });
  });

  describe('an erasure', () => {
    test('leaves nothing that identifies the person, and keeps the records required by law', async () => {
      const { session, token } = await enter();
      await save(session, ['traffic.sms'], ['WO-03']);
      await citizens.addPush(session, SUBSCRIPTION, 'Chrome');
      await citizens.askCode({ mobile: MOBILE, language: 'en', keep: false, sender: 'x' });
      await notify.drain();
      expect(await citizens.erase(session)).toBe(true);
      expect(await citizens.erase(session)).toBe(false);
      expect([
        await citizens.session(token),
        await citizens.me(session),
        await citizens.export(session),
      ]).toEqual([null, null, null]);
      for (const { tables, erasure } of REGISTER.filter((entry) => entry.erasure !== 'separate'))
        // Other features erase their own tables when they hear of it.
        for (const table of tables.filter((name) => /^(citizens|notify)_/.test(name))) {
          const left = await rows(table as (typeof TABLES)[number]);
          if (erasure === 'deleted') expect([table, left]).toEqual([table, []]);
        }
      expect((await rows('notify_messages')).map(({ person }) => person)).toEqual(
        (await rows('notify_messages')).map(() => null),
      );
      expect(
        (await rows('citizens_consents')).every(
          ({ withdrawn_at, slot }) => withdrawn_at !== null && slot === null,
        ),
      ).toBe(true);
      sent = [];
      expect(
        await citizens.announce({
          key: 'e',
          template: 'emergency_alert',
          areas: [],
          values: () => ({ title: 'a', instruction: 'b' }),
        }),
      ).toBe(0);
      expect((await enter()).session.citizen).not.toBe(session.citizen);
    });

    test('and a change at the same moment leave no orphan', async () => {
      for (let n = 0; n < 8; n++) {
        const { session } = await enter();
        await Promise.all([
          citizens.erase(session),
          save(session, ['traffic.sms'], ['WO-03']),
          citizens.addPush(session, SUBSCRIPTION, 'Chrome'),
        ]);
        for (const table of ['citizens', 'citizens_areas', 'citizens_push'] as const)
          expect(await rows(table)).toEqual([]);
        expect((await rows('citizens_consents')).filter(({ slot }) => slot !== null)).toEqual([]);
      }
    });
  });

  describe('a telephone', () => {
    let ids = 0;
    const say = (text: string, from = '919822012345', more = {}) =>
      citizens.takeMessages(
        [{ id: `mo-${(ids += 1)}`, from, text, receivedAt: clock, ...more }],
        (language) => `https://pune.example/${language}/`,
      );
    const answers = async () => {
      await notify.drain();
      return sent.filter(({ template }) => template.startsWith('sms_'));
    };
    const held = async (session: Session) => (await citizens.me(session))!.messages;

    test('ends its topics by STOP and resumes those by START, in the language of the word', async () => {
      const { session } = await enter();
      await save(session, ['traffic.sms', 'water.sms', 'traffic.email']);
      await say('थांबवा');
      expect(await held(session)).toEqual(['traffic.email']);
      later(60_000);
      await say('START');
      expect(await held(session)).toEqual(['traffic.sms', 'traffic.email', 'water.sms']);
      expect((await answers()).map(({ template, language }) => [template, language])).toEqual([
        ['sms_stopped', 'mr'],
        ['sms_resumed', 'en'],
      ]);
      // The consent that was resumed is a new one, with its own time.
      const record = (await citizens.export(session))!.consents;
      expect(record.filter(({ topic, channel }) => topic === 'water' && channel === 'sms')).toEqual(
        [
          expect.objectContaining({ withdrawnAt: NOON.toISOString() }),
          expect.objectContaining({ withdrawnAt: null, givenAt: clock.toISOString() }),
        ],
      );
    });

    test('is answered the same with an account and without one', async () => {
      const { session } = await enter();
      await save(session, ['traffic.sms']);
      sent = [];
      for (const text of ['STOP', 'START', 'HELP', 'मदद']) {
        await say(text);
        await say(text, '+91 98220 54321');
      }
      const texts = (of: string) =>
        sent
          .filter(({ address }) => address === of)
          .map(({ text }) => text)
          .sort();
      await answers();
      expect(texts('+919822054321')).toHaveLength(4);
      expect(texts('+919822054321')).toEqual(texts(MOBILE));
      expect(await rows('citizens')).toHaveLength(1);
    });

    test('is obeyed once: a message that is delivered again changes and answers nothing', async () => {
      const { session } = await enter();
      await save(session, ['traffic.sms']);
      const [stop, start] = [{ id: 'one' }, { id: 'two' }];
      const stopped = clock;
      await Promise.all([say('STOP', MOBILE, stop), say('STOP', MOBILE, stop)]);
      later(60_000);
      await say('START', MOBILE, start);
      await say('STOP', MOBILE, { ...stop, receivedAt: stopped });
      expect(await held(session)).toEqual(['traffic.sms']);
      later(60_000);
      await say('STOP');
      await say('START', MOBILE, start);
      expect(await held(session)).toEqual([]);
      expect(await answers()).toHaveLength(3);
    });

    test('does not resume by a START that is older than the STOP, nor after other choices', async () => {
      const { session } = await enter();
      await save(session, ['traffic.sms']);
      const early = clock;
      later(60_000);
      await say('STOP');
      await say('START', MOBILE, { receivedAt: early });
      expect(await held(session)).toEqual([]);
      await save(session, ['water.sms']);
      await say('START');
      expect(await held(session)).toEqual(['water.sms']);
      for (const receivedAt of [
        new Date(clock.getTime() - DAY_MS - 1),
        new Date(clock.getTime() + DAY_MS),
      ])
        await say('STOP', MOBILE, { receivedAt });
      expect(await held(session)).toEqual(['water.sms']);
    });

    test('is always obeyed when it stops, while answers are limited', async () => {
      const { session } = await enter();
      for (let n = 0; n < 9; n++) {
        await save(session, ['traffic.sms']);
        await say('STOP');
        expect(await held(session)).toEqual([]);
      }
      expect(await answers()).toHaveLength(6);
      for (const text of ['what?', '123456', 'start the pump']) await say(text, '+919822000007');
      await say('STOP', '12345');
      expect(await answers()).toHaveLength(6);
    });

    test('resumes nothing of an account that was erased', async () => {
      const { session } = await enter();
      await save(session, ['traffic.sms']);
      await say('STOP');
      await citizens.erase(session);
      await say('START');
      await answers();
      const again = await enter();
      await say('START');
      expect(await held(again.session)).toEqual([]);
      later(4 * DAY_MS);
      await citizens.sweep();
      expect(await rows('citizens_inbound')).toEqual([]);
    });
  });

  describe('an export', () => {
    test('contains all data of the person, and no one else’s', async () => {
      const [mine, yours] = [await enter(), await enter('+919822000009')];
      await save(mine.session, ['traffic.sms'], ['WO-03']);
      await save(yours.session, ['services.sms'], ['WO-09']);
      await citizens.addPush(mine.session, SUBSCRIPTION, 'Chrome');
      const data = await citizens.export(mine.session);
      expect(data).toMatchObject({
        account: { mobile: MOBILE, areas: ['WO-03'] },
        pushSubscriptions: [{ subscription: SUBSCRIPTION }],
        devices: [{ device: 'Firefox, Android' }],
        messages: [],
        events: [
          { event: 'signed_up' },
          { event: 'consents_changed' },
          { event: 'push_added' },
          { event: 'exported' },
        ],
      });
      expect(JSON.stringify(data)).not.toMatch(/9822000009|services|WO-09/);
    });
  });

  describe('the sweep', () => {
    test('deletes each kind after the days that the register says, and not before', async () => {
      const used = await enter();
      const days = daysKept;
      await save(used.session, ['traffic.sms']);
      await citizens.withdrawAll(used.session);
      later(days('codes') * DAY_MS - 60_000);
      await citizens.sweep();
      expect((await rows('citizens_codes')).length).toBeGreaterThan(0);
      later(DAY_MS);
      await citizens.sweep();
      expect(await rows('citizens_codes')).toEqual([]);
      later((days('consents') - 3) * DAY_MS);
      await citizens.sweep();
      expect(
        (await rows('citizens_consents')).filter(({ withdrawn_at }) => withdrawn_at !== null),
      ).toHaveLength(1);
      later(2 * DAY_MS);
      await citizens.sweep();
      expect((await rows('citizens_consents')).map(({ topic }) => topic)).toEqual(['account']);
      expect(await rows('citizens_events')).toEqual([]);
      expect(await rows('citizens_sessions')).toEqual([]);
      expect(await rows('citizens')).toHaveLength(1);
      later((days('account') - days('consents')) * DAY_MS);
      expect(await citizens.sweep()).toEqual({ erasedUnused: 1 });
      expect(await rows('citizens')).toEqual([]);
      expect((await rows('citizens_events')).map(({ event }) => event)).toEqual(['erased_unused']);
    });

    test('keeps an account whose owner returns during the sweep', async () => {
      const {
        session: { citizen },
      } = await enter();
      later((daysKept('account') + 1) * DAY_MS);
      const { erase } = citizens;
      citizens.erase = async (...asked) => {
        await enter();
        return erase(...asked);
      };
      expect(await citizens.sweep()).toEqual({ erasedUnused: 0 });
      citizens.erase = erase;
      expect(await rows('citizens')).toMatchObject([{ id: citizen }]);
    });
  });
});
