import type { Locale } from '@pune/i18n';
import { sql } from 'kysely';
import { isEnrolled } from './enrolled.ts';
import type { StaffDb } from './holding.ts';
import { identityOf, type LinkedIdentity } from './identities.ts';
import type { PostKind } from './permissions.ts';
import type { Duty, StaffTables } from './staff.tables.ts';

/** A person in the list of the directory. */
export interface ListedPerson {
  id: string;
  name: string;
  email: string;
  duty: Duty;
  isDisabled: boolean;
  /** True for a person who can sign in, by a password or by the city's directory. */
  isEnrolled: boolean;
  /** The designations of the posts to which the person is assigned now. */
  designations: readonly Designation[];
}
export type Designation = Readonly<Record<Locale, string>>;

export interface PersonsQuery {
  /** A part of the name or of the e-mail address. */
  search: string;
  /** From 1. */
  page: number;
  limit: number;
}

type Named = Pick<
  StaffTables['staff_posts'],
  'designation_en' | 'designation_mr' | 'designation_hi'
>;
const designationOf = (row: Named): Designation => ({
  en: row.designation_en,
  mr: row.designation_mr,
  hi: row.designation_hi,
});

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Assignments that have not ended, with their posts. */
const assignmentsOf = (db: StaffDb, persons: readonly string[], at: string) =>
  db
    .selectFrom('staff_assignments as held')
    .innerJoin('staff_posts as post', 'post.id', 'held.post_id')
    .selectAll('held')
    .select(['post.kind', 'post.designation_en', 'post.designation_mr', 'post.designation_hi'])
    .where('held.person_id', 'in', persons.length > 0 ? persons : [''])
    .where((row) => row.or([row('held.ends_at', 'is', null), row('held.ends_at', '>', at)]))
    .orderBy('held.starts_at')
    .orderBy('held.id');

/** Lists persons by name. `hasMore` is true if another page follows. */
export async function listPersons(
  db: StaffDb,
  { search, page, limit }: PersonsQuery,
  now: Date,
): Promise<{ rows: ListedPerson[]; hasMore: boolean }> {
  const like = `%${escaped(search.normalize('NFC').trim().toLowerCase())}%`;
  const found = await db
    .selectFrom('staff_persons as person')
    .leftJoin('staff_credentials as credentials', 'credentials.person_id', 'person.id')
    .selectAll('person')
    .select('credentials.changed_at')
    .select((row) =>
      row
        .selectFrom('staff_identities as identity')
        .select(({ fn }) => fn.max('identity.linked_at').as('at'))
        .whereRef('identity.person_id', '=', 'person.id')
        .as('linked_at'),
    )
    .$if(like !== '%%', (query) =>
      query.where(
        sql<boolean>`(lower(person.name) like ${like} escape '\\' or person.email like ${like} escape '\\')`,
      ),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit + 1)
    .offset((page - 1) * limit)
    .execute();
  const shown = found.slice(0, limit);
  const at = now.toISOString();
  const held = await assignmentsOf(
    db,
    shown.map(({ id }) => id),
    at,
  )
    .where('held.starts_at', '<=', at)
    .execute();
  return {
    rows: shown.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      duty: person.duty,
      isDisabled: person.disabled_at !== null,
      isEnrolled: person.changed_at !== null || person.linked_at !== null,
      designations: held.filter(({ person_id }) => person_id === person.id).map(designationOf),
    })),
    hasMore: found.length > limit,
  };
}

/** A record of a person, with the times between which it applies. */
export interface Dated {
  id: string;
  startsAt: string;
  endsAt: string | null;
}
export interface PersonFile {
  person: StaffTables['staff_persons'];
  isEnrolled: boolean;
  /** The account of the city's directory by which the person signs in. */
  identity: LinkedIdentity | null;
  /** An invitation that waits for the approval of a second administrator, with its author. */
  waitingRecovery: { by: string | null } | null;
  assignments: readonly (Dated & { post: string; kind: PostKind; designation: Designation })[];
  leaves: readonly (Dated & { acting: string | null })[];
  /** Delegations by the person and to the person. */
  delegations: readonly (Dated & {
    from: string;
    to: string;
    designation: Designation;
    permissions: readonly string[];
    order: string;
  })[];
}

