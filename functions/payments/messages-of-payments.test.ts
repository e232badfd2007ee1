import { openCitizens } from '@pune/citizens/open-citizens';
import type { Session } from '@pune/citizens/sessions';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { OpenedPayments } from '@pune/payments/open-payments';
import { createReceiptMails } from '@pune/payments/receipts/receipt-mails';
import { markReminded } from '@pune/payments/reminders/mark-reminded';
import { createOutbox } from '@pune/database/outbox';
import {
  moveRefundRequest,
  REQUEST_STEP_TOPIC,
  requestsOf,
  type RequestStep,
} from '@pune/payments/refund-requests';
import { tellRequestStep } from '@pune/payments/refund-requests/tell-steps';
import { createReminders } from '@pune/payments/reminders/reminders';
import { standingOfReminders } from '@pune/payments/reminders/standing';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { billReference } from '../citizens/kept.ts';
import { citizenReaders } from './citizen-readers.ts';
import {
  BASE,
  openPaymentsPortal,
  signIn,
  type PaymentsPortal,
} from './payments-portal.testing.ts';
import { deliverWebhooks } from './sandbox.routes.ts';

const ORIGIN = 'https://city.example';
const TAX = { head: 'property_tax', accountNumber: 'P/1/05/00123456' } as const;

