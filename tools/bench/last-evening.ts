import { setTimeout as wait } from 'node:timers/promises';
import { openCitizens } from '../../packages/citizens/open-citizens.ts';
import type { Session } from '../../packages/citizens/sessions.ts';
import { openDatabase } from '../../packages/database/database.ts';
import { createOutbox } from '../../packages/database/outbox.ts';
import type { DatabaseKind } from '../../packages/database/database.testing.ts';
import { createPaymentsHandler } from '../../functions/payments/payments.handler.ts';
import { citizenReaders } from '../../functions/payments/citizen-readers.ts';
import { deliverWebhooks } from '../../functions/payments/sandbox.routes.ts';
import { issueBills } from '../../packages/payments/bills/issue.ts';
import { TOPICS } from '../../packages/payments/books.ts';
import { imps, IMPS } from '../../packages/payments/channels/imps/imps.ts';
import { noticeOf } from '../../packages/payments/channels/imps/testing/collecting-bank.ts';
import { allotVirtualAccount } from '../../packages/payments/channels/imps/virtual-accounts.ts';
import type { SandboxTables } from '../../packages/payments/gateways/sandbox/sandbox.migrations.ts';
import type { OpenedPayments } from '../../packages/payments/open-payments.ts';
import { openDurable } from '../../packages/payments/payments.bench.ts';
import { createWorld, orderOf } from '../../packages/payments/payments.testing.ts';
import { createReceiptMails } from '../../packages/payments/receipts/receipt-mails.ts';
import { createReminders } from '../../packages/payments/reminders/reminders.ts';
import {
  isRight,
  reportOf,
  verifyLedger,
} from '../../packages/payments/verification/verification.ts';
import { ms, quantile } from './quantiles.ts';

const BASE = 'http://pmc.localhost:8080';
const ORIGIN = 'https://city.example';
const CLIENT_CODE = 'PMCT';
const IMPS_SECRET = 'the secret of the collecting service';
const ACCOUNTS = 20;
/** A payer reads the bank's page before paying. */
const READING_MS = 2_000;
const READINGS_MAX = 30;
const SHELL =
  '<!DOCTYPE html><html lang="mr"><head><title>{{shell:title}}</title></head><body><main id="main"><!--shell:main--></main></body></html>';
const STEPS = [
  'the form that begins a payment',
  'the webhook that captures it',
  'the page that shows its receipt',
  'the notice of a bank transfer',
] as const;
type Step = (typeof STEPS)[number];

/** Opens a city with all parts about money: pages, messages, receipts, reminders and a channel. */
async function openCity(kind: DatabaseKind) {
  const { db, url, close } = await openDurable(kind);
  // A real gateway does not use our disk.
  const bank = openDatabase<SandboxTables>(':memory:');
  const now = () => new Date();
  const channels = [imps({ clientCode: CLIENT_CODE, webhookSecrets: [IMPS_SECRET] })];
  const { payments, psp } = createWorld(db, { now, sandboxDb: bank, channels });
  await payments.prepare();
  await psp.prepare();
  const env = {
    NODE_ENV: 'test',
    SERVICES_DATABASE_URL: url,
    PAYMENTS_KEY: 'a secret of the sandbox that is long enough',
  };
  const citizens = await openCitizens({ env, now });
  const city: OpenedPayments = {
    payments,
    psp,
    db,
    mustWait: async () => 0,
    mustWaitForOwner: async () => 0,
    passFor: async () => null,
    findsOwners: false,
    probeKey: null,
    demandsKey: null,
    channels: [],
    placeKeys: [],
    missedCallSecrets: [],
    phones: {},
    transferTo: async () => null,
  };
  const handle = createPaymentsHandler({
    opened: async () => city,
    citizens: async () => citizens,
    messageOrigin: ORIGIN,
    pages: async () => SHELL,
    embedOrigins: [],
    now,
  });
  return {
    db: db as OpenedPayments['db'],
    city,
    psp,
    citizens,
    handle: (path: string, init: RequestInit = {}) =>
      handle(new Request(new URL(path, BASE), { headers: { accept: 'text/html' }, ...init }), {
        ip: '203.0.113.7',
      }),
    /** Posts the webhooks that are due, each of which is timed. */
    deliver: (watch: Stopwatch) =>
      deliverWebhooks(
        psp,
        (request, env) => watch.take(STEPS[1], performance.now(), async () => handle(request, env)),
        BASE,
      ),
    close: async () => {
      await citizens.close();
      await bank.destroy();
      await close();
    },
  };
}
type City = Awaited<ReturnType<typeof openCity>>;

