import { createHmac } from 'node:crypto';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { createSeal } from '@pune/database/seal';
import { createNotify, type Notify } from '@pune/notify';
import { createSandbox } from '@pune/notify/drivers/sandbox';
import { createSms } from '@pune/notify/drivers/sms';
import type { NotifyTables } from '@pune/notify/migrations';
import type { Inbound } from '@pune/notify/schema';
import { LOCALES } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { ALERT_AUDIENCE, type AskedAlert } from '@pune/std/alert-audience';
import { EDITOR_MAIL, EDITOR_MAIL_BYTES_MAX, type EditorMail } from '@pune/std/editor-mail';
import { signRequest } from '@pune/std/signed-request';
import { beforeAll, describe, expect, test } from 'vitest';
import { createNotifyHandler } from './notify.handler.ts';

const SECRET = 'signs the reports of this test';
const KEY = 'a key that the CMS shares with the functions';
const MOBILE = '+919822012345';

describeOnEachDatabase('the function notify', (open) => {
  let opened: TestDatabase<NotifyTables>;
  let notify: Notify;
  let isSandbox = true;
  const counted: unknown[] = [];
  const taken: [readonly Inbound[], string][] = [];
  const send = (path: string, init: RequestInit = {}) =>
    createNotifyHandler({
      notify: async () => notify,
      inTransaction: (work) => opened.db.transaction().execute(work),
      keys: () => [KEY],
      citizens: async () => ({
        takeMessages: async (messages, linkOf) => void taken.push([messages, linkOf('hi')]),
      }),
      alertAudiences: async () => ({
        count: async (alert) => {
          counted.push(alert);
          return { kind: 'drill' };
        },
      }),
      portal: 'https://pune.example/x',
      pages: async () => null,
      sandbox: isSandbox,
      inboundSecret: SECRET,
    })(new Request(`http://pmc.localhost:8080${path}`, init), { ip: '203.0.113.1' });

  beforeAll(async () => {
    opened = await open<NotifyTables>();
    const sms = createSms({
      url: 'https://sms.example',
      apiKey: 'k',
      entityId: '1',
      sender: 'PMCGOV',
      templateIds: { sign_in_code: { mr: '1' } },
      webhookSecret: SECRET,
      fetcher: async () => Response.json({ id: '7' }),
    });
    notify = createNotify({
      db: opened.db,
      notifiers: { sms, email: createSandbox({ db: opened.db, channel: 'email', allowed: true }) },
      seal: createSeal('a secret of some length for this test', 'notify'),
      mayNotify: async () => false,
    });
    await notify.prepare();
  });
  const queue = async (channel: 'sms' | 'email', address: string, dedupeKey: string) => {
    const queued = await opened.db.transaction().execute((transaction) =>
      notify.queue(transaction, {
        template: 'sign_in_code',
        language: 'mr',
        channel,
        address,
        values: { code: '482913', minutes: '१०' },
        dedupeKey,
      }),
    );
    await notify.drain();
    return (queued as { id: string }).id;
  };

  test('accepts the status of a message from the gateway only', async () => {
    const id = await queue('sms', MOBILE, 'a');
    const body = JSON.stringify({ reference: id, status: 'DELIVRD' });
    const report = (signature: string, more = {}) =>
      send('/api/notify/reports/sms', {
        method: 'POST',
        body,
        headers: { 'x-signature': signature, 'content-type': 'application/json', ...more },
      });
    const right = createHmac('sha256', SECRET).update(body).digest('hex');
    for (const wrong of ['', 'ab', right.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))])
      expect((await report(wrong)).status).toBe(401);
    expect((await notify.status(id))!.status).toBe('sent');
    const answer = await report(right);
    expect([answer.status, await answer.json()]).toEqual([200, { changed: 1 }]);
    expect(await (await report(right)).json()).toEqual({ changed: 0 });
    expect((await notify.status(id))!.status).toBe('delivered');
    expect(
      (
        await send('/api/notify/reports/sms', {
          method: 'POST',
          body: 'x'.repeat(600_000),
          headers: { 'x-signature': right },
        })
      ).status,
    ).toBe(413);
  });

  test('takes text messages from the gateway only, and hands them on', async () => {
    const body = JSON.stringify([
      { id: 7, from: '919822012345', text: 'STOP', received_at: '2026-11-29T13:30:00+05:30' },
      { id: 'x', from: '919822012345', text: 'STOP', received_at: 'yesterday' },
      null,
    ]);
    const post = (signature: string) =>
      send('/api/notify/inbound/sms', {
        method: 'POST',
        body,
        headers: { 'x-signature': signature },
      });
    for (const wrong of ['', 'zz', createHmac('sha256', 'another').update(body).digest('hex')])
      expect((await post(wrong)).status).toBe(401);
    expect(taken).toEqual([]);
    const answer = await post(createHmac('sha256', SECRET).update(body).digest('hex'));
    expect([answer.status, await answer.json()]).toEqual([200, { taken: 1 }]);
    expect(taken).toEqual([
      [
        [
          {
            id: '7',
            from: '919822012345',
            text: 'STOP',
            receivedAt: new Date('2026-11-29T08:00:00Z'),
          },
        ],
        'https://pune.example/hi/account/',
      ],
    ]);
    taken.length = 0;
  });

  test('has a telephone in the sandbox, whose messages come in as from the gateway', async () => {
    const page = await (
      await send('/api/notify/inbox', { headers: { accept: 'text/html' } })
    ).text();
    expect(page).toContain('action="/api/notify/inbox/sms"');
    const press = () =>
      send('/api/notify/inbox/sms', {
        method: 'POST',
        body: new URLSearchParams({ from: '9822012345', text: 'थांबवा', language: 'mr' }),
        headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      });
    const pressed = await press();
    expect([pressed.status, pressed.headers.get('location')]).toEqual([
      303,
      '/api/notify/inbox?lang=mr',
    ]);
    expect(taken[0]![0]).toMatchObject([{ from: '9822012345', text: 'थांबवा' }]);
    isSandbox = false;
    expect((await press()).status).toBe(404);
    isSandbox = true;
  });

  test('shows the sandbox’s messages in development, as a page and as JSON', async () => {
    await queue('email', 'asha@example.org', 'b');
    for (const locale of LOCALES) {
      const page = await (
        await send(`/api/notify/inbox?lang=${locale}`, { headers: { accept: 'text/html' } })
      ).text();
      expect(page).toContain(messagesOf('notify', locale).inbox_title);
      expect(page).toContain('482913');
    }
    expect(await (await send('/api/notify/inbox')).json()).toEqual([
      {
        channel: 'email',
        address: 'asha@example.org',
        subject: expect.any(String),
        text: expect.stringContaining('482913'),
        language: 'mr',
        at: expect.any(String),
      },
    ]);
  });

  test('has no inbox where real people get messages', async () => {
    isSandbox = false;
    for (const accept of ['text/html', 'application/json'])
      expect((await send('/api/notify/inbox', { headers: { accept } })).status).toBe(404);
    isSandbox = true;
  });

  test('counts the audience of an alert for the CMS, and for no one else', async () => {
    const alert: AskedAlert = {
      status: 'Exercise',
      severity: 'Minor',
      topic: 'water',
      offices: ['7'],
    };
    const ask = (
      asked: object,
      { key = KEY, purpose = ALERT_AUDIENCE.purpose as string, body = JSON.stringify(asked) } = {},
    ) =>
      send(ALERT_AUDIENCE.path, {
        method: 'POST',
        body,
        headers: signRequest(key, purpose, { body: JSON.stringify(asked), at: new Date() }),
      });
    const answer = await ask(alert);
    expect([answer.status, await answer.json()]).toEqual([200, { kind: 'drill' }]);
    expect(counted).toEqual([alert]);
    expect((await ask(alert, { key: 'another key, of a stranger' })).status).toBe(401);
    expect((await ask(alert, { purpose: EDITOR_MAIL.purpose })).status).toBe(401);
    const wider = JSON.stringify({ ...alert, offices: [] });
    expect((await ask(alert, { body: wider })).status).toBe(401);
    expect((await ask({ ...alert, severity: 'Grave' })).status).toBe(400);
    expect((await ask({ ...alert, offices: ['x'.repeat(11_000)] })).status).toBe(413);
    expect(counted).toHaveLength(1);
  });

  describe('mails to editors about their work', () => {
    const MAIL: EditorMail = {
      key: '12 2026-11-29',
      address: 'editor@example.org',
      language: 'mr',
      tasks: 'तपासायचे (1)\n- रस्ता बंद',
      page: 'https://cms.example.org/admin',
      stop: 'https://cms.example.org/api/publishing/work-mails/stop?account=12&key=k',
    };
    const ask = (mail: object, { key = KEY, body = JSON.stringify(mail) } = {}) =>
      send(EDITOR_MAIL.path, {
        method: 'POST',
        body,
        headers: signRequest(key, EDITOR_MAIL.purpose, {
          body: JSON.stringify(mail),
          at: new Date(),
        }),
      });
    const inbox = async () =>
      (await notify.inbox()).filter(({ address }) => address === MAIL.address);

    test('are queued once for the CMS, and sent by the outbox', async () => {
      expect(await (await ask(MAIL)).json()).toEqual({ queued: true });
      expect(await (await ask(MAIL)).json()).toEqual({ queued: false });
      await notify.drain();
      const [mail, ...others] = await inbox();
      expect(others).toEqual([]);
      expect(mail!.subject).toBe(messagesOf('notify', 'mr').editor_work_subject);
      for (const words of [MAIL.tasks, MAIL.page, MAIL.stop]) expect(mail!.text).toContain(words);
    });

    test('are refused without the signature of the CMS, and if a field is missing or wrong', async () => {
      const next = { ...MAIL, key: '12 2026-11-30' };
      expect((await ask(next, { key: 'another key, of a stranger' })).status).toBe(401);
      const changed = JSON.stringify({ ...next, address: 'other@example.org' });
      expect((await ask(next, { body: changed })).status).toBe(401);
      expect((await ask({ ...next, tasks: '' })).status).toBe(400);
      expect((await ask({ ...next, language: 'fr' })).status).toBe(400);
      expect((await ask({ ...next, address: 'no mailbox' })).status).toBe(400);
      expect((await ask({ ...next, tasks: 'प'.repeat(EDITOR_MAIL_BYTES_MAX / 3) })).status).toBe(
        413,
      );
      await notify.drain();
      expect(await inbox()).toHaveLength(1);
    });
  });
});
