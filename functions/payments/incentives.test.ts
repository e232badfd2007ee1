import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES } from '@pune/i18n';
import { addIncentive } from '@pune/payments/incentives/add-incentive';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BASE, openPaymentsPortal, type PaymentsPortal } from './payments-portal.testing.ts';

const NOW = new Date('2026-06-15T04:30:00Z');

describeOnEachDatabase('the public figures of discounts', (open) => {
  let portal: PaymentsPortal;
  const read = (accept: string, query = '') =>
    portal.handle(
      new Request(new URL(`/api/payments/incentives${query}`, BASE), { headers: { accept } }),
      { ip: '203.0.113.1' },
    );
  beforeAll(async () => {
    portal = await openPaymentsPortal((await open()).url, () => NOW);
    const { db } = portal.payments;
    await addIncentive(
      db,
      {
        id: 'monsoon',
        names: { en: 'Monsoon', mr: 'पावसाळी सवलत', hi: 'मानसून छूट' },
        orderNumber: 'Resolution 7 of 2026',
        head: 'property_tax',
        gateways: [],
        fromDay: '2026-06-10',
        untilDay: '2026-06-30',
        basisPoints: 500,
        maxPaise: 5_000,
        capPaise: 1_000_000,
        holdOut: true,
      },
      NOW,
    );
    await db
      .insertInto('payment_incentive_measures')
      .values([
        {
          kind: 'discount',
          name: 'monsoon',
          treated_bills: 900,
          treated_paid: 600,
          held_bills: 100,
          held_paid: 50,
          measured_at: NOW.toISOString(),
        },
        {
          kind: 'reminder',
          name: 'early_payment_ends',
          treated_bills: 90,
          treated_paid: 60,
          held_bills: 10,
          held_paid: 7,
          measured_at: NOW.toISOString(),
        },
      ])
      .execute();
  });
  afterAll(() => portal?.payments.payments.close());

  test('are a page in three languages: the difference, its interval, the method', async () => {
    for (const locale of LOCALES) {
      const root = parse(await (await read('text/html', `?lang=${locale}`)).text());
      expect(root.querySelector('#measure-monsoon')!.parentNode!.textContent).toMatch(
        /16\.7|१६\.७/,
      );
      expect(root.textContent).toMatch(/Newcombe|न्यूकॉम्ब/);
      expect(root.querySelector('#incentive-monsoon')).not.toBeNull();
    }
  });

  test('do not show a group of few bills, in no form', async () => {
    const page = parse(await (await read('text/html')).text());
    expect(page.querySelector('#measure-early_payment_ends')!.parentNode!.textContent).toContain(
      'Not shown',
    );
    for (const answer of [
      await read('application/json'),
      await read('text/html', '?format=json'),
    ]) {
      const { measures, incentives } = (await answer.json()) as {
        measures: { name: string; groups: object | null }[];
        incentives: { id: string }[];
      };
      expect(measures.map(({ name, groups }) => [name, groups !== null])).toEqual([
        ['monsoon', true],
        ['early_payment_ends', false],
      ]);
      expect(incentives.map(({ id }) => id)).toEqual(['monsoon']);
    }
  });
});