describeOnEachDatabase('messages about payments', (open) => {
  let payments: OpenedPayments;
  let opened: Awaited<ReturnType<typeof openCitizens>>;
  let portal: PaymentsPortal;
  let now = new Date('2026-05-26T06:00:00Z');
  let [mobiles, fees, days] = [0, 9, 20];
  const clock = () => now;
  /** Runs between the taking of a reminder from the queue and the last look at its bill. */
  let beforeLook = async (): Promise<void> => {};

  beforeAll(async () => {
    const { url } = await open();
    opened = await openCitizens({
      env: { NODE_ENV: 'test', SERVICES_DATABASE_URL: url },
      now: clock,
      standingIn: (db) => async (about) => {
        await beforeLook();
        return standingOfReminders(db, clock)(about);
      },
    });
    portal = await openPaymentsPortal(url, clock, {
      citizens: async () => opened,
      messageOrigin: ORIGIN,
    });
    payments = portal.payments;
  });
  beforeEach(() => {
    now = new Date(now.getTime() + 1000);
    beforeLook = async () => {};
  });
  afterAll(async () => {
    await opened?.close();
    await payments?.payments.close();
  });

  const post = (path: string, values: Record<string, string>) => portal.post(path, values);
  const page = async (path: string) => parse(await (await portal.get(path)).text());

  /** Sends what waits in the queue. @returns the messages to an address, the oldest first */
  async function inbox(address: string) {
    for (let sent = await opened.notify.drain(); sent > 0; sent = await opened.notify.drain());
    return (await opened.notify.inbox()).filter((one) => one.address === address).reverse();
  }
  /** Signs a person in by a new number, who chose messages about payments. */
  async function account(messages: ('payments.sms' | 'payments.email')[] = ['payments.sms']) {
    const mobile = `+9198220${String((mobiles += 1)).padStart(5, '0')}`;
    const { citizens } = opened;
    const token = await signIn(opened, mobile, 'mr');
    const session = (await citizens.session(token)) as Session;
    await citizens.savePreferences(session, { messages, areas: [], language: 'mr' });
    return { mobile, session, token };
  }
  /** Pays a fee that was not paid before. @returns the payment's address and id */
  async function payFee(more: Record<string, string> = {}) {
    const accountNumber = `F/2026/${String(100 + (fees += 1)).padStart(6, '0')}`;
    const found = await payments.payments.findBills({ head: 'certificate_fees', accountNumber });
    const bank = (
      await post('/api/payments', { bills: found[0]!.id, gateway: 'sandbox', ...more })
    ).headers.get('location')!;
    const back = (await post(bank, { method: 'upi', outcome: 'success' })).headers.get('location')!;
    const at = (await portal.get(back)).headers.get('location')!.split('?')[0]!;
    return { at, id: (await payments.payments.find(at.split('/').at(-1)!))!.id, found };
  }
  const receipts = () =>
    createReceiptMails({
      db: payments.db,
      notify: opened.notify,
      readers: citizenReaders(opened, ORIGIN),
      origin: ORIGIN,
      now: clock,
    });

  test('an amount that does not fit leaves the address in the form', async () => {
    const [bill] = await payments.payments.findBills(TAX);
    const answer = await post('/api/payments', {
      bills: bill!.id,
      bill: bill!.id,
      gateway: 'sandbox',
      amount: '1',
      email: 'asha@example.org',
    });
    expect(answer.status).toBe(422);
    const root = parse(await answer.text());
    expect(root.querySelector('#payments-email')!.getAttribute('value')).toBe('asha@example.org');
  });

  test('the address of a form to pay gets the receipt once, and is forgotten then', async () => {
    const { id } = await payFee({ email: ' payer@example.org ' });
    expect(
      await opened.db
        .selectFrom('notify_kept_addresses' as never)
        .selectAll()
        .execute(),
    ).toHaveLength(1);
    await deliverWebhooks(payments.psp!, portal.handle, BASE);
    expect(await receipts().send(id)).toBe(1);
    expect(await receipts().send(id)).toBe(0);
    const [mail, ...more] = await inbox('payer@example.org');
    expect(more).toEqual([]);
    const { number, verifyCode } = (await payments.payments.findById(id))!.receipt!;
    expect(mail!.subject).toBe(`Receipt ${number}`);
    expect(mail!.text).toContain(`code=${verifyCode}&lang=en`);
    expect(
      await opened.db
        .selectFrom('notify_kept_addresses' as never)
        .selectAll()
        .execute(),
    ).toEqual([]);
  });

  test('a word that is no address is refused in place, and nothing is begun', async () => {
    const found = await payments.payments.findBills({
      head: 'certificate_fees',
      accountNumber: 'F/2026/000114',
    });
    const [bills] = [found[0]!.id];
    const answer = await post('/api/payments', {
      bills,
      bill: bills,
      gateway: 'sandbox',
      email: 'x',
    });
    expect(answer.status).toBe(422);
    const root = parse(await answer.text());
    expect(root.querySelector('#payments-email')!.getAttribute('value')).toBe('x');
    expect(root.querySelector('#payments-email-error')!.text).toContain('name@example.org');
  });

  test('the page of a paid payment sends its receipt, three times a day at most', async () => {
    const { at } = await payFee();
    const root = await page(at);
    const action = root.querySelector('form[action*="/mail"]')!.getAttribute('action')!;
    expect((await post(action, { email: 'nothing' })).status).toBe(422);
    for (const to of ['late@example.org', 'late@example.org', 'other@example.org']) {
      const answer = await post(action, { email: to });
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        expect.stringContaining('mailed=1'),
      ]);
    }
    expect(await inbox('late@example.org')).toHaveLength(1);
    expect(await inbox('other@example.org')).toHaveLength(1);
    expect((await post(action, { email: 'fourth@example.org' })).status).toBe(429);
  });

  test('an account that keeps the payment and chose it is told in its language, others are not', async () => {
    const [chose, other] = [await account(), await account([])];
    const { id } = await payFee();
    for (const { session } of [chose, other]) await opened.citizens.keep(session, 'payment', id);
    const before = (await inbox(chose.mobile)).length;
    expect(await receipts().send(id)).toBe(1);
    const told = (await inbox(chose.mobile)).slice(before);
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('पावती')]);
    expect(told[0]!.text).toContain(`${ORIGIN}/api/citizens/stop/`);
    expect(await inbox(other.mobile)).toHaveLength(1);
  });

  test('a payer is told once of the decision about a request, in the language of the account', async () => {
    const { mobile, session } = await account();
    const { at, id } = await payFee();
    await opened.citizens.keep(session, 'payment', id);
    await post(`${at}/refund-request`, { reason: 'paid_twice' });
    const [request] = await requestsOf(payments.db, id);
    const move = (event: 'check' | 'refuse') =>
      payments.db
        .transaction()
        .execute((tx) =>
          moveRefundRequest(tx, { id: request!.id, event, refusal: 'not_shown', now }),
        );
    const before = (await inbox(mobile)).length;
    const outbox = createOutbox({
      db: payments.db,
      now: clock,
      handlers: {
        [REQUEST_STEP_TOPIC]: async (payload) => {
          const readers = citizenReaders(opened, ORIGIN);
          await tellRequestStep(payments.db, readers, payload as RequestStep);
          // The process died before the outbox knew: the message is handled again.
          await tellRequestStep(payments.db, readers, payload as RequestStep);
        },
      },
    });
    await move('check');
    await outbox.drain();
    expect(await inbox(mobile)).toHaveLength(before);
    await move('refuse');
    await outbox.drain();
    const told = (await inbox(mobile)).slice(before);
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('नामंजूर')]);
    expect(told[0]!.text).toContain((await payments.payments.findById(id))!.receipt!.number);
  });

  const reminders = (isQuiet = false) =>
    createReminders({
      db: payments.db,
      readers: citizenReaders(opened, ORIGIN),
      isQuiet: () => isQuiet,
      now: clock,
    });

  test('a bill is reminded of once by a rule, not in quiet hours, and never once it is paid', async () => {
    const { mobile, session } = await account();
    await opened.citizens.keep(session, 'bill', billReference(TAX));
    const told = async () =>
      (await inbox(mobile)).filter(({ text }) => text.includes(TAX.accountNumber)).length;
    await reminders(true).run();
    expect(await told()).toBe(0);
    for (let n = 0; n < 3; n += 1) await reminders().run();
    expect(await told()).toBe(1);
    // The same rule on the next day.
    now = new Date('2026-05-27T06:00:00Z');
    await reminders().run();
    expect(await told()).toBe(1);
    // Another rule, after the payment.
    const bills = (await payments.payments.findBills(TAX)).filter(({ duePaise }) => duePaise > 0);
    for (const { id } of bills) {
      const bank = (await post('/api/payments', { bills: id, gateway: 'sandbox' })).headers.get(
        'location',
      )!;
      await post(bank, { method: 'upi', outcome: 'success' });
    }
    now = new Date(now.getTime() + 60_000);
    await deliverWebhooks(payments.psp!, portal.handle, BASE);
    for (const day of ['2026-06-20', '2026-07-02', '2026-12-20', '2027-01-03']) {
      now = new Date(`${day}T06:00:00Z`);
      await reminders().run();
    }
    expect(await told()).toBe(1);
  });

  /** Queues the reminder of a bill of which nobody was reminded, and does not send it. */
  async function queuedReminder(accountNumber: string) {
    // Reminders are queued once a day.
    now = new Date(`2026-06-${(days += 1)}T06:00:00Z`);
    const other = { head: 'property_tax', accountNumber } as const;
    const { mobile, session } = await account();
    await opened.citizens.keep(session, 'bill', billReference(other));
    await reminders().run();
    const told = async () =>
      (await inbox(mobile)).filter(({ text }) => text.includes(accountNumber)).length;
    const left = async () =>
      (await opened.notify.messagesOf(session.citizen)).filter(({ template }) =>
        template.startsWith('payment_reminder'),
      );
    expect(await left()).toMatchObject([{ status: 'queued' }]);
    const bills = async () =>
      (await payments.payments.findBills(other)).filter(({ duePaise }) => duePaise > 0);
    return { told, left, bills };
  }
  const begin = async (bill: string) =>
    (await post('/api/payments', { bills: bill, gateway: 'sandbox' })).headers.get('location')!;
  const payAll = async (bills: readonly { id: string }[]) => {
    for (const { id } of bills) await post(await begin(id), { method: 'upi', outcome: 'success' });
    now = new Date(now.getTime() + 60_000);
    await deliverWebhooks(payments.psp!, portal.handle, BASE);
  };

  test('a reminder that is queued already is not sent once its bill is paid, and nothing of it stays', async () => {
    const { told, left, bills } = await queuedReminder('P/2/03/00200012');
    await payAll(await bills());
    expect(await bills()).toEqual([]);
    expect(await told()).toBe(0);
    expect(await left()).toEqual([]);
  });

  test('a payment that arrives after the sender took the reminder from its queue still stops it', async () => {
    const { told, left, bills } = await queuedReminder('P/5/02/00501234');
    const due = await bills();
    let looks = 0;
    beforeLook = async () => {
      looks += 1;
      if (looks === 1) await payAll(due);
    };
    expect(await told()).toBe(0);
    expect(looks).toBe(1);
    expect(await left()).toEqual([]);
  });

  test('while a bank is at work the reminder waits; it is sent once if the bank refuses, by two senders at once too', async () => {
    const { told, bills } = await queuedReminder('P/3/11/00310021');
    const [bill] = await bills();
    const bank = await begin(bill!.id);
    expect(await told()).toBe(0);
    await post(bank, { method: 'card', outcome: 'declined' });
    now = new Date(now.getTime() + 120_000);
    await deliverWebhooks(payments.psp!, portal.handle, BASE);
    await payments.payments.poll();
    await Promise.all([opened.notify.drain(), opened.notify.drain()]);
    expect(await told()).toBe(1);
  });

  test('a reminder whose day is over, or whose amount a part changed, is not sent', async () => {
    const { told, left, bills } = await queuedReminder('P/1/05/00123457');
    const [bill] = await bills();
    const part = String(bill!.partFromPaise! / 100);
    const at = (
      await post('/api/payments', {
        bills: bill!.id,
        gateway: 'sandbox',
        amount: part,
      })
    ).headers.get('location')!;
    await post(at, { method: 'upi', outcome: 'success' });
    now = new Date(now.getTime() + 60_000);
    await deliverWebhooks(payments.psp!, portal.handle, BASE);
    expect(await told()).toBe(0);
    expect(await left()).toEqual([]);
  });

  test('a bill that is held out gets no message, and counts as asked', async () => {
    now = new Date(`2026-06-${(days += 1)}T06:00:00Z`);
    const other = { head: 'property_tax', accountNumber: 'P/6/14/00600778' } as const;
    const { mobile, session } = await account();
    await opened.citizens.keep(session, 'bill', billReference(other));
    const [bill] = await payments.payments.findBills(other);
    await createReminders({
      db: payments.db,
      readers: citizenReaders(opened, ORIGIN),
      isQuiet: () => false,
      isHeldOut: (_, billId) => billId === bill!.id,
      now: clock,
    }).run();
    expect((await inbox(mobile)).filter(({ text }) => text.includes('00600778'))).toEqual([]);
    const marks = await payments.db
      .selectFrom('payment_reminders')
      .select('channel')
      .where('bill_id', '=', bill!.id)
      .execute();
    expect(marks).toEqual([{ channel: 'held_out' }]);
  });

  test('a printed bill was its reminder', async () => {
    now = new Date('2026-06-20T06:00:00Z');
    const other = { head: 'property_tax', accountNumber: 'P/3/11/00310020' } as const;
    const { mobile, session } = await account();
    await opened.citizens.keep(session, 'bill', billReference(other));
    const mark = (billId: string) =>
      markReminded(payments.db, { billId, rule: 'first_half_due', channel: 'print', at: now });
    for (const { id } of await payments.payments.findBills(other)) {
      expect(await mark(id)).toBe(true);
      expect(await mark(id)).toBe(false);
    }
    await reminders().run();
    expect((await inbox(mobile)).filter(({ text }) => text.includes('00310020'))).toEqual([]);
  });
});
