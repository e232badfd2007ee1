import { parseAadhaar } from '@pune/database/aadhaar';
import { parseApplicationNumber } from './application-number.ts';
import { SAMPLE_APPLICATIONS, type SampleStory } from './benefits.constants.ts';
import type { Benefits, NewApplication } from './benefits.ts';
import { SANDBOX_NUMBERS } from './drivers/sandbox.ts';

/** Beneficiaries with obviously fictional names. */
const NAMES: Record<SampleStory, NewApplication['name']> = {
  credited: { latin: 'Sample Beneficiary One', devanagari: 'नमुना लाभार्थी एक' },
  returned: { latin: 'Sample Beneficiary Two', devanagari: 'नमुना लाभार्थी दोन' },
  held: { latin: 'Sample Beneficiary Three', devanagari: 'नमुना लाभार्थी तीन' },
  papers: { latin: 'Sample Beneficiary Four', devanagari: 'नमुना लाभार्थी चार' },
};
const SCHEMES: Record<SampleStory, { slug: string; amountPaise: number }> = {
  credited: { slug: 'mata-ramai-ambedkar', amountPaise: 100_000 },
  returned: { slug: 'baba-amte', amountPaise: 200_000 },
  held: { slug: 'mata-ramai-ambedkar', amountPaise: 100_000 },
  papers: { slug: 'artificial-limbs-devices', amountPaise: 0 },
};
const BANK = { latin: 'Sample Bank', devanagari: 'नमुना बँक' };
const MONTHS_BEFORE = 4;
/** By the sixth of a month its payments have been credited or returned. */
const SETTLED_DAYS = 6;

const day = (year: number, month: number, dayOfMonth: number): string =>
  new Date(Date.UTC(year, month, dayOfMonth)).toISOString().slice(0, 10);
/** @returns half past ten in India, on a day of a month counted from January of a year */
const morning = (year: number, month: number, dayOfMonth: number): Date =>
  new Date(Date.UTC(year, month, dayOfMonth, 5));

const numberOf = (shown: string): string => {
  const parsed = parseApplicationNumber(shown);
  if (parsed.kind !== 'Number')
    throw new Error(
      `[benefits] [samples] ${shown} is not an application number: correct SAMPLE_APPLICATIONS`,
    );
  return parsed.number;
};

/**
 * Creates the applications of SAMPLE_APPLICATIONS with a history of some months; existing ones stay
 * as they are.
 */
export async function seedSamples(benefits: Benefits, now: Date): Promise<void> {
  for (const [index, { number: shown, story }] of SAMPLE_APPLICATIONS.entries())
    await seed(benefits, numberOf(shown), story, index, now);
}

async function seed(
  benefits: Benefits,
  number: string,
  story: SampleStory,
  index: number,
  now: Date,
): Promise<void> {
  const { slug, amountPaise } = SCHEMES[story];
  const settled = new Date(now.getTime() - SETTLED_DAYS * 86_400_000);
  const [year, month] = [settled.getUTCFullYear(), settled.getUTCMonth()];
  const applied = morning(year, month - MONTHS_BEFORE - 1, 11);
  const aadhaar = parseAadhaar(SANDBOX_NUMBERS.works);
  const isNew = await benefits.apply({
    schemeSlug: slug,
    name: NAMES[story],
    mobile: `+91600000000${index + 1}`,
    bank: BANK,
    accountLastFour: `000${index + 1}`,
    at: applied,
    sample: { number },
    ...(story === 'credited' &&
      aadhaar.kind === 'Aadhaar' && {
        aadhaar: { number: aadhaar.number, language: 'mr' as const },
      }),
  });
  if (!isNew) return;
  await benefits.advance(number, { event: 'review' }, morning(year, month - MONTHS_BEFORE - 1, 14));
  if (story === 'papers') {
    await benefits.advance(
      number,
      { event: 'ask', reason: 'bank_proof' },
      morning(year, month - 1, 20),
    );
    return;
  }
  await benefits.advance(
    number,
    { event: 'approve' },
    morning(year, month - MONTHS_BEFORE - 1, 24),
  );
  // An instalment is for a calendar month and goes to the bank in the first days of the next one.
  for (let instalment = 1; instalment <= MONTHS_BEFORE + 1; instalment++) {
    const paidIn = month - MONTHS_BEFORE + instalment;
    const payment = {
      instalment,
      periodFrom: day(year, paidIn - 1, 1),
      periodTo: day(year, paidIn, 0),
      amountPaise,
      expectedOn: day(year, paidIn, 5),
    };
    await benefits.plan(number, payment, morning(year, paidIn - 1, 1));
    if (paidIn > month) {
      if (story === 'held')
        await benefits.advancePayment(
          number,
          instalment,
          { event: 'hold', reason: 'life_certificate' },
          morning(year, month, 2),
        );
      continue;
    }
    const batch = `SAMPLE-${day(year, paidIn, 1).slice(0, 7)}`;
    await benefits.advancePayment(
      number,
      instalment,
      { event: 'send', batch },
      morning(year, paidIn, 3),
    );
    const comesBack = story === 'returned' && paidIn === month;
    await benefits.advancePayment(
      number,
      instalment,
      comesBack ? { event: 'return', code: '54' } : { event: 'credit' },
      morning(year, paidIn, 5),
    );
  }
}
