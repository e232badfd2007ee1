import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { createSeal } from '@pune/database/seal';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Message, Notifier, Sending } from './notifier.ts';
import type { Channel, Template } from './notify.constants.ts';
import type { NotifyTables } from './notify.migrations.ts';
import { createNotify, DAYS_KEPT, type NewMessage } from './notify.ts';

const NOON = new Date('2026-11-25T06:30:00Z');
const MOBILE = '+919822012345';
const DAY_SECONDS = 86_400;
const TABLES = ['notify_messages', 'notify_events', 'notify_inbox', 'outbox_messages'] as const;

describeOnEachDatabase('messages', (open) => {
  let opened: TestDatabase<NotifyTables>;
  let clock = NOON;
  let sent: Message[] = [];
  let answers: Sending[] = [];
  const told: unknown[][] = [];
  const wants = new Set<string>();
  const later = (seconds: number) => void (clock = new Date(clock.getTime() + seconds * 1000));
  const gateway = (channel: Channel): Notifier => ({
    name: `test-${channel}`,
    channel,
    async send(message) {
      sent.push(message);
      return answers.shift() ?? { kind: 'Sent', providerId: `provider-${sent.length}` };
    },
    readReports: ({ body, headers }) =>
      headers.get('x-from') === 'gateway' ? JSON.parse(Buffer.from(body).toString()) : null,
  });
  const make = () =>
    createNotify({
      db: opened.db,
      notifiers: { sms: gateway('sms') },
      seal: createSeal('a secret of some length for this test', 'notify'),
      mayNotify: async (...asked) => wants.has(asked.join(' ')),
      now: () => clock,
      random: () => 0,
      onRefused: async (...words) => void told.push(words),
    });
  let notify: ReturnType<typeof make>;
  const queue = <T extends Template>(message: NewMessage<T>) =>
    opened.db.transaction().execute((transaction) => notify.queue(transaction, message));
  const code = (dedupeKey: string, change: Partial<NewMessage<'sign_in_code'>> = {}) =>
    queue({
      template: 'sign_in_code',
      language: 'mr',
      channel: 'sms',
      address: MOBILE,
      values: { code: '123456', minutes: '१०' },
      dedupeKey,
      ...change,
    });
  const traffic = (dedupeKey: string) =>
    queue({
      template: 'traffic_notice',
      language: 'en',
      channel: 'sms',
      address: MOBILE,
      person: 'p1',
      values: { title: 'Laxmi Road closed', when: 'Today.', link: 'https://pune.example/n/1' },
      dedupeKey,
    });
  const idOf = (queued: { kind: string; id?: string }) => queued.id!;

  beforeAll(async () => {
    opened = await open<NotifyTables>();
    notify = make();
    await notify.prepare();
    await notify.prepare();
  });
  beforeEach(async () => {
    for (const table of TABLES) await opened.db.deleteFrom(table).execute();
    [clock, sent, answers] = [NOON, [], []];
    wants.clear();
  });

  test('go out once, in the person’s language, after the work that caused them has committed', async () => {
    const failed = opened.db.transaction().execute(async (transaction) => {
      await notify.queue(transaction, {
        template: 'confirm_code',
        language: 'en',
        channel: 'sms',
        address: MOBILE,
        values: { code: '1', minutes: '10' },
        dedupeKey: 'lost',
      });
      throw new Error('work failed');
    });
    await expect(failed).rejects.toThrow('work failed');
    const id = idOf(await code('a'));
    expect(await code('a')).toEqual({ kind: 'AlreadyQueued' });
    await notify.drain();
    await notify.drain();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      id,
      address: MOBILE,
      language: 'mr',
      priority: 'high',
      text: expect.stringContaining('123456'),
    });
    expect(await notify.status(id)).toMatchObject({
      status: 'sent',
      driver: 'test-sms',
      providerId: 'provider-1',
      events: [{ status: 'queued' }, { status: 'sent' }],
    });
  });

  test('go out once however many workers drain at the same moment', async () => {
    for (let n = 0; n < 30; n++) await code(`c${n}`);
    const others = [make(), make(), make()];
    await Promise.all([notify, ...others].map((worker) => worker.drain()));
    await Promise.all([notify, ...others].map((worker) => worker.drain()));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(30);
    expect(sent).toHaveLength(30);
  });

  test('leave neither address nor words readable in the database, and none at all once they are sent', async () => {
    await code('a');
    const stored = async () =>
      JSON.stringify(
        await Promise.all(TABLES.map((table) => opened.db.selectFrom(table).selectAll().execute())),
      );
    expect(await stored()).not.toMatch(/9822012345|123456/);
    await notify.drain();
    expect(
      await opened.db
        .selectFrom('notify_messages')
        .select(['address_sealed', 'values_sealed'])
        .execute(),
    ).toEqual([{ address_sealed: null, values_sealed: null }]);
  });

  test('that a person is waiting for do not queue behind others', async () => {
    wants.add('p1 traffic sms');
    await traffic('t');
    await code('a');
    expect(await notify.drainAtOnce()).toBe(1);
    expect(sent.map(({ template }) => template)).toEqual(['sign_in_code']);
  });

  test('are tried again when the gateway is away, with time between, and never after they are of use', async () => {
    answers = [
      { kind: 'Unavailable', reason: 'gateway_away' },
      { kind: 'Unavailable', reason: 'timeout' },
    ];
    const id = idOf(await code('a', { expiresAt: new Date(NOON.getTime() + 60_000) }));
    await notify.drain();
    await notify.drain();
    expect(sent).toHaveLength(1);
    later(10);
    await notify.drain();
    expect(sent).toHaveLength(2);
    later(60);
    await notify.drain();
    expect(sent).toHaveLength(2);
    expect(await notify.status(id)).toMatchObject({
      status: 'failed',
      events: [
        {},
        { reason: 'gateway_away' },
        { reason: 'timeout' },
        { status: 'failed', reason: 'expired' },
      ],
    });
  });

  test('that a gateway refuses, or that have no gateway, fail with a reason', async () => {
    answers = [{ kind: 'Refused', reason: 'number_refused' }];
    const refused = idOf(await code('a'));
    told.length = 0;
    const none = idOf(await code('b', { channel: 'email', address: 'a@example.org' }));
    await notify.drain();
    expect((await notify.status(refused))!.events.at(-1)).toMatchObject({
      status: 'failed',
      reason: 'number_refused',
    });
    expect(told).toEqual([['sms', MOBILE, 'number_refused']]);
    expect((await notify.status(none))!.events.at(-1)).toMatchObject({
      status: 'failed',
      reason: 'no_driver',
    });
    for (const address of ['9822012345', '', 'a@b'])
      expect(await code(`bad ${address}`, { address })).toEqual({ kind: 'AddressRefused' });
  });

  test('go only to people with a consent for topic and channel at the time of sending', async () => {
    wants.add('p1 traffic sms');
    await traffic('wanted');
    await notify.drain();
    expect(sent).toHaveLength(1);
    const id = idOf(await traffic('withdrawn meanwhile'));
    wants.clear();
    await notify.drain();
    expect(sent).toHaveLength(1);
    expect(await notify.status(id)).toMatchObject({
      status: 'suppressed',
      events: [{}, { reason: 'not_wanted' }],
    });
  });

  test('in an emergency are sent regardless of consents, and recorded as such', async () => {
    const id = idOf(
      await queue({
        template: 'emergency_alert',
        language: 'hi',
        channel: 'sms',
        address: MOBILE,
        person: 'p1',
        values: { title: 'खडकवासला से पानी छोड़ा गया।', instruction: 'नदी से दूर रहें।' },
        dedupeKey: 'e',
      }),
    );
    await notify.drain();
    expect(sent[0]!.text).toContain('नदी से दूर रहें।');
    expect(await notify.status(id)).toMatchObject({
      status: 'sent',
      events: [
        { status: 'queued', reason: null },
        { reason: 'emergency_over_preference' },
        { status: 'sent' },
      ],
    });
  });

  test('become delivered by a report of the gateway only, and stay so', async () => {
    const id = idOf(await code('a'));
    await notify.drain();
    const report = (reports: unknown, from = 'gateway', channel: Channel = 'sms') =>
      notify.report(channel, {
        headers: new Headers({ 'x-from': from }),
        body: Buffer.from(JSON.stringify(reports)),
      });
    expect(
      await report([{ reference: id, status: 'delivered', reason: null }], 'stranger'),
    ).toBeNull();
    expect(await report([], 'gateway', 'email')).toBeNull();
    expect(await report([{ reference: id, status: 'failed', reason: 'expired' }])).toEqual({
      changed: 1,
    });
    expect(
      await report([
        { reference: id, status: 'delivered', reason: null },
        { reference: id, status: 'delivered', reason: null },
      ]),
    ).toEqual({ changed: 1 });
    expect(
      await report([
        { reference: id, status: 'failed', reason: 'expired' },
        { reference: crypto.randomUUID(), status: 'delivered', reason: null },
      ]),
    ).toEqual({ changed: 0 });
    expect((await notify.status(id))!.status).toBe('delivered');
  });

  test('are anonymised on request: waiting ones are not sent', async () => {
    wants.add('p1 traffic sms');
    await traffic('before');
    await notify.drain();
    await traffic('waiting');
    expect(await notify.messagesOf('p1')).toHaveLength(2);
    await opened.db.transaction().execute((transaction) => notify.forgetPerson(transaction, 'p1'));
    await notify.drain();
    expect(sent).toHaveLength(1);
    expect(await notify.messagesOf('p1')).toEqual([]);
    expect(
      await opened.db
        .selectFrom('notify_messages')
        .select(['person', 'status'])
        .orderBy('status')
        .execute(),
    ).toEqual([
      { person: null, status: 'sent' },
      { person: null, status: 'suppressed' },
    ]);
  });

  test('are deleted after a year, and fail if they were never sent', async () => {
    await code('sent');
    await notify.drain();
    const hung = idOf(await code('hung'));
    later(4 * DAY_SECONDS);
    await notify.sweep();
    expect((await notify.status(hung))!.status).toBe('failed');
    later((DAYS_KEPT - 5) * DAY_SECONDS);
    await notify.sweep();
    expect(await opened.db.selectFrom('notify_messages').select('id').execute()).toHaveLength(2);
    later(6 * DAY_SECONDS);
    await notify.sweep();
    for (const table of ['notify_messages', 'notify_events'] as const)
      expect(await opened.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test('lack nothing that their words need: a template without its values stops the work that wanted it', async () => {
    await expect(code('a', { values: { code: '', minutes: '10' } })).rejects.toThrow(
      '[notify] [templates] sign_in_code needs code',
    );
  });
});
