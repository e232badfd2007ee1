import { partnerNames } from '@pune/open311/key-requests';
import type { Designation, ListedEntry } from '@pune/staff/directory';
import { CHAINS_OF_CASES, type CaseRecord, type FindCases } from './case-records.ts';
import type { StaffDb } from './changes.ts';

/** The record of an entry in words: the parts that it has. */
export interface AuditRecord {
  person?: { id: string; name: string };
  designation?: Designation;
  period?: { startsAt: string; endsAt: string | null };
  case?: CaseRecord;
  /** An organisation. */
  partner?: string;
}

interface Row {
  person: string;
  name: string;
  startsAt: string;
  endsAt: string | null;
}

/** Reads assignments, leaves and delegations: the records of a person with days. */
async function datedRecords(
  db: StaffDb,
  ids: readonly string[],
): Promise<Map<string, AuditRecord>> {
  if (ids.length === 0) return new Map();
  const designation = [
    'post.designation_en as en',
    'post.designation_mr as mr',
    'post.designation_hi as hi',
  ] as const;
  const held = await db
    .selectFrom('staff_assignments as row')
    .innerJoin('staff_persons as person', 'person.id', 'row.person_id')
    .innerJoin('staff_posts as post', 'post.id', 'row.post_id')
    .select(['row.id', 'row.starts_at as startsAt', 'row.ends_at as endsAt'])
    .select(['person.id as person', 'person.name', ...designation])
    .where('row.id', 'in', ids)
    .execute();
  const delegated = await db
    .selectFrom('staff_delegations as row')
    .innerJoin('staff_persons as person', 'person.id', 'row.from_person_id')
    .innerJoin('staff_posts as post', 'post.id', 'row.post_id')
    .select(['row.id', 'row.starts_at as startsAt', 'row.ends_at as endsAt'])
    .select(['person.id as person', 'person.name', ...designation])
    .where('row.id', 'in', ids)
    .execute();
  const leaves = await db
    .selectFrom('staff_leaves as row')
    .innerJoin('staff_persons as person', 'person.id', 'row.person_id')
    .select(['row.id', 'row.starts_at as startsAt', 'row.ends_at as endsAt'])
    .select(['person.id as person', 'person.name'])
    .where('row.id', 'in', ids)
    .execute();
  const recordOf = ({ person, name, startsAt, endsAt }: Row) => ({
    person: { id: person, name },
    period: { startsAt, endsAt },
  });
  return new Map<string, AuditRecord>([
    ...leaves.map((row) => [row.id, recordOf(row)] as const),
    ...[...held, ...delegated].map(
      ({ en, mr, hi, ...row }) =>
        [row.id, { ...recordOf(row), designation: { en, mr, hi } }] as const,
    ),
  ]);
}

const idsOf = (rows: readonly ListedEntry[], chain: string): string[] => [
  ...new Set(rows.flatMap((row) => (row.chain === chain ? [row.object] : []))),
];

/** Finds the records of entries of the audit, by the ids of the entries' objects. */
export async function recordsOf(
  db: StaffDb,
  rows: readonly ListedEntry[],
  cases: FindCases,
): Promise<Map<string, AuditRecord>> {
  const found = await Promise.all([
    datedRecords(db, idsOf(rows, 'staff')),
    partnerNames(db, idsOf(rows, 'partners')),
    ...CHAINS_OF_CASES.map((chain) => cases(chain, idsOf(rows, chain))),
  ]);
  const [dated, partners, ...ofCases] = found;
  return new Map<string, AuditRecord>([
    ...dated,
    ...[...partners].map(([id, partner]) => [id, { partner }] as const),
    ...ofCases.flatMap((map) => [...map].map(([id, one]) => [id, { case: one }] as const)),
  ]);
}
