import type { Day } from '@pune/std/india-time';
import { addMonths, dayOfFinancialYear } from '../india-dates.ts';
import { share } from '../money.ts';
import type { BillLine } from '../payments.schema.ts';
import type { Demand } from './bill.ts';
import { parameterOn, type Rule, type RuleBook } from './parameters.ts';

/** The concessions of property tax that stand on a proof. */
export const CONCESSIONS = ['self_occupation', 'eco_rebate', 'concession'] as const;
export type Concession = (typeof CONCESSIONS)[number];

/** The document on which a concession was admitted. */
export interface Proof {
  concession: Concession;
  /** One of the kinds that the rule admits. */
  kind: string;
  /** The number of the document. */
  reference: string;
  /** The concession counts from this day to the last one, both inclusive. */
  from: Day;
  until: Day | null;
  /** The post of the officer who admitted it. */
  admittedBy: string;
}

export interface ProofRule {
  /** True if a concession without a proof is none. */
  isNeeded: boolean;
  /** The kinds of documents for each concession, and the years for which one counts at most. */
  admitted: Readonly<Record<Concession, { kinds: readonly string[]; yearsMax: number | null }>>;
}

const ADMITTED: ProofRule['admitted'] = {
  self_occupation: { kinds: ['pt3_form'], yearsMax: null },
  eco_rebate: { kinds: ['eco_certificate'], yearsMax: 5 },
  concession: { kinds: ['service_certificate', 'disability_certificate'], yearsMax: 5 },
};
const SOURCE = 'Sample: documents on which concessions are admitted';
export const PROOFS: Rule<ProofRule> = {
  id: 'property_tax.proofs',
  parameters: [
    {
      value: { isNeeded: false, admitted: ADMITTED },
      from: '1950-02-15',
      until: '2027-03-31',
      source: SOURCE,
      sample: true,
    },
    {
      value: { isNeeded: true, admitted: ADMITTED },
      from: '2027-04-01',
      until: null,
      source: SOURCE,
      sample: true,
    },
  ],
};

/** The claims of a demand, with their proofs. */
export interface ClaimedFacts {
  selfOccupied: boolean;
  ecoMeasures: number;
  concession?: 'none' | 'part' | 'full';
  proofs?: readonly Proof[];
}

const isClaimed: Record<Concession, (facts: ClaimedFacts) => boolean> = {
  self_occupation: ({ selfOccupied }) => selfOccupied,
  eco_rebate: ({ ecoMeasures }) => ecoMeasures > 0,
  concession: ({ concession = 'none' }) => concession !== 'none',
};

export const PROOF_PROBLEMS = [
  'proof_missing',
  'proof_unused',
  'proof_kind',
  'proof_period',
] as const;
export type ProofProblem = (typeof PROOF_PROBLEMS)[number];

/** @returns the first problem of the proofs of a demand; null if they fit the rule of its day */
export function proofProblem(
  { facts, issuedOn }: Pick<Demand<'property_tax', ClaimedFacts>, 'facts' | 'issuedOn'>,
  book: RuleBook,
): ProofProblem | null {
  const { isNeeded, admitted } = parameterOn(PROOFS, issuedOn, book).value;
  for (const concession of CONCESSIONS) {
    const own = (facts.proofs ?? [])
      .filter((proof) => proof.concession === concession)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    if (!isClaimed[concession](facts)) {
      if (own.length > 0) return 'proof_unused';
      continue;
    }
    if (isNeeded && own.length === 0) return 'proof_missing';
    const { kinds, yearsMax } = admitted[concession];
    if (own.some(({ kind }) => !kinds.includes(kind))) return 'proof_kind';
    const isWrong = own.some(
      ({ from, until }, n) =>
        (until === null && (yearsMax !== null || n < own.length - 1)) ||
        (until !== null &&
          (until < from ||
            (yearsMax !== null && until >= addMonths(from, yearsMax * 12)) ||
            (own[n + 1] !== undefined && own[n + 1]!.from <= until))),
    );
    if (isWrong) return 'proof_period';
  }
  return null;
}

/** The days of a year for which a concession counts, and the documents that carry it. */
export type Coverage = NonNullable<BillLine['proof']>;

const DAY_MS = 86_400_000;
const daysBetween = (first: Day, last: Day): number =>
  Math.max(0, (Date.parse(last) - Date.parse(first)) / DAY_MS + 1);

/** The number of a document is shown by its end: it is somebody's. */
const ENDING_CHARACTERS = 4;
/** Kinds that would reveal the owner's circumstances are shown as a certificate. */
const SHOWN_KIND = { pt3_form: 'pt3_form', eco_certificate: 'eco_certificate' } as const;
const shownKind = (kind: string): 'pt3_form' | 'eco_certificate' | 'certificate' =>
  Object.hasOwn(SHOWN_KIND, kind) ? SHOWN_KIND[kind as keyof typeof SHOWN_KIND] : 'certificate';

/**
 * Finds the days of the financial year of a demand that the proofs of a concession cover. It ends
 * with its proof: a proof of a half year carries half of the concession. Where no proof is needed
 * and none is given, the concession counts for the year.
 */
export function coverageOf(
  concession: Concession,
  { facts, issuedOn, period }: Demand<'property_tax', ClaimedFacts>,
  book: RuleBook,
): Coverage | 'whole' | null {
  if (!isClaimed[concession](facts)) return null;
  const own = (facts.proofs ?? []).filter((proof) => proof.concession === concession);
  if (own.length === 0) return parameterOn(PROOFS, issuedOn, book).value.isNeeded ? null : 'whole';
  const [first, last] = [dayOfFinancialYear(period, '04-01'), dayOfFinancialYear(period, '03-31')];
  const counted = own.flatMap(({ from, until, ...proof }) => {
    const days = daysBetween(from > first ? from : first, until && until < last ? until : last);
    return days > 0 ? [{ ...proof, from, until, days }] : [];
  });
  if (counted.length === 0) return null;
  return {
    days: counted.reduce((sum, { days }) => sum + days, 0),
    ofDays: daysBetween(first, last),
    documents: counted.map(({ kind, reference, from, until, admittedBy }) => ({
      kind: shownKind(kind),
      ending: reference.slice(-ENDING_CHARACTERS),
      from,
      until,
      admittedBy,
    })),
  };
}

/** The part of a concession for the days that its proofs cover. */
export const coveredPaise = (paise: number, coverage: Coverage | 'whole'): number =>
  coverage === 'whole' ? paise : share(paise, coverage.days, coverage.ofDays, 'half-up');

/** Adds to a line the documents that carry it. */
export const provenBy = (line: BillLine, coverage: Coverage | 'whole'): BillLine =>
  coverage === 'whole' ? line : { ...line, proof: coverage };