const accountOf = (n: number): string => `E/1/${String(n).padStart(6, '0')}`;

async function issue(db: City['db'], count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => ({
    id: `evening-bill-number-${n}`,
    head: 'property_tax' as const,
    accountNumber: accountOf(n),
    period: '2026-27',
    issuedOn: '2026-04-01',
    facts: {
      areaSqFt: 400 + (n % 900),
      ratePaisePerSqFtMonth: 200,
      selfOccupied: true,
      ecoMeasures: 0,
    },
    sample: true,
    owner: null,
  }));
  for (let at = 0; at < count; at += 500)
    await issueBills(db, rows.slice(at, at + 500), new Date());
}

/** Signs persons in who keep a number and want to be told of payments: readers of reminders. */
async function openAccounts({ citizens }: City): Promise<void> {
  for (let n = 0; n < ACCOUNTS; n += 1) {
    const mobile = `+9198220${String(n).padStart(5, '0')}`;
    const asked = await citizens.citizens.askCode({
      mobile,
      language: 'mr',
      keep: true,
      sender: mobile,
    });
    if (asked.kind !== 'CodeSent') throw new Error(asked.kind);
    while ((await citizens.notify.drain()) > 0);
    const [last] = (await citizens.notify.inbox()).filter((one) => one.address === mobile);
    const entered = await citizens.citizens.signIn({
      challenge: asked.challenge,
      code: /\d{6}/.exec(last!.text)![0],
      language: 'mr',
      device: 'a browser',
      before: null,
    });
    if (entered.kind !== 'SignedIn') throw new Error(entered.kind);
    const session = (await citizens.citizens.session(entered.token)) as Session;
    await citizens.citizens.savePreferences(session, {
      messages: ['payments.sms'],
      areas: [],
      language: 'mr',
    });
    await citizens.citizens.keep(session, 'bill', `property_tax ${accountOf(n)}`);
  }
}

/** The schedules: polling, the outbox with receipts and alarms, reminders, and the messages. */
function schedules({ city, citizens, db }: City) {
  const readers = citizenReaders(citizens, ORIGIN);
  const options = { db, readers, origin: ORIGIN, notify: citizens.notify };
  const mails = createReceiptMails(options);
  const reminders = createReminders({ db, readers, isQuiet: () => false });
  const outbox = createOutbox({
    db,
    handlers: {
      [TOPICS.receipt]: async (payload) =>
        void (await mails.send((payload as { intentId: string }).intentId)),
      [TOPICS.refund]: async () => {},
      [TOPICS.advance]: (payload) => city.payments.finance.openAdvanceCase(payload),
      [TOPICS.alarm]: (payload) => city.payments.finance.openAlarmCase(payload),
    },
  });
  return async () => {
    await city.payments.poll();
    await reminders.run();
    while ((await outbox.drain()) > 0);
    await city.payments.finance.followUp();
    while ((await citizens.notify.drain()) > 0);
  };
}

/** Takes the time of steps, from when they are due: one that waits for another counts its wait. */
function stopwatch() {
  const tookMs = new Map<Step, number[]>(STEPS.map((step) => [step, []]));
  return {
    tookMs,
    take: async <T>(step: Step, due: number, work: () => Promise<T>): Promise<T> => {
      const result = await work();
      tookMs.get(step)!.push(performance.now() - due);
      return result;
    },
  };
}

/** @returns the address of the payment's page, when it is paid at the bank */
async function payOnline(city: City, n: number, due: number, watch: Stopwatch): Promise<string> {
  const answer = await watch.take(STEPS[0], due, () =>
    city.handle('/api/payments?lang=mr', {
      method: 'POST',
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({
        bills: `evening-bill-number-${n}`,
        gateway: 'sandbox',
        email: `payer${n}@example.org`,
      }),
    }),
  );
  const page = answer.headers.get('location');
  if (answer.status !== 303 || !page) throw new Error(`A payment began with ${answer.status}`);
  await wait(READING_MS);
  const view = await city.city.payments.find(new URL(page, BASE).pathname.split('/').at(-1)!);
  await city.psp.pay(orderOf(view!.checkout), 'upi', 'success');
  return page;
}

