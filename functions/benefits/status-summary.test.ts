import type { BenefitPayment, BenefitStatus } from '@pune/benefits/schema';
import { APPLICATION_STATES, PAYMENT_STATES, type PaymentState } from '@pune/benefits/transitions';
import { LOCALES } from '@pune/i18n';
import { describe, expect, test } from 'vitest';
import { isLate, statusSummary } from './status-summary.ts';
import { periodText } from './period.ts';

const NOW = new Date('2026-11-25T10:00:00Z');
const payment = (status: PaymentState, more: Partial<BenefitPayment> = {}): BenefitPayment => ({
  instalment: 3,
  periodFrom: '2026-10-01',
  periodTo: '2026-10-31',
  amountPaise: 150_050,
  status,
  expectedOn: '2026-12-05',
  steps: [
    {
      status,
      at: '2026-11-05T05:00:00.000Z',
      batch: null,
      reason: status === 'held' ? 'account_missing' : null,
      returnCode: status === 'returned' ? '64' : null,
      returnReason: status === 'returned' ? 'not_linked' : null,
    },
  ],
  ...more,
});
const status = (more: Partial<BenefitStatus> = {}): BenefitStatus => ({
  number: 'DBT-000-000-017',
  schemeSlug: 'x',
  initials: { latin: 'A. B.', devanagari: 'अ. ब.' },
  bank: null,
  accountLastFour: null,
  status: 'approved',
  isSample: false,
  hasAadhaarReference: false,
  steps: [{ status: 'approved', at: '2026-06-01T05:00:00.000Z', reason: null }],
  payments: [],
  ...more,
});
const titleOf = (shown: BenefitStatus) =>
  statusSummary(shown, { locale: 'en', now: NOW, embedded: false }).title;

describe('the summary for a beneficiary', () => {
  test.each(LOCALES)(
    'has words for every state of a payment and of an application, in %s',
    (locale) => {
      const view = { locale, now: NOW, embedded: false };
      const titles = [
        ...PAYMENT_STATES.map(
          (state) => statusSummary(status({ payments: [payment(state)] }), view).title,
        ),
        ...APPLICATION_STATES.map(
          (state) =>
            statusSummary(
              status({
                status: state,
                steps: [
                  {
                    status: state,
                    at: NOW.toISOString(),
                    reason: state === 'rejected' ? 'not_eligible' : null,
                  },
                ],
              }),
              view,
            ).title,
        ),
      ];
      expect(new Set(titles).size).toBe(PAYMENT_STATES.length + APPLICATION_STATES.length);
      for (const title of titles) expect(title).not.toMatch(/\{\{|benefits:|undefined|_/);
    },
  );

  test('is the newest payment with news, not the one that is still to come', () => {
    expect(
      titleOf(
        status({
          payments: [
            payment('planned', { instalment: 4 }),
            payment('credited'),
            payment('returned', { instalment: 2 }),
          ],
        }),
      ),
    ).toBe('₹1,500.50 was paid into your account on 5 November 2026');
  });

  test('is the oldest that is to come while nothing was paid, and is late once its day is over', () => {
    const first = payment('planned', { expectedOn: '2026-11-24' });
    expect(titleOf(status({ payments: [payment('planned'), first] }))).toBe(
      '₹1,500.50 was due on 24 November 2026 and has not gone out yet',
    );
    expect([
      isLate({ expectedOn: '2026-11-25' }, NOW),
      isLate({ expectedOn: '2026-11-25' }, new Date('2026-11-25T18:29:00Z')),
      isLate({ expectedOn: '2026-11-25' }, new Date('2026-11-25T18:30:00Z')),
    ]).toEqual([false, false, true]);
  });

  test('is the application until it is approved, regardless of earlier payments', () => {
    const paused = statusSummary(
      status({
        status: 'paused',
        payments: [payment('credited')],
        steps: [{ status: 'paused', at: NOW.toISOString(), reason: 'life_certificate' }],
      }),
      { locale: 'en', now: NOW, embedded: false },
    );
    expect(paused).toMatchObject({
      tone: 'warn',
      title: 'Your application: Paused',
      why: { reason: 'The yearly life certificate has not arrived.' },
    });
  });
});

test('a whole month is named, other periods have their days', () => {
  expect(periodText({ periodFrom: '2028-02-01', periodTo: '2028-02-29' }, 'mr')).toBe(
    'फेब्रुवारी २०२८',
  );
  expect(periodText({ periodFrom: '2026-10-01', periodTo: '2026-10-30' }, 'en')).toMatch(
    /1\s*–\s*30 October 2026/,
  );
  expect(periodText({ periodFrom: '2026-04-01', periodTo: '2027-03-31' }, 'en')).toMatch(
    /1 April 2026\s*–\s*31 March 2027/,
  );
});
