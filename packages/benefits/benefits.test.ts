import { createSeal } from '@pune/database/seal';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { sql } from 'kysely';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseAadhaar, type AadhaarNumber } from '@pune/database/aadhaar';
import { aadhaarDigits } from '@pune/database/aadhaar.testing';
import { AADHAAR_CONSENT_VERSION, SAMPLE_APPLICATIONS } from './benefits.constants.ts';
import type { BenefitTables } from './benefits.migrations.ts';
import {
  createBenefits,
  type Benefits,
  type BenefitsOptions,
  type NewApplication,
} from './benefits.ts';
import { fakeChallenges } from './challenges.testing.ts';
import { createSandbox, SANDBOX_CODE, SANDBOX_NUMBERS } from './drivers/sandbox.ts';
import type { PaymentNews } from './benefits.repository.ts';
import { seedSamples } from './samples.ts';
import { movePayment, type PaymentState } from './transitions.ts';

const START = new Date('2026-11-25T10:00:00Z');
const MOBILE = '+919822012345';
const NAME = { latin: 'Anandibai Gopal Joshi', devanagari: 'आनंदीबाई गोपाळ जोशी' };
const TABLES = [
  'benefit_views',
  'benefit_authentications',
  'benefit_consents',
  'benefit_payment_events',
  'benefit_payments',
  'benefit_application_events',
  'benefit_applications',
  'benefit_beneficiaries',
  'rate_limits',
] as const;
const aadhaar = (digits: string): AadhaarNumber => {
  const parsed = parseAadhaar(digits);
  if (parsed.kind !== 'Aadhaar') throw new Error('wrong check digit');
  return parsed.number;
};
const common = { language: 'mr', channel: 'web' } as const;

