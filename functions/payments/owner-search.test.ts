import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { testOffices } from '@pune/search/offices.testing';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPaymentsHandler } from './payments.handler.ts';

const BASE = 'http://pmc.localhost:8080';
const FIND = '/api/payments/find';
const SHELL =
  '<!DOCTYPE html><html><head><title>&lt;!--shell:title--&gt;</title></head><body><main id="main"><!--shell:main--></main></body></html>';
const KNOWN = { wardOffice: 'WO-03', name: 'Sunanda Kamat', address: '4/12, Kothrud' };

describeOnEachDatabase('the search without a number', (open) => {
  let opened: OpenedPayments;
  let now = new Date('2026-06-15T04:30:00Z');
  let arePagesAway = false;
  let sender = 0;
  const start = async (env: Record<string, string> = {}) => {
    const database = await open();
    const payments = await openPayments(
      {
        NODE_ENV: 'test',
        SERVICES_DATABASE_URL: database.url,
        PAYMENTS_KEY: 'a secret of the sandbox that is long enough',
        OWNER_SEARCHES_PER_HOUR_MAX: '5',
        OWNER_SEARCHES_PER_NAME_MAX: '3',
        OWNER_SEARCHES_PER_WARD_MAX: '50',
        ...env,
      },
      () => now,
    );
    const handle = createPaymentsHandler({
      opened: async () => payments,
      pages: async (_, page) =>
        page.endsWith('/offices/index.json')
          ? arePagesAway
            ? null
            : JSON.stringify(testOffices(page.slice(1, 3) as 'en'))
          : SHELL,
      embedOrigins: [],
      now: () => now,
    });
    return { payments, handle };
  };
  let handle: Awaited<ReturnType<typeof start>>['handle'];
  beforeAll(async () => {
    ({ handle, payments: opened } = await start());
  });
  afterAll(() => opened.payments.close());
  beforeEach(() => {
    now = new Date(now.getTime() + 2 * 86_400_000);
    sender += 1;
    arePagesAway = false;
  });

  const send = (path: string, init: RequestInit = {}, ip = `198.51.100.${sender}`) =>
    handle(new Request(new URL(path, BASE), init), { ip } as never);
  const search = (
    values: Record<string, string>,
    accept = 'application/json',
    ip?: string,
  ): Promise<Response> =>
    send(
      FIND,
      {
        method: 'POST',
        headers: { accept, origin: BASE },
        body: new URLSearchParams(values),
      },
      ip,
    );
  const page = async (answer: Response) => parse(await answer.text());
  const found = async (values: Record<string, string>, ip?: string) =>
    ((await (await search(values, undefined, ip)).json()) as { found: { url: string }[] }).found;

  test.each(LOCALES)('is a form with the ward offices, in %s', async (locale) => {
    const answer = await send(`${FIND}?lang=${locale}`, { headers: { accept: 'text/html' } });
    const root = await page(answer);
    expect(root.querySelector('form')!.getAttribute('method')).toBe('post');
    expect(root.querySelectorAll('option').map((option) => option.getAttribute('value'))).toContain(
      'WO-03',
    );
    for (const name of ['wardOffice', 'name', 'address'])
      expect(root.querySelector(`label[for=finder-${name}]`)!.textContent).not.toBe('');
  });

  test('leads who knows all three to a bill, and shows neither name nor number on the way', async () => {
    const answer = await search({ ...KNOWN, language: 'mr' }, 'text/html');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const text = await answer.text();
    expect(text).toContain('सु•••• का••••');
    expect(text).not.toMatch(/Kamat|कामत|4\/12|00123456/);
    const [link] = parse(text).querySelectorAll('a.btn');
    const bill = await send(link!.getAttribute('href')!, { headers: { accept: 'text/html' } });
    expect(await bill.text()).toContain('P/1/05/00123456');
  });

  test('tells a wrong name, a wrong house and a house without a bill alike', async () => {
    const answers = await Promise.all(
      [
        { ...KNOWN, name: 'Sunanda Joshi' },
        { ...KNOWN, address: '4/13, Kothrud' },
        { ...KNOWN, name: 'Nobody Knows', address: '999, Nowhere' },
      ].map(async (values, n) => {
        const answer = await search(values, 'text/html', `203.0.113.${n}`);
        return [answer.status, await answer.text()];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(String(answers[0]![1])).toContain(t('en')('payments:find_none'));
  });

  test.each(LOCALES)(
    'shows the form again with what was typed and what is missing, in %s',
    async (language) => {
      const typed = { wardOffice: '', name: 'Kamat', address: 'Kothrud', language };
      const answer = await search(typed, 'text/html');
      expect(answer.status).toBe(422);
      const root = await page(answer);
      for (const [name, key] of [
        ['wardOffice', 'error_ward_required'],
        ['name', 'error_name_words'],
        ['address', 'error_address_words'],
      ] as const)
        expect(root.querySelector(`#finder-${name}-error`)!.textContent).toBe(
          t(language)(`payments:${key}`),
        );
      expect(root.querySelector('#finder-name')!.getAttribute('value')).toBe('Kamat');
      expect((await search({ ...KNOWN, ward: 'x' })).status).toBe(422);
      expect((await search({ ...KNOWN, name: 'Suna\0nda Kamat' })).status).toBe(422);
    },
  );

  test('counts the searches of an address, and those of one name from all addresses', async () => {
    const statuses = async (searches: readonly [Record<string, string>, string][]) => {
      const answers: number[] = [];
      for (const [values, ip] of searches)
        answers.push((await search(values, undefined, ip)).status);
      return answers;
    };
    const house = (n: number) => ({ ...KNOWN, address: `${n}, Kothrud` });
    // A stranger who knows the name, and tries houses from many addresses.
    expect(
      await statuses([1, 2, 3, 4].map((n) => [house(n), `203.0.113.${100 + n}`] as const) as never),
    ).toEqual([200, 200, 200, 429]);
    // Other words beside the name make no other name of it.
    expect(
      (await search({ ...house(5), name: 'Kamat Sunanda Rao' }, undefined, '203.0.113.110')).status,
    ).toBe(429);
    const people = [
      'Neha Mutha',
      'Lata Jagtap',
      'Salma Shaikh',
      'Vasant Ghorpade',
      'Kavita Landge',
      'Meenal Shirke',
    ];
    expect(
      await statuses(people.map((name) => [{ ...KNOWN, name }, '203.0.113.120'] as const) as never),
    ).toEqual([200, 200, 200, 200, 200, 429]);
    const again = await search(KNOWN, 'text/html', '203.0.113.120');
    expect(again.status).toBe(429);
    expect((await page(again)).querySelector('#finder-name')!.getAttribute('value')).toBe(
      'Sunanda Kamat',
    );
    now = new Date(now.getTime() + 86_400_000);
    expect(await found(KNOWN)).toHaveLength(2);
    const counted = JSON.stringify(await opened.db.selectFrom('rate_limits').selectAll().execute());
    expect(counted).not.toMatch(/kamat|WO-03/i);
  });

  test('takes the code of a ward office while the list of offices is away', async () => {
    arePagesAway = true;
    const root = await page(await send(FIND, { headers: { accept: 'text/html' } }));
    expect(root.querySelector('input[name=wardOffice]')).not.toBeNull();
    expect(await found({ ...KNOWN, wardOffice: 'wo-03' })).toHaveLength(2);
  });

  test('has no address in production without a key', async () => {
    const off = createPaymentsHandler({
      opened: async () => ({ ...opened, findsOwners: false }),
      pages: async () => SHELL,
      embedOrigins: [],
      now: () => now,
    });
    for (const method of ['GET', 'POST']) {
      const answer = await off(
        new Request(new URL(FIND, BASE), {
          method,
          headers: { accept: 'application/json', origin: BASE },
          ...(method === 'POST' && { body: new URLSearchParams(KNOWN) }),
        }),
        { ip: '203.0.113.9' } as never,
      );
      expect(answer.status).toBe(404);
    }
  });
});