/** Reads a person with the records that have not ended. Persons in them are named. */
export async function personFile(db: StaffDb, id: string, now: Date): Promise<PersonFile | null> {
  const at = now.toISOString();
  const person = await db
    .selectFrom('staff_persons')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!person) return null;
  const waiting = await db
    .selectFrom('staff_invitations')
    .select('invited_by as by')
    .where('person_id', '=', id)
    .where('used_at', 'is', null)
    .where('is_recovery', '=', 1)
    .where('approved_by', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  const assignments = await assignmentsOf(db, [id], at).execute();
  const leaves = await db
    .selectFrom('staff_leaves as leave')
    .leftJoin('staff_persons as acting', 'acting.id', 'leave.acting_person_id')
    .select(['leave.id', 'leave.starts_at', 'leave.ends_at', 'acting.name'])
    .where('leave.person_id', '=', id)
    .where('leave.ends_at', '>', at)
    .orderBy('leave.starts_at')
    .execute();
  const delegations = await db
    .selectFrom('staff_delegations as order')
    .innerJoin('staff_posts as post', 'post.id', 'order.post_id')
    .innerJoin('staff_persons as giver', 'giver.id', 'order.from_person_id')
    .innerJoin('staff_persons as taker', 'taker.id', 'order.to_person_id')
    .selectAll('order')
    .select(['post.designation_en', 'post.designation_mr', 'post.designation_hi'])
    .select(['giver.name as giver_name', 'taker.name as taker_name'])
    .where((row) =>
      row.or([row('order.from_person_id', '=', id), row('order.to_person_id', '=', id)]),
    )
    .where('order.ends_at', '>', at)
    .where('order.revoked_at', 'is', null)
    .orderBy('order.starts_at')
    .execute();
  return {
    person,
    isEnrolled: await isEnrolled(db, id),
    identity: await identityOf(db, id),
    waitingRecovery: waiting ?? null,
    assignments: assignments.map((row) => ({
      id: row.id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      post: row.post_id,
      kind: row.kind,
      designation: designationOf(row),
    })),
    leaves: leaves.map((row) => ({
      id: row.id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      acting: row.name,
    })),
    delegations: delegations.map((row) => ({
      id: row.id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      from: row.giver_name,
      to: row.taker_name,
      designation: designationOf(row),
      permissions: JSON.parse(row.permissions) as string[],
      order: row.order_number,
    })),
  };
}

export interface ListedPost {
  id: string;
  kind: PostKind;
  designation: Designation;
  department: string | null;
  office: string | null;
  duty: Duty;
  superior: string | null;
  /** The names of the assigned persons. */
  holders: readonly string[];
}

/** Lists the posts that exist now, with the persons who are assigned to them. */
export async function listPosts(db: StaffDb, now: Date): Promise<ListedPost[]> {
  const at = now.toISOString();
  const posts = await db
    .selectFrom('staff_posts')
    .selectAll()
    .where((row) => row.or([row('ended_at', 'is', null), row('ended_at', '>', at)]))
    .orderBy('office')
    .orderBy('department')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const held = await db
    .selectFrom('staff_assignments as held')
    .innerJoin('staff_persons as person', 'person.id', 'held.person_id')
    .select(['held.post_id', 'person.name'])
    .where('person.disabled_at', 'is', null)
    .where('held.starts_at', '<=', at)
    .where((row) => row.or([row('held.ends_at', 'is', null), row('held.ends_at', '>', at)]))
    .orderBy('person.name')
    .execute();
  return posts.map((post) => ({
    id: post.id,
    kind: post.kind,
    designation: designationOf(post),
    department: post.department,
    office: post.office,
    duty: post.duty,
    superior: post.superior,
    holders: held.filter(({ post_id }) => post_id === post.id).map(({ name }) => name),
  }));
}

/** Lists persons who can sign in, for a choice; those of one duty, with their present posts. */
export async function personsOfDuty(
  db: StaffDb,
  duty: Duty,
  now: Date,
): Promise<{ id: string; name: string; designations: readonly Designation[] }[]> {
  const at = now.toISOString();
  const persons = await db
    .selectFrom('staff_persons')
    .select(['id', 'name'])
    .where('duty', '=', duty)
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const held = await db
    .selectFrom('staff_assignments as held')
    .innerJoin('staff_posts as post', 'post.id', 'held.post_id')
    .select('held.person_id')
    .select(['post.designation_en', 'post.designation_mr', 'post.designation_hi'])
    .where('held.duty', '=', duty)
    .where('held.starts_at', '<=', at)
    .where((row) => row.or([row('held.ends_at', 'is', null), row('held.ends_at', '>', at)]))
    .orderBy('held.starts_at')
    .orderBy('held.id')
    .execute();
  const of = Map.groupBy(held, ({ person_id }) => person_id);
  return persons.map((person) => ({
    ...person,
    designations: (of.get(person.id) ?? []).map(designationOf),
  }));
}

