import { openCitizens } from '@pune/citizens/open-citizens';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPaymentsPortal, signIn, type PaymentsPortal } from './payments-portal.testing.ts';

/** Above the passes of one page. */
const PAYMENTS_MAX = 8;
const OFFICE = '203.0.113.1';
const [TAX, NEIGHBOUR] = ['P/1/05/00123456', 'P/1/05/00123457'];
const OWNER = { wardOffice: 'WO-03', name: 'Sunanda Kamat', address: '4/12, Kothrud' };

describeOnEachDatabase('limits behind one address', (open) => {
  let portal: PaymentsPortal;
  let accounts: Awaited<ReturnType<typeof openCitizens>>;
  let now = new Date('2026-06-15T04:30:00Z');
  let people = 0;
  beforeAll(async () => {
    const { url } = await open();
    const clock = () => now;
    accounts = await openCitizens({
      env: { NODE_ENV: 'test', SERVICES_DATABASE_URL: url },
      now: clock,
    });
    portal = await openPaymentsPortal(url, clock, {
      env: {
        CHANNEL_SESSIONS_KEY: 'key-of-sessions'.padEnd(40, '-'),
        PAYMENTS_PER_HOUR_MAX: String(PAYMENTS_MAX),
        BILL_SEARCHES_PER_HOUR_MAX: '3',
        OWNER_SEARCHES_PER_HOUR_MAX: '3',
        OWNER_SEARCHES_PER_NAME_MAX: '3',
      },
      citizens: async () => accounts,
    });
  });
  afterAll(() => portal?.payments.payments.close());
  beforeEach(() => void (now = new Date(now.getTime() + 2 * 86_400_000)));

  const signedIn = async (): Promise<string> => {
    const mobile = `+9198221${String((people += 1)).padStart(5, '0')}`;
    return `citizen-session=${await signIn(accounts, mobile, 'en')}`;
  };
  const send = (path: string, values: Record<string, string>, cookie = '') =>
    portal.post(path, values, { ip: OFFICE, cookie });
  const search = (cookie?: string) =>
    send('/api/payments/bills', { head: 'property_tax', accountNumber: TAX }, cookie);
  const pay = (values: Record<string, string>, cookie?: string) =>
    send('/api/payments', { gateway: 'sandbox', ...values }, cookie);
  const billOf = async (accountNumber: string) =>
    (await portal.payments.payments.findBills({ head: 'property_tax', accountNumber }))[0]!.id;
  const passOnPage = async (bill: string, ip = OFFICE) => {
    const answer = await portal.get(`/api/payments/bills/${bill}`, { ip });
    const input = parse(await answer.text()).querySelector('#pay input[name=pass]');
    return input?.getAttribute('value') ?? null;
  };
  /** A stranger at the same address sends until nothing goes through. */
  const exhaust = async (request: () => Promise<Response>) => {
    for (let n = 0; n < 100; n += 1) if ((await request()).status === 429) return;
    throw new Error('the limit was not reached');
  };

  test('strangers use up the searches of an address, and not those of a signed-in payer', async () => {
    const cookie = await signedIn();
    await exhaust(search);
    expect((await search(cookie)).status).toBe(303);
    const refused = await search();
    expect(refused.status).toBe(429);
  });

  test('strangers use up the payments of an address, and not those of a signed-in payer', async () => {
    const cookie = await signedIn();
    const bill = await billOf(NEIGHBOUR);
    await exhaust(() => pay({ bills: bill }));
    expect((await pay({ bills: bill }, cookie)).status).toBe(303);
    const refused = await pay({ bills: bill });
    const root = parse(await refused.text());
    expect(refused.status).toBe(429);
    expect(root.querySelectorAll('a').map((link) => link.getAttribute('href'))).toContain(
      '/en/account/',
    );
  });

  test('the page of a bill has attempts of its own, also without an account', async () => {
    const bill = await billOf(TAX);
    const pass = (await passOnPage(bill))!;
    await exhaust(() => pay({ bills: bill }));
    expect((await pay({ bills: bill, pass })).status).toBe(303);
    // A pass of another page, of another account, or changed in one letter counts for nothing.
    const other = (await passOnPage(await billOf(NEIGHBOUR), '203.0.113.2'))!;
    for (const wrong of [other, `${pass.slice(0, -1)}${pass.endsWith('A') ? 'B' : 'A'}`, 'x'])
      expect((await pay({ bills: bill, pass: wrong })).status).toBe(429);
    const both = [bill, await billOf(NEIGHBOUR)];
    expect(
      await portal.payments.mustWait('payments', { address: OFFICE }, { pass, bills: both }),
    ).toBeGreaterThan(0);
    // Strangers with passes of their own do not use up this one.
    const theirs = (await passOnPage(bill))!;
    await exhaust(() => pay({ bills: bill, pass: theirs }));
    expect((await pay({ bills: bill, pass })).status).toBe(303);
  });

  test('a pass is bounded, ends after a day, and an address is shown few of one account', async () => {
    const bill = await billOf(TAX);
    const pass = (await passOnPage(bill))!;
    await exhaust(() => pay({ bills: bill }));
    for (let n = 0; n < 6; n += 1) expect((await pay({ bills: bill, pass })).status).toBe(303);
    expect((await pay({ bills: bill, pass })).status).toBe(429);
    const shown = [];
    for (let n = 0; n < 6; n += 1) shown.push(await passOnPage(bill));
    expect(shown.filter((one) => one !== null)).toHaveLength(4);
    const old = shown[0]!;
    now = new Date(now.getTime() + 86_400_000);
    await exhaust(() => pay({ bills: bill }));
    expect((await pay({ bills: bill, pass: old })).status).toBe(429);
  });

  test('an address is shown few passes of all pages, so that attempts have an end', async () => {
    const shown = [];
    for (const account of [TAX, NEIGHBOUR, 'P/2/03/00200011']) {
      const bill = await billOf(account);
      for (let n = 0; n < 4; n += 1) shown.push(await passOnPage(bill));
    }
    expect(shown.filter((one) => one !== null)).toHaveLength(PAYMENTS_MAX);
    expect(await passOnPage(await billOf(TAX), '203.0.113.2')).not.toBeNull();
  });

  test('strangers who search for an owner by name do not keep the owner away', async () => {
    const find = (cookie?: string) => send('/api/payments/find', OWNER, cookie);
    const cookie = await signedIn();
    await exhaust(find);
    expect((await find(cookie)).status).toBe(200);
    for (let n = 0; n < 2; n += 1) await find(cookie);
    expect((await find(cookie)).status).toBe(429);
    expect((await find(await signedIn())).status).toBe(200);
  });
});
