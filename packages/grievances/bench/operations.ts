import type { CaseQuery } from '@pune/desk/case-type';
import type { Grievances } from '../grievances.ts';
import {
  drawsOf,
  GENERATED_CONFIGURATION,
  generatedMobile,
  generatedNumber,
  generatedSecret,
  wordsFor,
  type GeneratedPersons,
} from '../generated/fill.testing.ts';
import { grievanceSchema } from '../grievances.schema.ts';
import { reportsQuerySchema } from '../public-reports.schema.ts';
import { createPublicReports } from '../public-reports.ts';
import { officerOf } from '@pune/staff/officers';
import type { Officer } from '@pune/staff/officer';
import type { Kysely } from 'kysely';
import type { Target } from './measure.ts';

export interface Operation {
  name: string;
  target?: Target;
  run: (round: number) => Promise<unknown>;
}

export interface OperationsOptions {
  db: Kysely<any>;
  grievances: Grievances;
  persons: GeneratedPersons;
  size: number;
  now: () => Date;
}

const INBOX: Target = { share: 0.95, ms: 50 };
const CASE: Target = { share: 0.95, ms: 80 };
/** As many as a page of the desk shows. */
const ROWS = 25;
const BREACHING_ROWS = 10;

/** An index below `size` that differs from round to round. */
const drawn = (round: number, size: number): number => (round * 7_919_317) % size;

const PEOPLE = ['field', 'ward', 'head', 'commissioner'] as const;
/** Officers whose reach has several parts, and one who reaches all cases. */
const WIDE = ['ward', 'commissioner'] as const;
type Who = (typeof PEOPLE)[number];

const asOf =
  ({ db, persons, now }: OperationsOptions) =>
  async (who: Who): Promise<Officer> =>
    (await officerOf(db, persons[who], now()))!;

const query = (given: Partial<CaseQuery>): CaseQuery => ({
  queue: 'office',
  filters: {},
  search: '',
  sort: 'due',
  after: null,
  limit: ROWS,
  ...given,
});

/** A list, with the reading of the officer before it. */
function listsOf(options: OperationsOptions) {
  const as = asOf(options);
  const { cases } = options.grievances.desk;
  return (name: string, who: Who, given: () => Partial<CaseQuery> = () => ({})): Operation => ({
    name: `${name}, ${who}`,
    target: INBOX,
    run: async () => cases.list(query(given()), await as(who)),
  });
}

function inboxOf(options: OperationsOptions, who: Who): Operation {
  const { cases } = options.grievances.desk;
  const as = asOf(options);
  return {
    name: `inbox, ${who}`,
    target: INBOX,
    async run() {
      const officer = await as(who);
      await Promise.all([
        cases.counts(officer),
        cases.list(query({ queue: 'breaching', limit: BREACHING_ROWS }), officer),
      ]);
    },
  };
}

function listOperations(options: OperationsOptions): Operation[] {
  const list = listsOf(options);
  const filters: Record<string, CaseQuery['filters']> = {
    'a rare category': { category: 'other' },
    'reopened cases': { status: 'reopened' },
    'an office and a category': { category: 'other', office: 'WO-01' },
  };
  return [
    ...PEOPLE.map((who) => inboxOf(options, who)),
    ...PEOPLE.map((who) => list('list', who)),
    ...(['opened', 'changed'] as const).flatMap((sort) =>
      PEOPLE.map((who) => list(`list by ${sort}`, who, () => ({ sort }))),
    ),
    ...Object.entries(filters).flatMap(([what, wanted]) =>
      WIDE.map((who) => list(`list of ${what}`, who, () => ({ filters: wanted }))),
    ),
  ];
}

