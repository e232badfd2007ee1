import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES } from '@pune/i18n';
import { addIncentive } from '@pune/payments/incentives/add-incentive';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPaymentsHandler } from './payments.handler.ts';

const NOW = new Date('2026-06-15T04:30:00Z');

describeOnEachDatabase('the public figures of discounts', (open) => {
  let opened: OpenedPayments;
  let handle: ReturnType<typeof createPaymentsHandler>;
  const read = (accept: string, query = '') =>
    handle(
      new Request(`http://pmc.localhost:8080/api/payments/incentives${query}`, {
        headers: { accept },
      }),
      { ip: '203.0.113.1' },
    );
  beforeAll(async () => {
    const { url } = await open();
    const env = {
      NODE_ENV: 'test',
      SERVICES_DATABASE_URL: url,
      PAYMENTS_KEY: 'a secret of the sandbox that is long enough',
    };
    opened = await openPayments(env, () => NOW);
    await addIncentive(
      opened.db,
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
    await opened.db
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
    handle = createPaymentsHandler({
      opened: async () => opened,
      pages: async () =>
        '<!DOCTYPE html><html><head><title>{{shell:title}}</title></head><body><main id="main"><!--shell:main--></main></body></html>',
      embedOrigins: [],
      now: () => NOW,
    });
  });
  afterAll(() => opened?.payments.close());

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
