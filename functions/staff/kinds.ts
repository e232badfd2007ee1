import type { StaffDb, Change, Kind, Subject } from './changes.ts';
import { keyRequestById } from '@pune/open311/key-requests';
import { keyById } from '@pune/open311/keys';
import { EDITABLE, type RuleName } from '@pune/payments/rules/editable';
import { ruleById } from '@pune/payments/rules/stored-rules';
import { PARTNERS, PERSONS, POSTS, RATES } from './addresses.ts';
import { DRAFT_CHANGES, RATE_CHANGES } from './rate-changes.ts';
import { ruleNameOf, ruleText } from './rates.views.ts';
import { PARTNER_CHANGES, REQUEST_CHANGES } from './partner-changes.ts';
import { PERSON_CHANGES } from './person-changes.ts';
import {
  ASSIGNMENT_CHANGES,
  DELEGATION_CHANGES,
  LEAVE_CHANGES,
  POST_CHANGES,
} from './post-changes.ts';
import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';

export const CHANGES: Readonly<Record<Kind, Readonly<Record<string, Change>>>> = {
  persons: PERSON_CHANGES,
  posts: POST_CHANGES,
  assignments: ASSIGNMENT_CHANGES,
  leaves: LEAVE_CHANGES,
  delegations: DELEGATION_CHANGES,
  partners: PARTNER_CHANGES,
  requests: REQUEST_CHANGES,
  rates: RATE_CHANGES,
  drafts: DRAFT_CHANGES,
};

const pageOf = (person: string) => `${PERSONS}${person}/`;

/** Finds the record of an address; null if there is none. */
export const SUBJECTS: Readonly<
  Record<Kind, (db: StaffDb, id: string, locale: Locale) => Promise<Subject | null>>
> = {
  async persons(db, id) {
    const found = await db
      .selectFrom('staff_persons')
      .select(['id', 'name'])
      .where('id', '=', id)
      .executeTakeFirst();
    return found ? { label: found.name, person: found.id, page: pageOf(found.id) } : null;
  },
  async posts(db, id, locale) {
    const found = await db
      .selectFrom('staff_posts')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return found ? { label: found[`designation_${locale}`], person: null, page: POSTS } : null;
  },
  async assignments(db, id, locale) {
    const found = await db
      .selectFrom('staff_assignments as held')
      .innerJoin('staff_persons as person', 'person.id', 'held.person_id')
      .innerJoin('staff_posts as post', 'post.id', 'held.post_id')
      .selectAll('post')
      .select(['person.id as person_id', 'person.name'])
      .where('held.id', '=', id)
      .executeTakeFirst();
    return found
      ? {
          label: `${found.name}: ${found[`designation_${locale}`]}`,
          person: found.person_id,
          page: pageOf(found.person_id),
        }
      : null;
  },
  async leaves(db, id, locale) {
    const found = await db
      .selectFrom('staff_leaves as leave')
      .innerJoin('staff_persons as person', 'person.id', 'leave.person_id')
      .select(['leave.starts_at', 'person.id', 'person.name'])
      .where('leave.id', '=', id)
      .executeTakeFirst();
    return found
      ? {
          label: `${found.name}: ${formatDate(found.starts_at, locale)}`,
          person: found.id,
          page: pageOf(found.id),
        }
      : null;
  },
  async delegations(db, id) {
    const found = await db
      .selectFrom('staff_delegations as order')
      .innerJoin('staff_persons as person', 'person.id', 'order.from_person_id')
      .select(['order.order_number', 'person.id', 'person.name'])
      .where('order.id', '=', id)
      .executeTakeFirst();
    return found
      ? {
          label: `${found.name}: ${found.order_number}`,
          person: found.id,
          page: pageOf(found.id),
        }
      : null;
  },
  async partners(db, id) {
    const found = await keyById(db, id);
    return found ? { label: found.name, person: null, page: PARTNERS } : null;
  },
  async requests(db, id) {
    const found = await keyRequestById(db, id);
    return found ? { label: found.organisation, person: null, page: PARTNERS } : null;
  },
  async rates(_db, id, locale) {
    return Object.hasOwn(EDITABLE, id)
      ? { label: ruleText(id as RuleName, locale), person: null, page: RATES }
      : null;
  },
  async drafts(db, id, locale) {
    const rule = ruleNameOf((await ruleById(db, id))?.rule ?? '');
    return rule ? { label: ruleText(rule, locale), person: null, page: RATES } : null;
  },
};
