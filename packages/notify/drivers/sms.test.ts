import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  messageTo,
  notifierContract,
  TEST_TIMEOUT_MS,
  type Arrived,
  type Mode,
} from '../notifier.contract.ts';
import { startServer, type Asked } from './local-server.testing.ts';
import { createSms } from './sms.ts';

const API_KEY = 'key-of-this-test';
const SECRET = 'signs the reports of this test';
const NUMBER = '+919822012345';
const IDS = {
  sign_in_code: { en: '1107000000000000001', mr: '1107000000000000002', hi: '1107000000000000003' },
};
const STATUS: Record<Mode, number> = { takes: 202, refuses: 422, fails: 503, 'is silent': 0 };

/**
 * A gateway as aggregators in India have it: a form with the ids of the operators' ledger, a key in
 * a header.
 */
async function startGateway() {
  let mode: Mode | number = 'takes';
  const arrived: Arrived[] = [];
  const asked: (Asked & { form: URLSearchParams })[] = [];
  const server = await startServer((request) => {
    const form = new URLSearchParams(request.body.toString('utf8'));
    asked.push({ ...request, form });
    if (request.headers['api-key'] !== API_KEY) return { status: 401 };
    if (mode === 'is silent') return null;
    if (mode === 'takes')
      arrived.push({
        reference: form.get('reference')!,
        address: form.get('to')!,
        subject: null,
        text: form.get('body')!,
      });
    return {
      status: typeof mode === 'number' ? mode : STATUS[mode],
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'provider-1' }),
    };
  });
  return { server, arrived, asked, set: (next: Mode | number) => void (mode = next) };
}
const driver = (origin: string, change = {}) =>
  createSms({
    url: `${origin}/v1/messages`,
    apiKey: API_KEY,
    entityId: '1101000000000000009',
    sender: 'PMCGOV',
    templateIds: IDS,
    webhookSecret: SECRET,
    timeoutMs: TEST_TIMEOUT_MS,
    ...change,
  });

notifierContract('short messages', {
  channel: 'sms',
  async open(timeoutMs = TEST_TIMEOUT_MS) {
    const { server, arrived, set } = await startGateway();
    const notifier = driver(server.origin, { timeoutMs });
    return { notifier, address: NUMBER, arrived, set, close: server.close };
  },
});

describe('a short message', () => {
  test('carries the fields of the operators’ registry (DLT), and the Unicode flag', async () => {
    const { server, asked } = await startGateway();
    expect(await driver(server.origin).send(messageTo(NUMBER, { language: 'mr' }))).toEqual({
      kind: 'Sent',
      providerId: 'provider-1',
    });
    expect(Object.fromEntries(asked[0]!.form)).toMatchObject({
      sender: 'PMCGOV',
      entity_id: '1101000000000000009',
      template_id: '1107000000000000002',
      type: 'OTP',
      unicode: '1',
    });
    await driver(server.origin, { fields: { text: 'message' } }).send(messageTo(NUMBER));
    expect(asked[1]!.form.get('message')).toContain('123456');
    expect(asked[1]!.form.get('unicode')).toBe('0');
    await server.close();
  });

  test('is not sent when its text has no id, for operators would drop it', async () => {
    const { server, asked } = await startGateway();
    expect(
      await driver(server.origin, { templateIds: { sign_in_code: { en: '1' } } }).send(
        messageTo(NUMBER, { language: 'hi' }),
      ),
    ).toEqual({ kind: 'Refused', reason: 'template_not_registered' });
    expect(asked).toEqual([]);
    await server.close();
  });

  test.each([
    [401, 'Unavailable', 'gateway_refuses_us'],
    [402, 'Unavailable', 'gateway_refuses_us'],
    [429, 'Unavailable', 'gateway_away'],
    [400, 'Refused', 'number_refused'],
    [409, 'Sent', undefined],
  ] as const)('answered with %s is %s', async (status, kind, reason) => {
    const { server, set } = await startGateway();
    set(status);
    expect(await driver(server.origin).send(messageTo(NUMBER))).toMatchObject({
      kind,
      ...(reason && { reason }),
    });
    await server.close();
  });
});

describe('a report of the gateway', () => {
  const { readReports } = driver('http://127.0.0.1:9');
  const reference = randomUUID();
  const read = (
    body: string,
    signature = createHmac('sha256', SECRET).update(body).digest('hex'),
  ) =>
    readReports!({ headers: new Headers({ 'x-signature': signature }), body: Buffer.from(body) });

  test('reports the status of one or many messages', () => {
    expect(read(JSON.stringify({ reference, status: 'DELIVRD' }))).toEqual([
      { reference, status: 'delivered', reason: null },
    ]);
    expect(
      read(
        JSON.stringify([
          { reference, status: 'UNDELIV' },
          { reference, status: 'ACCEPTD' },
        ]),
      ),
    ).toEqual([{ reference, status: 'failed', reason: 'undeliverable' }]);
  });

  test('is believed from the gateway alone', () => {
    const body = JSON.stringify({ reference, status: 'DELIVRD' });
    for (const signature of [
      '',
      'zz',
      createHmac('sha256', 'another').update(body).digest('hex'),
      createHmac('sha256', SECRET).update(`${body} `).digest('hex'),
    ])
      expect(read(body, signature)).toBeNull();
  });

  test('that makes no sense changes nothing', () => {
    for (const body of [
      '{',
      '"x"',
      '[]',
      JSON.stringify({ reference: '1', status: 'DELIVRD' }),
      JSON.stringify({ reference, status: 'constructor' }),
    ])
      expect(read(body)).toEqual([]);
  });
});

describe('a text message that comes in', () => {
  const message = {
    id: 'mo-1',
    from: '919822012345',
    text: 'STOP',
    received_at: '2026-11-29T08:00:00Z',
  };
  const read = (body: string, change = {}, secret = SECRET) =>
    driver('http://127.0.0.1:9', change).readInbound!({
      headers: new Headers({
        'x-signature': createHmac('sha256', secret).update(body).digest('hex'),
      }),
      body: Buffer.from(body),
    });

  test('is read by the names that the aggregator gives its fields', () => {
    const expected = {
      id: 'mo-1',
      from: '919822012345',
      text: 'STOP',
      receivedAt: new Date('2026-11-29T08:00:00Z'),
    };
    expect(read(JSON.stringify(message))).toEqual([expected]);
    const { id, from, text, received_at: at } = message;
    const fields = { inboundId: 'messageId', inboundFrom: 'mobile', inboundAt: 'time' };
    expect(
      read(JSON.stringify([{ messageId: id, mobile: from, text, time: at }]), { fields }),
    ).toEqual([expected]);
  });

  test('is believed from the gateway alone, also under the other secret', () => {
    const body = JSON.stringify(message);
    expect(read(body, {}, 'another')).toBeNull();
    expect(read(body, { webhookSecret: [SECRET, 'another'] }, 'another')).toHaveLength(1);
  });

  test('that makes no sense is left out', () => {
    for (const body of [
      '{',
      '1',
      '[null]',
      '{}',
      JSON.stringify({ ...message, received_at: 'now' }),
    ])
      expect(read(body)).toEqual([]);
    expect(read(JSON.stringify([message, {}]))).toHaveLength(1);
  });
});

test('a name that does not resolve is tried again', async () => {
  const { send } = driver('http://gateway.invalid');
  expect(await send(messageTo(NUMBER))).toEqual({ kind: 'Unavailable', reason: 'gateway_away' });
});