/** Reads the page of a payment; one that a busy bank has not answered about is read again. */
async function readReceipt(city: City, page: string, watch: Stopwatch): Promise<void> {
  const read = async () => (await city.handle(page)).text();
  let text = await watch.take(STEPS[2], performance.now(), read);
  for (let tries = 0; !text.includes('PMC/'); tries += 1) {
    if (tries >= READINGS_MAX) throw new Error('A paid payment has no receipt');
    await wait(READING_MS);
    text = await read();
  }
}

type Stopwatch = ReturnType<typeof stopwatch>;

async function transfer(city: City, n: number, due: number, watch: Stopwatch) {
  const number = await city.city.payments.within((context) =>
    allotVirtualAccount(
      context,
      { head: 'property_tax', accountNumber: accountOf(n) },
      CLIENT_CODE,
    ),
  );
  const { body, headers } = noticeOf(
    {
      accountNumber: number,
      amountPaise: 50_000,
      utr: `UTR${String(n).padStart(9, '0')}`,
      at: new Date(),
    },
    IMPS_SECRET,
  );
  const answer = await watch.take(STEPS[3], Math.max(due, performance.now()), () =>
    city.handle(`/api/payments/channels/${IMPS}`, { method: 'POST', headers, body }),
  );
  if (answer.status !== 200) throw new Error(`A notice was answered by ${answer.status}`);
}

/** Runs work again and again until it is stopped; the first error ends the evening. */
function again(everyMs: number, work: () => Promise<unknown>): () => Promise<void> {
  let isOver = false;
  const running = (async () => {
    while (!isOver) {
      await wait(everyMs);
      await work();
    }
    await work();
  })();
  running.catch(() => {});
  return async () => {
    isOver = true;
    await running;
  };
}

const NOTICES_PER_SECOND = 5;
const SWEEP_MS = 5_000;

/**
 * The last evening before a rebate ends: payments begin at a steady rate, each with an address for
 * its receipt, are paid at the bank and captured by webhooks, while transfers arrive, receipts and
 * reminders are sent, and the schedules run. All in one process, on a disk that every commit reaches.
 *
 * @returns a row for each step
 */
export async function lastEvening(
  kind: DatabaseKind,
  seconds: number,
  perSecond: number,
): Promise<string[][]> {
  const city = await openCity(kind);
  const total = seconds * perSecond;
  const transfers = seconds * NOTICES_PER_SECOND;
  await issue(city.db, total + transfers);
  await openAccounts(city);
  const watch = stopwatch();
  const sweep = schedules(city);
  const stops = [again(100, () => city.deliver(watch)), again(SWEEP_MS, sweep)];
  const cpu = process.cpuUsage();
  const started = performance.now();
  const at = async (n: number, rate: number, work: (due: number) => Promise<unknown>) => {
    // Starts at its time, even if earlier ones are still running: waiting for them would hide their
    // delay.
    const due = started + (n * 1000) / rate;
    await wait(Math.max(0, due - performance.now()));
    return work(due);
  };
  const pages: string[] = [];
  await Promise.all([
    ...Array.from({ length: total }, (_, n) =>
      at(n, perSecond, async (due) => {
        const page = await payOnline(city, n, due, watch);
        pages.push(page);
        await wait(READING_MS);
        await readReceipt(city, page, watch);
      }),
    ),
    ...Array.from({ length: transfers }, (_, n) =>
      at(n, NOTICES_PER_SECOND, (due) => transfer(city, total + n, due, watch)),
    ),
  ]);
  const { user, system } = process.cpuUsage(cpu);
  for (const stop of stops) await stop();
  const findings = await verifyLedger(city.db);
  if (!isRight(findings)) throw new Error(reportOf(findings));
  await city.close();
  const share = `${((user + system) / 1000 / total).toFixed(1)} ms`;
  return STEPS.map((step, index) => {
    const took = watch.tookMs.get(step)!;
    return [
      `${kind.name}: ${step}`,
      String(took.length),
      ms(quantile(took, 0.5)),
      ms(quantile(took, 0.99)),
      ms(quantile(took, 1)),
      index === 0 ? share : '',
    ];
  });
}
