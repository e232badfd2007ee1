import { openDatabase } from '@pune/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPayments, type Payments } from '../payments.ts';
import type { PaymentTables } from '../payments.tables.ts';
import {
  ALTERATIONS,
  withoutHeaders,
  type GatewayUnderTest,
  type Message,
} from './gateway.testing.ts';

/**
 * Attacks on the webhooks of a gateway, as they arrive at the service: what is believed is written
 * into the books, so the books are looked at.
 */
export const webhookContract = (
  name: string,
  open: () => Promise<GatewayUnderTest>,
  it: (sentence: string, run: () => Promise<void>) => void,
) =>
  describe(`webhooks of the gateway ${name} at the service`, () => {
    const db = openDatabase<PaymentTables>(':memory:');
    let opened: GatewayUnderTest;
    let payments: Payments;
    let account = 100;
    beforeAll(async () => {
      opened = await open();
      payments = createPayments({
        db,
        gateways: [opened.gateway],
        now: opened.now,
        random: () => 0.5,
        returnUrl: ({ secret }) => `https://pmc.example/return/${secret}/${name}`,
        describe: () => 'Fees',
      });
      await payments.prepare();
      await payments.seedSamples();
    });
    afterAll(async () => {
      await payments?.close();
      await opened?.close();
    });

    /** Begins to pay a bill that no other test pays. */
    async function begin() {
      await opened.webhooks();
      const accountNumber = `F/2026/000${account++}`;
      const [bill] = await payments.findBills({ head: 'certificate_fees', accountNumber });
      const created = await payments.createIntent(
        { bills: [bill!.id], gateway: name, channel: 'web', language: 'en' },
        null,
      );
      if (created.kind !== 'Created') throw new Error(created.kind);
      const { id } = created.payment;
      const { order_id } = await db
        .selectFrom('payment_intents')
        .select('order_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return { id, orderId: order_id! };
    }
    const post = ({ body, headers }: Message) => payments.receiveWebhook(name, body, headers);
    const view = async (id: string) => (await payments.findById(id))!;
    const countOf = async (table: 'payment_receipts' | 'ledger_entries') =>
      (await db.selectFrom(table).selectAll().execute()).length;
    /** @returns the webhooks that tell of a capture */
    async function captures(messages: readonly Message[]): Promise<Message[]> {
      const found: Message[] = [];
      for (const message of messages) {
        const result = await opened.gateway.verifyWebhook(
          message.body,
          message.headers,
          opened.now(),
        );
        if (result.kind === 'Verified' && result.facts.some(({ kind }) => kind === 'captured'))
          found.push(message);
      }
      expect(found).not.toEqual([]);
      return found;
    }
    async function paid(how: 'success' | 'declined' = 'success') {
      const { id, orderId } = await begin();
      await opened.pay(orderId, how);
      opened.pass(5);
      return { id, orderId, messages: await opened.webhooks() };
    }

    it('one payment is one receipt: each webhook comes three times, the last one first', async () => {
      const before = await countOf('payment_receipts');
      const { id, messages } = await paid();
      const story = messages.toReversed();
      for (const message of [...story, ...messages, ...story])
        expect((await post(message)).kind).toBe('Accepted');
      const { status, inSuspensePaise } = await view(id);
      expect([status, inSuspensePaise]).toEqual(['paid', 0]);
      expect(await countOf('payment_receipts')).toBe(before + 1);
    });

    it('a replay after days changes no book', async () => {
      const { id, messages } = await paid();
      for (const message of messages) await post(message);
      const entries = await countOf('ledger_entries');
      opened.pass((opened.staleSeconds ?? 300) + 60);
      // Out of time, or known: both change nothing.
      for (const message of messages) await post(message);
      expect([(await view(id)).status, await countOf('ledger_entries')]).toEqual(['paid', entries]);
    });

    it('a forged webhook is refused, and nothing is written', async () => {
      const { id, messages } = await paid();
      const entries = await countOf('ledger_entries');
      for (const message of await captures(messages))
        expect(await post((opened.unsigned ?? withoutHeaders)(message))).toEqual({
          kind: 'Refused',
          reason: 'signature',
        });
      expect([(await view(id)).receipt, await countOf('ledger_entries')]).toEqual([null, entries]);
    });

    for (const what of ALTERATIONS)
      it(`money of another ${what} is set aside, and the right webhook still pays`, async () => {
        const { id, messages } = await paid();
        const [{ body }] = (await captures(messages)) as [Message];
        const altered = await opened.signed(
          await opened.altered(Buffer.from(body).toString(), what),
        );
        // A webhook without our reference names an order that was never placed.
        const reason = what === 'order' ? expect.stringMatching(/^(unknown_)?order$/) : what;
        expect(await post(altered)).toMatchObject({
          kind: 'Accepted',
          applied: [{ kind: 'Suspense', reason }],
        });
        expect((await view(id)).receipt).toBeNull();
        for (const message of messages) await post(message);
        expect((await view(id)).status).toBe('paid');
      });

    it('a decline that is told after the capture takes nothing back', async () => {
      const { id, orderId, messages: declines } = await paid('declined');
      await opened.pay(orderId, 'success');
      opened.pass(5);
      for (const message of [...(await opened.webhooks()), ...declines])
        expect((await post(message)).kind).toBe('Accepted');
      expect((await view(id)).status).toBe('paid');
    });

    it('a capture that is told after the order ended is set aside', async () => {
      const { id, orderId } = await begin();
      await opened.pay(orderId, 'success');
      opened.pass(5);
      const messages = await opened.webhooks();
      await db
        .updateTable('payment_intents')
        .set({ state: 'expired' })
        .where('id', '=', id)
        .execute();
      for (const message of messages) await post(message);
      const { receipt, inSuspensePaise, amountPaise } = await view(id);
      expect([receipt, inSuspensePaise]).toEqual([null, amountPaise]);
    });

    test('a gateway without a name is not asked', async () =>
      expect(await payments.receiveWebhook('cowries', Buffer.from('{}'), new Headers())).toEqual({
        kind: 'GatewayUnknown',
      }));
  });