export interface AuditQuery {
  chain: string | null;
  /** A part of the acting person's name or e-mail address. */
  person: string;
  action: string;
  /** The opaque mark of the last entry of the page before; null for the newest entries. */
  before: string | null;
  limit: number;
}
export interface ListedEntry {
  chain: string;
  seq: number;
  at: string;
  /** The name of the person; null for the program. */
  person: string | null;
  designation: Designation | null;
  behalf: string | null;
  action: string;
  object: string;
  /** The person or the post that the object is; null for other records. */
  objectPerson: string | null;
  objectPost: Designation | null;
}

interface Mark {
  at: string;
  seq: number;
  chain: string;
}
const MARK = /^([\d-]{10}T[\d:.]+Z) (\d{1,15}) (.+)$/;
const markOf = ({ at, seq, chain }: Mark): string => `${at} ${seq} ${chain}`;
function parseMark(text: string | null): Mark | null {
  const [, at, seq, chain] = MARK.exec(text ?? '') ?? [];
  return at && seq && chain ? { at, seq: Number(seq), chain } : null;
}

/** Lists entries of the audit, the newest first. `next` is the `before` of the next page. */
export async function listAudit(
  db: StaffDb,
  { chain, person, action, before, limit }: AuditQuery,
): Promise<{ rows: ListedEntry[]; next: string | null }> {
  const like = `%${escaped(person.normalize('NFC').trim().toLowerCase())}%`;
  const mark = parseMark(before);
  const found = await db
    .selectFrom('staff_audit as entry')
    .leftJoin('staff_persons as person', 'person.id', 'entry.person_id')
    .leftJoin('staff_persons as behalf', 'behalf.id', 'entry.behalf')
    .leftJoin('staff_posts as post', 'post.id', 'entry.post_id')
    .leftJoin('staff_persons as object_person', 'object_person.id', 'entry.object')
    .leftJoin('staff_posts as object_post', 'object_post.id', 'entry.object')
    .select('object_person.name as object_person_name')
    .select('object_post.designation_en as object_en')
    .select('object_post.designation_mr as object_mr')
    .select('object_post.designation_hi as object_hi')
    .select(['entry.chain', 'entry.seq', 'entry.at', 'entry.action', 'entry.object'])
    .select(['person.name as person_name', 'behalf.name as behalf_name'])
    .select(['post.designation_en', 'post.designation_mr', 'post.designation_hi'])
    .$if(chain !== null, (query) => query.where('entry.chain', '=', chain!))
    .$if(action !== '', (query) => query.where('entry.action', '=', action))
    .$if(mark !== null, (query) =>
      query.where((row) =>
        row.or([
          row('entry.at', '<', mark!.at),
          row.and([row('entry.at', '=', mark!.at), row('entry.chain', '>', mark!.chain)]),
          row.and([
            row('entry.at', '=', mark!.at),
            row('entry.chain', '=', mark!.chain),
            row('entry.seq', '<', mark!.seq),
          ]),
        ]),
      ),
    )
    .$if(like !== '%%', (query) =>
      query.where(
        sql<boolean>`(lower(person.name) like ${like} escape '\\' or person.email like ${like} escape '\\')`,
      ),
    )
    .orderBy('entry.at', 'desc')
    .orderBy('entry.chain')
    .orderBy('entry.seq', 'desc')
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  return {
    rows: rows.map((row) => ({
      chain: row.chain,
      seq: row.seq,
      at: row.at,
      person: row.person_name,
      designation: row.designation_en === null ? null : designationOf(row as Named),
      behalf: row.behalf_name,
      action: row.action,
      object: row.object,
      objectPerson: row.object_person_name,
      objectPost:
        row.object_en === null
          ? null
          : { en: row.object_en, mr: row.object_mr!, hi: row.object_hi! },
    })),
    next: found.length > limit ? markOf(rows.at(-1)!) : null,
  };
}

/** Lists the chains and the actions of the audit, for its filters. */
export async function auditChoices(db: StaffDb): Promise<{ chains: string[]; actions: string[] }> {
  const chains = await db
    .selectFrom('staff_audit_heads')
    .select('chain')
    .orderBy('chain')
    .execute();
  const actions = await db
    .selectFrom('staff_audit')
    .select('action')
    .distinct()
    .orderBy('action')
    .execute();
  return {
    chains: chains.map(({ chain }) => chain),
    actions: actions.map(({ action }) => action),
  };
}
