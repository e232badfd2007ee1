import type { Locale } from '@pune/i18n';
import type { Author, Changed, StaffTransaction } from '@pune/staff/changes';
import type { Invited } from '@pune/staff/invitations';
import type { RequestAccepted, RequestRefused } from '@pune/open311/key-requests';
import type { KeyChanged, KeyIssued } from '@pune/open311/keys';
import type { RuleChanged } from '@pune/payments/rules/stored-rules';
import type { Content } from '@pune/ui/markup';
import type { Officer } from '@pune/staff/officer';
import type { Staff } from '@pune/staff/open-staff';
import type { Values } from './change-form.ts';
import type { FormField } from './form.views.ts';
import type { Places } from './places.ts';
import type { MenuPart } from './officer-menu.views.ts';

export type StaffDb = Staff['db'] | StaffTransaction;

/** The record that a change is about. */
export interface Subject {
  /** In words, such as the name of a person. */
  label: string;
  /** The person to whom the record belongs, who may change some records; null for a post. */
  person: string | null;
  /** The page that shows the record. */
  page: string;
}

export interface Given {
  staff: Staff;
  officer: Officer;
  /** The id of the record; empty for a record that is added. */
  id: string;
  locale: Locale;
  now: Date;
  /** The departments and offices of the city. */
  places: Places;
}

/** A change of staff that the desk offers: its form, its authority, and its work. */
export interface Change {
  part: MenuPart;
  /** True if it takes rights away: its page asks for confirmation in red. */
  isDanger?: boolean;
  /** The result of the change, above its form. */
  above?: (given: Given) => Promise<Content>;
  fields?: (given: Given) => Promise<FormField[]>;
  /** The values with which the form begins. */
  initial?: (given: Given) => Promise<Readonly<Record<string, string>>>;
  /** The post for which the officer makes the change; null if the officer may not. */
  authority: (db: StaffDb, given: Given, subject: Subject | null) => Promise<string | null>;
  work: (
    transaction: StaffTransaction,
    given: Given & { values: Values },
    author: Author,
  ) => Promise<Done>;
}

/** The result of a change. */
export type Done =
  | Changed
  | Invited
  | KeyChanged
  | KeyIssued
  | RequestAccepted
  | RequestRefused
  | RuleChanged;

/** The kinds of records, as parts of addresses. */
export const KINDS = [
  'persons',
  'posts',
  'assignments',
  'leaves',
  'delegations',
  'partners',
  'requests',
  'rates',
  'drafts',
] as const;
export type Kind = (typeof KINDS)[number];
const KIND = `:kind{${KINDS.join('|')}}` as const;
export const NEW_ROUTE = `/staff/${KIND}/new` as const;
export const CHANGE_ROUTE = `/staff/${KIND}/:id/:change` as const;

export const administers = async (_db: StaffDb, { officer }: Given): Promise<string | null> =>
  officer.postsWith('staff.administer')[0]?.id ?? null;

/** The person of the record, or an administrator. */
export const administersOrOwns: Change['authority'] = async (db, given, subject) =>
  (await administers(db, given)) ??
  (subject?.person === given.officer.person.id ? (ownPost(given.officer) ?? null) : null);

const ownPost = ({ posts }: Officer): string | undefined =>
  posts.find(({ via }) => via === 'own')?.id;

/** The same, or a holder of the superior post of a post of the person. */
export const administersOwnsOrLeads: Change['authority'] = async (db, given, subject) => {
  const direct = await administersOrOwns(db, given, subject);
  if (direct !== null || !subject?.person) return direct;
  const led = await db
    .selectFrom('staff_assignments as held')
    .innerJoin('staff_posts as post', 'post.id', 'held.post_id')
    .select('post.superior')
    .where('held.person_id', '=', subject.person)
    .where('held.starts_at', '<=', given.now.toISOString())
    .where((row) =>
      row.or([row('held.ends_at', 'is', null), row('held.ends_at', '>', given.now.toISOString())]),
    )
    .execute();
  const superiors = led.map(({ superior }) => superior);
  return given.officer.posts.find(({ id }) => superiors.includes(id))?.id ?? null;
};