describeOnEachDatabase('benefits', (open) => {
  let opened: TestDatabase<BenefitTables>;
  let now: Date;
  let challenges: ReturnType<typeof fakeChallenges>;
  let benefits: Benefits;
  const create = (more: Partial<BenefitsOptions> = {}) =>
    createBenefits({
      db: opened.db,
      seal: createSeal('the key of benefits', 'benefits'),
      references: createSeal('the key of references', 'aadhaar'),
      challenges,
      authentication: createSandbox({
        environment: 'test',
        sign: (text) => String(text.length),
        now: () => now,
      }),
      perHourMax: 1000,
      now: () => now,
      ...more,
    });
  const apply = async (more: Partial<NewApplication> = {}) =>
    (await benefits.apply({
      schemeSlug: 'pension',
      name: NAME,
      mobile: MOBILE,
      bank: { latin: 'Sample Bank', devanagari: 'नमुना बँक' },
      accountLastFour: '4821',
      at: START,
      ...more,
    }))!;
  const dump = async () =>
    JSON.stringify(
      await Promise.all(
        TABLES.map((table) => sql`select * from ${sql.table(table)}`.execute(opened.db)),
      ),
    );
  const opening = async (number: string) => {
    const started = await benefits.lookUp({ application: number, ...common }, 'a');
    const checked = await benefits.check(
      started.kind === 'CodeSent' ? started.challenge : '',
      '123456',
    );
    return checked.kind === 'Opened' ? checked.secret : '';
  };
  const started = async (
    application: string,
    digits: string = SANDBOX_NUMBERS.works,
    sender = 'a',
  ) => {
    const start = await benefits.byAadhaar.start(
      {
        application,
        aadhaar: aadhaar(digits),
        consent: 'yes',
        consentVersion: AADHAAR_CONSENT_VERSION,
        ...common,
      },
      sender,
    );
    return start.kind === 'CodeSent' ? start.challenge : start.kind;
  };

  beforeAll(async () => {
    opened = await open<BenefitTables>();
    challenges = fakeChallenges();
    await create().prepare();
  });
  beforeEach(async () => {
    now = START;
    challenges = fakeChallenges();
    benefits = create();
    for (const table of TABLES) await opened.db.deleteFrom(table).execute();
  });

  test('a code to the mobile number of the application opens its status, masked, for a quarter of an hour', async () => {
    const number = await apply();
    const secret = await opening(number);
    expect(challenges.asked).toEqual([
      {
        subject: expect.any(String),
        mobile: MOBILE,
        language: 'mr',
        address: 'a',
        application: number,
        device: null,
      },
    ]);
    const status = await benefits.view(secret);
    expect(status).toMatchObject({
      initials: { latin: 'A. G. J.', devanagari: 'आ. गो. जो.' },
      accountLastFour: '4821',
      status: 'submitted',
      isSample: false,
    });
    expect(JSON.stringify(status)).not.toMatch(/Anandibai|आनंदी|98220/);
    now = new Date(START.getTime() + 15 * 60_000);
    expect(await benefits.view(secret)).toBeNull();
  });

  test('closing the status invalidates its secret', async () => {
    const secret = await opening(await apply());
    await benefits.close(secret);
    expect(await benefits.view(secret)).toBeNull();
    expect(
      await opened.db.selectFrom('benefit_views').select(['way', 'secret_hash']).execute(),
    ).toEqual([{ way: 'mobile', secret_hash: null }]);
  });

  test('an unknown number is answered like a known one, and no code opens anything', async () => {
    const number = await apply();
    const known = await benefits.lookUp({ application: number, ...common }, 'a');
    const unknown = await benefits.lookUp({ application: '482173065', ...common }, 'a');
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect([unknown.kind, challenges.asked[1]]).toEqual([
      'CodeSent',
      {
        subject: null,
        mobile: null,
        language: 'mr',
        address: 'a',
        application: '482173065',
        device: null,
      },
    ]);
    expect(
      await benefits.check(unknown.kind === 'CodeSent' ? unknown.challenge : '', '123456'),
    ).toEqual({ kind: 'CodeWrong' });
  });

  test('an application for which no more codes are sent is refused alike, known or not', async () => {
    for (const application of [await apply(), '482173065']) {
      challenges.full.add(application);
      expect(await benefits.lookUp({ application, ...common }, 'a')).toEqual({
        kind: 'TooMany',
        seconds: 600,
      });
    }
  });

  test('the database shows neither name nor mobile number', async () => {
    await opening(await apply());
    expect(await dump()).not.toMatch(/Anandibai|Joshi|आनंदी|9822012345/);
  });

  test('an instalment keeps its period, its batch, the code it came back with, and the day it was paid in', async () => {
    const number = await apply();
    const payment = {
      instalment: 1,
      periodFrom: '2026-10-01',
      periodTo: '2026-10-31',
      amountPaise: 100_000,
      expectedOn: '2026-11-05',
    };
    expect(await benefits.plan(number, payment)).toEqual({ kind: 'Planned' });
    expect(await benefits.plan(number, { ...payment, amountPaise: 1 })).toEqual({
      kind: 'AlreadyPlanned',
    });
    expect(await benefits.advancePayment(number, 1, { event: 'credit' })).toEqual({
      kind: 'TransitionRefused',
      from: 'planned',
      event: 'credit',
    });
    for (const news of [
      { event: 'hold', reason: 'life_certificate' },
      { event: 'release' },
      { event: 'send', batch: 'B-11' },
      { event: 'return', code: '64' },
      { event: 'retry' },
      { event: 'send', batch: 'B-12' },
      { event: 'credit' },
    ] as const)
      expect((await benefits.advancePayment(number, 1, news)).kind).toBe('Moved');
    const [shown] = (await benefits.view(await opening(number)))!.payments;
    expect(shown).toMatchObject({ ...payment, status: 'credited' });
    expect(
      shown!.steps.map(({ status, batch, reason, returnReason }) => [
        status,
        batch ?? reason ?? returnReason,
      ]),
    ).toEqual([
      ['planned', null],
      ['held', 'life_certificate'],
      ['planned', null],
      ['sent', 'B-11'],
      ['returned', 'not_linked'],
      ['planned', null],
      ['sent', 'B-12'],
      ['credited', null],
    ]);
    expect(await benefits.advancePayment(number, 2, { event: 'release' })).toEqual({
      kind: 'NotFound',
    });
  });

  test('for events in any order the transition table decides, and the history explains the state', async () => {
    const news = fc.constantFrom<PaymentNews>(
      { event: 'hold', reason: 'funds_awaited' },
      { event: 'release' },
      { event: 'send', batch: 'B' },
      { event: 'credit' },
      { event: 'return', code: '01' },
      { event: 'retry' },
      { event: 'cancel' },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(news, { maxLength: 12 }), async (sequence) => {
        const number = await apply();
        await benefits.plan(number, {
          instalment: 1,
          periodFrom: '2026-10-01',
          periodTo: '2026-10-31',
          amountPaise: 100_000,
          expectedOn: '2026-11-05',
        });
        let state: PaymentState = 'planned';
        const history: PaymentState[] = ['planned'];
        for (const each of sequence) {
          const expected = movePayment(state, each.event);
          expect(await benefits.advancePayment(number, 1, each)).toEqual(expected);
          if (expected.kind === 'Moved') history.push((state = expected.to));
        }
        const [payment] = (await benefits.view(await opening(number)))!.payments;
        expect([payment!.status, payment!.steps.map(({ status }) => status)]).toEqual([
          state,
          history,
        ]);
      }),
      { numRuns: 15 },
    );
  });

  test('of two banks’ files that say the same at once, one is news', async () => {
    const number = await apply();
    await benefits.plan(number, {
      instalment: 1,
      periodFrom: '2026-10-01',
      periodTo: '2026-10-31',
      amountPaise: 100_000,
      expectedOn: '2026-11-05',
    });
    await benefits.advancePayment(number, 1, { event: 'send', batch: 'B' });
    const results = await Promise.allSettled(
      [1, 2].map(() => benefits.advancePayment(number, 1, { event: 'credit' })),
    );
    expect(
      results
        .map((result) => (result.status === 'fulfilled' ? result.value.kind : 'failed'))
        .sort(),
    ).toEqual(['Moved', 'TransitionRefused']);
  });

  test('an application waits with its reason, and a refused one stays refused', async () => {
    const number = await apply();
    await benefits.advance(number, { event: 'review' });
    await benefits.advance(number, { event: 'ask', reason: 'bank_proof' });
    expect((await benefits.view(await opening(number)))!.steps.at(-1)).toEqual({
      status: 'papers_needed',
      at: START.toISOString(),
      reason: 'bank_proof',
    });
    await benefits.advance(number, { event: 'reject', reason: 'not_eligible' });
    expect(await benefits.advance(number, { event: 'approve' })).toEqual({
      kind: 'TransitionRefused',
      from: 'rejected',
      event: 'approve',
    });
  });

  describe('the way by Aadhaar', () => {
    test('opens the application that the reference token belongs to, and records the consent with text and time', async () => {
      const number = await apply({
        aadhaar: { number: aadhaar(SANDBOX_NUMBERS.works), language: 'hi' },
      });
      const opened2 = await benefits.byAadhaar.check(await started(number), SANDBOX_CODE);
      expect(
        (await benefits.view(opened2.kind === 'Opened' ? opened2.secret : ''))?.number.replace(
          /\D/g,
          '',
        ),
      ).toBe(number);
      const consents = await opened.db
        .selectFrom('benefit_consents')
        .select(['purpose', 'text_version', 'language', 'given_at', 'withdrawn_at'])
        .orderBy('purpose')
        .execute();
      expect(consents).toEqual([
        {
          purpose: 'benefit_payment',
          text_version: AADHAAR_CONSENT_VERSION,
          language: 'hi',
          given_at: START.toISOString(),
          withdrawn_at: null,
        },
        {
          purpose: 'benefit_status',
          text_version: AADHAAR_CONSENT_VERSION,
          language: 'mr',
          given_at: START.toISOString(),
          withdrawn_at: null,
        },
      ]);
    });

    test('does not distinguish another person’s application from a missing one', async () => {
      const others = await apply({ aadhaar: { number: aadhaar('999971658847'), language: 'en' } });
      const without = await apply();
      for (const application of [others, without, '482173065'])
        expect(await benefits.byAadhaar.check(await started(application), SANDBOX_CODE)).toEqual({
          kind: 'NotLinked',
        });
    });

    test('counts guesses also when they come at once, takes a code once and for ten minutes', async () => {
      const number = await apply({
        aadhaar: { number: aadhaar(SANDBOX_NUMBERS.works), language: 'en' },
      });
      const challenge = await started(number);
      const guesses = await Promise.all(
        Array.from({ length: 12 }, () => benefits.byAadhaar.check(challenge, '000000')),
      );
      expect(guesses.filter(({ kind }) => kind === 'CodeWrong')).toHaveLength(5);
      expect(await benefits.byAadhaar.check(challenge, SANDBOX_CODE)).toEqual({ kind: 'CodeOver' });
      const again = await started(number);
      expect((await benefits.byAadhaar.check(again, SANDBOX_CODE)).kind).toBe('Opened');
      expect(await benefits.byAadhaar.check(again, SANDBOX_CODE)).toEqual({ kind: 'CodeOver' });
      const late = await started(number);
      now = new Date(START.getTime() + 10 * 60_000);
      expect(await benefits.byAadhaar.check(late, SANDBOX_CODE)).toEqual({ kind: 'CodeOver' });
    });

    test('reports failures of the service, is limited per number, and can be switched off', async () => {
      expect(await started('482173065', SANDBOX_NUMBERS.noMobile)).toBe('NoMobile');
      expect(await started('482173065', SANDBOX_NUMBERS.unavailable)).toBe('Unavailable');
      for (let time = 0; time < 5; time++) await started('482173065');
      expect(await started('482173065')).toBe('TooMany');
      expect(await started('482173065', SANDBOX_NUMBERS.works, 'another network')).not.toBe(
        'TooMany',
      );
      benefits = create({ authentication: null });
      expect(await started('482173065', '999971658847')).toBe('SwitchedOff');
    });

    test('a consent is withdrawn by its giver: the token goes, that it was given stays', async () => {
      const number = await apply({
        aadhaar: { number: aadhaar(SANDBOX_NUMBERS.works), language: 'en' },
      });
      const secret = await opening(number);
      expect((await benefits.view(secret))!.hasAadhaarReference).toBe(true);
      expect(await benefits.withdraw(secret)).toEqual({ kind: 'Withdrawn' });
      expect((await benefits.view(secret))!.hasAadhaarReference).toBe(false);
      expect(
        await opened.db
          .selectFrom('benefit_consents')
          .select(['aadhaar_reference', 'given_at', 'withdrawn_at'])
          .execute(),
      ).toEqual([
        {
          aadhaar_reference: null,
          given_at: START.toISOString(),
          withdrawn_at: START.toISOString(),
        },
      ]);
      expect(await benefits.byAadhaar.check(await started(number), SANDBOX_CODE)).toEqual({
        kind: 'NotLinked',
      });
      expect(await benefits.withdraw('not a secret')).toEqual({ kind: 'NotFound' });
    });

    test('no Aadhaar number is anywhere in the database, whichever was given', async () => {
      const given = fc.sample(aadhaarDigits, { numRuns: 20, seed: 7 });
      for (const digits of given) {
        const number = await apply({ aadhaar: { number: aadhaar(digits), language: 'en' } });
        expect(
          (await benefits.byAadhaar.check(await started(number, digits), SANDBOX_CODE)).kind,
        ).toBe('Opened');
        await started(number, digits);
      }
      const everything = await dump();
      for (const digits of given) expect(everything).not.toContain(digits);
      expect(
        (
          await opened.db.selectFrom('benefit_beneficiaries').select('aadhaar_reference').execute()
        ).every((row) => /^v2\.[\da-f]{8}\.[\w-]{43}$/.test(row.aadhaar_reference ?? '')),
      ).toBe(true);
    });

    test('a token of before a rotation is good, and is made anew when its owner uses it', async () => {
      const number = await apply({
        aadhaar: { number: aadhaar(SANDBOX_NUMBERS.works), language: 'en' },
      });
      const secrets = ['the next key', 'the key of references'] as const;
      const both = createSeal(secrets, 'aadhaar');
      const { index } = createSeal('the key of references', 'aadhaar');
      // The first tokens did not name their key.
      const first = { aadhaar_reference: index(SANDBOX_NUMBERS.works) };
      await opened.db.updateTable('benefit_beneficiaries').set(first).execute();
      await opened.db.updateTable('benefit_consents').set(first).execute();
      const openWith = async (references: typeof both) => {
        const { byAadhaar } = create({ references });
        const start = await byAadhaar.start(
          {
            application: number,
            aadhaar: aadhaar(SANDBOX_NUMBERS.works),
            consent: 'yes',
            consentVersion: AADHAAR_CONSENT_VERSION,
            ...common,
          },
          'a',
        );
        if (start.kind !== 'CodeSent') return start.kind;
        return (await byAadhaar.check(start.challenge, SANDBOX_CODE)).kind;
      };
      const next = createSeal('the next key', 'aadhaar');
      expect(await openWith(next)).toBe('NotLinked');
      expect(await openWith(both)).toBe('Opened');
      expect(await openWith(next)).toBe('Opened');
      const [row] = await opened.db
        .selectFrom('benefit_beneficiaries')
        .select('aadhaar_reference')
        .execute();
      expect(row!.aadhaar_reference).toBe(both.prefix + both.index(SANDBOX_NUMBERS.works));
    });

    test('the same number has another token under another key', async () => {
      const other = create({ references: createSeal('another key', 'aadhaar') });
      for (const one of [benefits, other])
        await one.apply({
          schemeSlug: 'pension',
          name: NAME,
          mobile: MOBILE,
          bank: null,
          accountLastFour: null,
          at: START,
          aadhaar: { number: aadhaar(SANDBOX_NUMBERS.works), language: 'en' },
        });
      const tokens = await opened.db
        .selectFrom('benefit_beneficiaries')
        .select('aadhaar_reference')
        .execute();
      expect(new Set(tokens.map((row) => row.aadhaar_reference)).size).toBe(2);
    });
  });

  describe('the samples', () => {
    test('cover one story each, are labelled as samples, and are created once', async () => {
      await seedSamples(benefits, now);
      await seedSamples(benefits, now);
      const shown = await Promise.all(
        SAMPLE_APPLICATIONS.map(
          async ({ number }) => (await benefits.view(await opening(number.replace(/\D/g, ''))))!,
        ),
      );
      expect(
        shown.every(({ isSample, initials }) => isSample && initials.latin.startsWith('S. B.')),
      ).toBe(true);
      expect(
        shown.map(({ status, payments }) => [
          status,
          payments.slice(0, 2).map((payment) => payment.status),
        ]),
      ).toEqual([
        ['approved', ['planned', 'credited']],
        ['approved', ['planned', 'returned']],
        ['approved', ['held', 'credited']],
        ['papers_needed', []],
      ]);
    });

    test('have no step in the future on any day of a year', async () => {
      const days = Array.from(
        { length: 13 },
        (_, i) => new Date(Date.UTC(2027, i, ((i * 7) % 28) + 1, 1)),
      );
      for (const today of days) {
        for (const table of TABLES) await opened.db.deleteFrom(table).execute();
        await seedSamples(benefits, today);
        for (const table of ['benefit_payment_events', 'benefit_application_events'] as const) {
          const { last } = await opened.db
            .selectFrom(table)
            .select((row) => row.fn.max('at').as('last'))
            .executeTakeFirstOrThrow();
          expect(last! <= today.toISOString()).toBe(true);
        }
      }
    });
  });

  test('expired data are deleted: challenges after ten minutes, the access log and view consents after a year', async () => {
    const number = await apply({
      aadhaar: { number: aadhaar(SANDBOX_NUMBERS.works), language: 'en' },
    });
    await opening(number);
    await started(number);
    now = new Date(START.getTime() + 366 * 86_400_000);
    await benefits.sweep();
    for (const table of ['benefit_views', 'benefit_authentications'] as const)
      expect(await opened.db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await opened.db.selectFrom('benefit_consents').select('purpose').execute()).toEqual([
      { purpose: 'benefit_payment' },
    ]);
  });
});
