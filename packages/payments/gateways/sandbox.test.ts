import { openDatabase } from '@pune/database';
import { describe, expect, test } from 'vitest';
import { signWebhook } from '../webhook-signature.ts';
import { gatewayContract } from './gateway.contract.ts';
import type { GatewayUnderTest } from './gateway.testing.ts';
import { alteredWebhook } from './sandbox/testing/altered-webhook.ts';
import { sandbox } from './sandbox.ts';
import { deliveriesOf, OUTCOMES, outcomeOf } from './sandbox/magic.ts';
import { createPsp, PspTimeout, SIGNATURE_HEADER, type Psp } from './sandbox/psp.ts';
import type { SandboxTables } from './sandbox/sandbox.migrations.ts';

const SECRET = 'whsec_sandbox';

async function open(): Promise<GatewayUnderTest> {
  const db = openDatabase<SandboxTables>(':memory:');
  let time = new Date('2026-06-15T04:30:00.000Z');
  let mood: 'hang' | 'nonsense' | 'answers_lost' | null = null;
  const psp = createPsp({ db, webhookSecret: SECRET, now: () => time });
  await psp.prepare();
  // The sandbox lives in our process: what a network does to others is done to its methods.
  const moody = new Proxy(psp, {
    get:
      (target, name: keyof Psp) =>
      async (...args: never[]) => {
        if (mood === 'hang') return new Promise(() => {});
        if (mood === 'nonsense') throw new TypeError('Unexpected token < in JSON');
        const answer = await (target[name] as (...args: never[]) => Promise<unknown>)(...args);
        if (mood === 'answers_lost') throw new PspTimeout('The answer was lost');
        return answer;
      },
  });
  return {
    gateway: sandbox({
      psp: moody,
      merchantId: 'pmc',
      webhookSecret: SECRET,
      hostedUrl: (orderId) => `https://gateway.example/pay/${orderId}`,
      // Longer than a busy machine takes to answer.
      timeoutMs: 5_000,
    }),
    now: () => time,
    pass: (seconds) => void (time = new Date(time.getTime() + seconds * 1000)),
    pay: (orderId, how) => psp.pay(orderId, 'card', how),
    webhooks: async () => {
      const posted: { body: Uint8Array; headers: Headers }[] = [];
      await psp.deliver(async (_, body, headers) => {
        posted.push({ body, headers });
        return 200;
      });
      return posted;
    },
    signed: (body) => ({
      body: Buffer.from(body),
      headers: new Headers({ [SIGNATURE_HEADER]: signWebhook(SECRET, Buffer.from(body), time) }),
    }),
    misbehave: (how) => void (mood = how),
    altered: alteredWebhook,
    returned: (order) => new URLSearchParams({ order }),
    close: () => db.destroy(),
  };
}

gatewayContract('sandbox', open);

describe('the sandbox', () => {
  test('chooses the outcome by the paise of an amount', () => {
    expect(OUTCOMES.map((_, paise) => outcomeOf(2_000 + paise))).toEqual(OUTCOMES);
    expect([outcomeOf(2_050), outcomeOf(2_099)]).toEqual(['success', 'success']);
  });

  test('posts webhooks until they are answered 2xx, later and later, and then gives up', async () => {
    let time = new Date('2026-06-15T04:30:00.000Z');
    const db = openDatabase<SandboxTables>(':memory:');
    const psp = createPsp({ db, webhookSecret: SECRET, now: () => time });
    await psp.prepare();
    const { orderId } = await psp.createOrder({
      gateway: 'sandbox',
      merchantId: 'pmc',
      reference: 'r',
      amountPaise: 2_000,
      currency: 'INR',
      description: '',
      returnUrl: 'https://pmc.example/',
      expiresAt: new Date(time.getTime() + 60_000).toISOString(),
      language: 'en',
    });
    await psp.pay(orderId, 'card', 'success');
    let tries = 0;
    for (let minute = 0; minute < 3_000; minute += 1) {
      time = new Date(time.getTime() + 60_000);
      await psp.deliver(async (_, body) => {
        if ((JSON.parse(Buffer.from(body).toString()) as { kind: string }).kind === 'captured')
          tries += 1;
        return 500;
      });
    }
    expect(tries).toBe(8);
    await db.destroy();
  });

  test('loses, repeats, forges and reorders webhooks by name', () => {
    expect(deliveriesOf('webhook_lost', 0)).toEqual([]);
    expect(deliveriesOf('webhook_thrice', 1)).toHaveLength(3);
    expect(deliveriesOf('webhook_tampered', 0).map(({ forged }) => forged)).toEqual([true, false]);
    const [first, second] = [0, 1].map(
      (order) => deliveriesOf('webhooks_reordered', order)[0]!.afterSeconds,
    );
    expect(first).toBeGreaterThan(second!);
  });
});