function searchOperations(options: OperationsOptions): Operation[] {
  const list = listsOf(options);
  const { size } = options;
  const draws = drawsOf(7);
  const searches: Record<string, () => string> = {
    'a number': () => generatedNumber(draws.below(size)),
    'last digits': () => generatedMobile(draws.below(size)).slice(-4),
    'a frequent word': () => 'पाणी',
    'three words': () => wordsFor(draws, 'mr').landmark.replace(',', ''),
    'words that no case has': () => 'नाही असा शब्द',
  };
  return Object.entries(searches).flatMap(([what, search]) =>
    WIDE.map((who) => list(`search of ${what}`, who, () => ({ search: search() }))),
  );
}

function caseOperations(options: OperationsOptions): Operation[] {
  const { grievances, size } = options;
  const { cases } = grievances.desk;
  const as = asOf(options);
  return [
    {
      name: 'case page',
      target: CASE,
      run: async (round) =>
        cases.open(drawn(round, size).toString(16).padStart(24, '0'), await as('commissioner')),
    },
    ...WIDE.map((who) => ({
      name: `load of posts, ${who}`,
      run: async () => cases.load!(await as(who)),
    })),
    {
      name: 'tracking by number',
      run: (round) => grievances.find(generatedNumber(drawn(round, size))),
    },
    {
      name: 'tracking by secret link',
      run: (round) => grievances.findForReporter(generatedSecret(drawn(round, size))),
    },
    {
      name: 'list of an account',
      run: (round) => {
        const mobile = generatedMobile(drawn(round, size));
        return grievances.listOwn({ citizen: 'generated', mobile }, { after: null });
      },
    },
  ];
}

function publicOperations({ db, grievances, now }: OperationsOptions): Operation[] {
  const reports = createPublicReports(db, now);
  const lists = {
    'all reports': {},
    'an office and a category': { office: 'WO-01', category: 'other' },
  };
  const place = { latitude: 18.5012, longitude: 73.80954 };
  return [
    ...Object.entries(lists).map(([what, filters]) => ({
      name: `public list of ${what}`,
      run: () => reports.list(reportsQuerySchema.parse(filters)),
    })),
    { name: 'open reports near a place', run: () => grievances.nearby('pothole', place) },
    {
      name: 'open reports of an office',
      run: () => grievances.nearby('pothole', { office: 'WO-03' }),
    },
  ];
}

/** All operations that change nothing but the audit. */
export const readingOperations = (options: OperationsOptions): Operation[] => [
  ...listOperations(options),
  ...searchOperations(options),
  ...caseOperations(options),
  ...publicOperations(options),
];

/** A filing, without a photo. */
export function filing({ grievances }: OperationsOptions) {
  const draws = drawsOf(11);
  return async (round: number): Promise<unknown> => {
    const value = grievanceSchema.parse({
      category: draws.pick(GENERATED_CONFIGURATION.categories).code,
      area: 'WO-03',
      ...wordsFor(draws, 'mr'),
      mobile: generatedMobile(round),
      language: 'mr',
      idempotencyKey: `bench-filing-${round}-${draws.below(1e9)}`,
    });
    const result = await grievances.file(
      value,
      null,
      `192.0.2.${round % 250}`,
      GENERATED_CONFIGURATION,
    );
    if (result.kind !== 'Filed') throw new Error(JSON.stringify(result));
    return result;
  };
}

/** An action of a head of department: a reply, each to another case. */
export async function acting({ db, grievances, persons, now }: OperationsOptions, count: number) {
  const { cases } = grievances.desk;
  const head = (await officerOf(db, persons.head, now()))!;
  const { rows } = await cases.list(
    { queue: 'office', filters: {}, search: '', sort: 'opened', after: null, limit: count },
    head,
  );
  return async (round: number): Promise<void> => {
    const { id, version } = rows[round]!;
    const officer = (await officerOf(db, persons.head, now()))!;
    const input = { values: { words: 'The work is planned for the next week.' }, files: {} };
    const result = await cases.act(
      { id, action: 'reply', version, input, key: `${id} ${version}` },
      officer,
    );
    if (result.kind !== 'Acted') throw new Error(JSON.stringify(result));
  };
}
