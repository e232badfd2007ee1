import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { computeBill } from '@pune/payments/bills/compute-bill';
import { issueBills } from '@pune/payments/bills/issue';
import { SAMPLE_DEMANDS } from '@pune/payments/bills/samples';
import type { Db } from '@pune/payments/ledger';
import { ruleBook } from '@pune/payments/rules/stored-rules';
import { addDays, dayInIndia } from '@pune/std/india-time';
import { beforeAll, expect, test } from 'vitest';
import { createTestDesk, type TestDesk } from './staff.testing.ts';

const T = t('en');
const TODAY = dayInIndia(new Date());
const FIRST = addDays(TODAY, 30);
const WORDS = { en: 'Resolution 118', mr: 'ठराव ११८', hi: 'संकल्प ११८' };
const flat = SAMPLE_DEMANDS.find(({ accountNumber }) => accountNumber === 'P/1/05/00123456')!;

describeOnEachDatabase('the rates of bills', (open) => {
  let desk: TestDesk;
  let author: ReturnType<TestDesk['browser']>;
  let other: ReturnType<TestDesk['browser']>;
  let db: Db;
  const bill = async (issuedOn: string) =>
    computeBill({ ...flat, id: 'x', issuedOn, owner: null }, [], issuedOn, await ruleBook(db));
  const generalTax = async (issuedOn: string) =>
    (await bill(issuedOn)).lines.find(({ name }) => name === 'water_benefit_tax')!;
  beforeAll(async () => {
    desk = await createTestDesk(await open(), new Date());
    db = desk.staff.db as unknown as Db;
    await issueBills(
      db,
      SAMPLE_DEMANDS.map((demand, n) => ({ ...demand, id: `bill-of-the-test-${n}` })),
      new Date(),
    );
    const administrator = await desk.people.post({ kind: 'administrator' });
    const second = await desk.people.post({ kind: 'administrator' });
    const enrolled = async (name: string, email: string, post: string) => {
      const person = await desk.people.person({ name, email, posts: [post] });
      await desk.enrol(person, email);
      const tab = desk.browser();
      await desk.signIn(tab, email);
      return tab;
    };
    author = await enrolled('Asha', 'asha@pune.example', administrator);
    other = await enrolled('Baban', 'baban@pune.example', second);
  });
  const draft = (rule: string, values: Record<string, string>) =>
    author.post(`/staff/rates/${rule}/change/`, {
      from: FIRST,
      until: '',
      ...WORDS,
      language: 'en',
      ...values,
    });
  const decisions = async (tab: typeof author, language = 'en') =>
    (await tab.get(`/staff/rates/?lang=${language}`)).page
      .querySelectorAll('a[href*="/staff/drafts/"]')
      .map((link) => link.getAttribute('href')!);

  test('a draft changes no bill until another person lets it in force, from its first day on', async () => {
    const before = await generalTax(FIRST);
    expect((await draft('water_benefit_tax', { basisPoints: '६.५' })).status).toBe(303);
    expect(await generalTax(FIRST)).toEqual(before);
    const own = await decisions(author);
    expect(own.some((href) => href.includes('/confirm/'))).toBe(false);
    const confirm = own[0]!.replace('/withdraw/', '/confirm/');
    const refused = await author.post(confirm, { language: 'en' });
    expect([refused.status, refused.text.includes(T('staff:refused_rate_own_draft'))]).toEqual([
      422,
      true,
    ]);

    const page = await other.get(confirm);
    expect(page.text).toContain('Resolution 118');
    const rows = page.page.querySelectorAll('tbody tr').map(({ text }) => text);
    expect(rows.at(-1)).toContain('Sum of');
    expect(rows.length).toBeGreaterThan(3);
    expect((await other.post(confirm, { language: 'en' })).status).toBe(303);
    expect(await generalTax(addDays(FIRST, -1))).toEqual({ ...before, from: before.from });
    const line = await generalTax(FIRST);
    expect([line.values['rate'], line.words]).toEqual([
      { kind: 'percent', basisPoints: 650 },
      WORDS,
    ]);
    expect((await other.post(confirm, { language: 'en' })).status).toBe(422);
    const audited = await db
      .selectFrom('staff_audit' as never)
      .select('action' as never)
      .where('chain' as never, '=', 'rates' as never)
      .execute();
    expect(audited.map((row) => (row as { action: string }).action)).toEqual([
      'draft_rate',
      'confirm_rate',
    ]);
  });

  test('the page shows the source of each number, and what was decided for days to come', async () => {
    const text = (await other.get('/staff/rates/?lang=en')).page.querySelector('main')!.text;
    expect(text).toContain('31 May');
    expect(text).toContain(t('en')('payments:source_property_tax_self_occupation_2023'));
    const row = (await other.get('/staff/rates/?lang=en')).page
      .querySelectorAll('tr')
      .find((one) => one.querySelector('a[href*="/rates/water_benefit_tax/"]'))!;
    expect(row.text).toMatch(/5\.75%.*6\.5%/s);
  });

  test('a draft shows each property once, whatever its years', async () => {
    expect((await draft('self_occupation', { basisPoints: '35' })).status).toBe(303);
    const [link] = await decisions(other);
    const rows = (await other.get(link!.replace('/withdraw/', '/confirm/'))).page.querySelectorAll(
      'tbody tr',
    );
    const properties = new Set(
      SAMPLE_DEMANDS.filter(({ head }) => head === 'property_tax').map((one) => one.accountNumber),
    );
    expect(rows.at(-1)!.text).toContain(`Sum of ${properties.size} bills`);
  });

  test('slabs are typed a line each, and come back as they were typed', async () => {
    const slabs = '8000 16.75\n30000 26.75\n- 40.75';
    expect((await draft('general_tax', { slabs })).status).toBe(303);
    const wrong = await draft('general_tax', { slabs: '8000 16.75\n5000 26.75\n- 40.75' });
    expect(wrong.text).toContain(T('staff:refused_rate_value'));
    expect(wrong.page.querySelector('textarea')!.text.trim()).toContain('5000 26.75');
    const form = await author.get('/staff/rates/general_tax/change/?lang=en');
    expect(form.page.querySelector('textarea')!.text).toContain('8000 16.75');
  });

  test.each([
    [{ from: TODAY }, 'refused_rate_from'],
    [{ basisPoints: '101' }, 'refused_rate_value'],
    [{ until: addDays(FIRST, -1) }, 'refused_rate_until'],
  ] as const)('%j is refused', async (more, message) => {
    const answer = await draft('sewage_benefit_tax', { basisPoints: '9', ...more });
    expect([answer.status, answer.text.includes(T(`staff:${message}`))]).toEqual([422, true]);
  });

  test('an amnesty needs a last day, and its draft shows what bills are let off', async () => {
    expect((await draft('amnesty', { basisPoints: '80' })).status).toBe(422);
    const until = addDays(FIRST, 60);
    expect((await draft('amnesty', { basisPoints: '80', until })).status).toBe(303);
    const row = (await other.get('/staff/rates/?lang=en')).page
      .querySelectorAll('tr')
      .find(({ text }) => text.includes('amnesty') && text.includes(T('staff:rate_state_draft')))!;
    const first = row.querySelector('a[href*="/confirm/"]')!.getAttribute('href');
    expect((await other.get(first!)).text).toMatch(/−₹/);
    const withdraw = first!.replace('/confirm/', '/withdraw/');
    expect((await author.post(withdraw, { language: 'en' })).status).toBe(303);
    expect((await other.post(first!, { language: 'en' })).status).toBe(422);
  });

  test.each(LOCALES)('the page is whole in %s', async (locale) => {
    const { page, status } = await other.get(`/staff/rates/?lang=${locale}`);
    expect([status, page.querySelector('h1')!.text]).toEqual([200, t(locale)('staff:rates_title')]);
    const text = page.querySelector('main')!.text.replaceAll(/Asha|Baban|IST/g, '');
    if (locale !== 'en') expect(text).not.toMatch(/[A-Za-z]{3}/);
  });

  test('another officer finds no rates', async () => {
    const post = await desk.people.post({ kind: 'field_officer' });
    const person = await desk.people.person({ name: 'C', email: 'c@pune.example', posts: [post] });
    await desk.enrol(person, 'c@pune.example');
    const tab = desk.browser();
    await desk.signIn(tab, 'c@pune.example');
    expect((await tab.get('/staff/rates/')).status).toBe(403);
    expect((await tab.get('/staff/rates/amnesty/change/')).status).toBe(403);
  });
});
