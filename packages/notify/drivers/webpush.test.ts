import { describe, expect, test } from 'vitest';
import {
  messageTo,
  notifierContract,
  TEST_TIMEOUT_MS,
  type Arrived,
  type Mode,
} from '../notifier.contract.ts';
import { startServer, type Asked } from './local-server.testing.ts';
import { PUSH_SERVICES } from '../notify.constants.ts';
import { createWebPush } from './webpush.ts';
import { createBrowser, createVapidKeys, readVapid } from './webpush.testing.ts';

const KEYS = createVapidKeys();
const STATUS: Record<Mode, number> = { takes: 201, refuses: 410, fails: 500, 'is silent': 0 };

/** A push service that knows one browser, and opens what it is given as that browser would. */
async function startPushService() {
  let mode: Mode | number = 'takes';
  const arrived: Arrived[] = [];
  const asked: Asked[] = [];
  const browser = createBrowser();
  const server = await startServer((request) => {
    asked.push(request);
    const { aud, exp, sub } = readVapid(request.headers.authorization!, KEYS.publicKey);
    const hours = (exp - Date.now() / 1000) / 3600;
    if (aud !== server.origin || hours < 0 || hours > 24 || sub !== 'mailto:web@pune.example')
      return { status: 403 };
    if (mode === 'is silent') return null;
    if (mode === 'takes') {
      const { tag: id, title, body } = browser.decrypt(request.body);
      arrived.push({ reference: id, address, subject: title, text: body });
    }
    return {
      status: typeof mode === 'number' ? mode : STATUS[mode],
      headers: { location: '/message/7' },
    };
  });
  const address = JSON.stringify(browser.subscription(`${server.origin}/push/abc`));
  return {
    server,
    address,
    arrived,
    asked,
    browser,
    set: (next: Mode | number) => void (mode = next),
  };
}
const driver = (change = {}) =>
  createWebPush({
    ...KEYS,
    subject: 'mailto:web@pune.example',
    hosts: ['127.0.0.1'],
    DANGEROUSLY_withoutTls: true,
    timeoutMs: TEST_TIMEOUT_MS,
    ...change,
  });

notifierContract('web push', {
  channel: 'webpush',
  async open(timeoutMs = TEST_TIMEOUT_MS) {
    const { server, address, arrived, set } = await startPushService();
    return { notifier: driver({ timeoutMs }), address, arrived, set, close: server.close };
  },
});

describe('a push', () => {
  test('can be read by its browser alone, and says how urgent it is and how long it is of use', async () => {
    const { server, address, asked, browser } = await startPushService();
    const message = messageTo(address, { language: 'mr' });
    expect(await driver().send(message)).toEqual({ kind: 'Sent', providerId: '/message/7' });
    const [{ headers, body }] = asked as [Asked];
    expect(headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      urgency: 'high',
      topic: message.id.replaceAll('-', ''),
    });
    expect(Number(headers.ttl)).toBeGreaterThan(590);
    expect(Number(headers.ttl)).toBeLessThanOrEqual(600);
    expect(browser.decrypt(body)).toEqual({
      title: message.subject,
      body: message.text,
      lang: 'mr',
      tag: message.id,
      icon: '/favicon.svg',
    });
    expect(body.includes(Buffer.from('123456'))).toBe(false);
    expect(() => createBrowser().decrypt(body)).toThrow();
    await server.close();
  });

  test('has its link beside its words, for a touch', async () => {
    const { server, address, asked, browser } = await startPushService();
    const link = 'https://pmc.example/mr/alerts/';
    for (const text of [
      `No water: From 06:00 to 18:00. ${link}`,
      'See https://pmc.example/ first.',
    ])
      await driver().send({ ...messageTo(address), text });
    expect(asked.map(({ body }) => browser.decrypt(body))).toMatchObject([
      { body: 'No water: From 06:00 to 18:00.', data: link },
      { body: 'See https://pmc.example/ first.' },
    ]);
    expect(browser.decrypt(asked[1]!.body)).not.toHaveProperty('data');
    await server.close();
  });

  test('goes to browsers’ push services only: a subscriber’s address must not lead into our own network', async () => {
    const { server, address, asked } = await startPushService();
    for (const change of [{ hosts: PUSH_SERVICES }, { DANGEROUSLY_withoutTls: false }])
      expect(await driver(change).send(messageTo(address))).toEqual({
        kind: 'Refused',
        reason: 'unknown_push_service',
      });
    const elsewhere = (endpoint: string) => JSON.stringify({ ...JSON.parse(address), endpoint });
    for (const endpoint of [
      'https://fcm.googleapis.com.evil.example/x',
      'https://evilpush.apple.com/x',
      'https://fcm.googleapis.com@127.0.0.1/x',
    ])
      expect(await driver({ hosts: PUSH_SERVICES }).send(messageTo(elsewhere(endpoint)))).toEqual({
        kind: 'Refused',
        reason: 'unknown_push_service',
      });
    expect(asked).toEqual([]);
    await server.close();
  });

  test.each([
    [403, 'Refused', 'subscription_gone'],
    [404, 'Refused', 'subscription_gone'],
    [413, 'Refused', 'push_refused'],
    [401, 'Unavailable', 'gateway_refuses_us'],
    [429, 'Unavailable', 'gateway_away'],
  ] as const)('answered with %s is %s: %s', async (status, kind, reason) => {
    const { server, address, set } = await startPushService();
    set(status);
    expect(await driver().send(messageTo(address))).toEqual({ kind, reason });
    await server.close();
  });
});
