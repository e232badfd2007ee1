import { isLocale, type Locale } from '@pune/i18n';
import { holdingsOf, type StaffDb } from './holding.ts';
import type { HeldPost, Officer, Reach, Ward } from './officer.ts';
import { PERMISSIONS_OF, type Permission } from './permissions.ts';

/** A held post, with the permissions to which a delegation limits it. */
export interface Grant {
  post: HeldPost;
  /** Null for all permissions of the post. */
  only: readonly Permission[] | null;
}

const includes = (list: readonly string[], value: string | null): boolean =>
  value !== null && list.includes(value);

/** Checks a case against the reach of a permission. */
export const isWithin = (reach: Reach, { department, office, post }: Ward): boolean =>
  reach.all ||
  includes(reach.posts, post) ||
  includes(reach.departments, department) ||
  includes(reach.offices, office) ||
  reach.units.some((unit) => unit.department === department && unit.office === office);

/** Adds up the scopes in which posts have a permission. A post always reaches its own cases. */
export function reachOf(posts: readonly HeldPost[], permission: Permission): Reach {
  const departments = new Set<string>();
  const offices = new Set<string>();
  const units: { department: string; office: string | null }[] = [];
  let all = false;
  for (const { kind, department, office } of posts) {
    const scope = PERMISSIONS_OF[kind][permission];
    if (scope === 'all') all = true;
    if (scope === 'department' && department !== null) departments.add(department);
    if (scope === 'office' && office !== null) offices.add(office);
    if (scope === 'unit' && department !== null) units.push({ department, office });
  }
  return {
    all,
    departments: [...departments],
    offices: [...offices],
    units,
    posts: posts.map(({ id }) => id),
  };
}

/** Builds an officer from the grants that apply now; own posts come first. */
export function officerFrom(
  person: { id: string; name: string; language: Locale },
  grants: readonly Grant[],
): Officer {
  const postsWith = (permission: Permission): HeldPost[] => {
    const posts = grants
      .filter(
        ({ post, only }) =>
          PERMISSIONS_OF[post.kind][permission] !== undefined &&
          (only === null || only.includes(permission)),
      )
      .map(({ post }) => post);
    return [...new Map(posts.toReversed().map((post) => [post.id, post])).values()].toReversed();
  };
  const reach = (permission: Permission): Reach => reachOf(postsWith(permission), permission);
  const posts = grants.map(({ post }) => post).toReversed();
  return {
    person,
    posts: [...new Map(posts.map((post) => [post.id, post])).values()].toReversed(),
    postsWith,
    reach,
    may: (permission, ward) => isWithin(reach(permission), ward),
  };
}

/** A person with the post, and the person on whose behalf, as an action is audited. */
export interface Actor {
  person: string;
  post: string;
  behalf: string | null;
}

/** @returns the actor for a case: the first post with the permission that reaches it; else null */
export function actorFor(
  { person, postsWith }: Officer,
  permission: Permission,
  ward: Ward,
): Actor | null {
  const post = postsWith(permission).find((one) => isWithin(reachOf([one], permission), ward));
  return post ? { person: person.id, post: post.id, behalf: post.behalf ?? null } : null;
}

interface Delegated {
  post: string;
  behalf: string;
  only: readonly Permission[];
}

/**
 * Finds the delegations to a person that apply now. A delegation ends early when the delegator no
 * longer holds the post.
 */
async function delegatedTo(db: StaffDb, person: string, at: string): Promise<Delegated[]> {
  const rows = await db
    .selectFrom('staff_delegations as delegation')
    .innerJoin('staff_persons as delegator', 'delegator.id', 'delegation.from_person_id')
    .select(['delegation.post_id', 'delegation.permissions', 'delegation.from_person_id'])
    .where('delegation.to_person_id', '=', person)
    .where('delegation.revoked_at', 'is', null)
    .where('delegation.starts_at', '<=', at)
    .where('delegation.ends_at', '>', at)
    .where('delegator.disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('staff_assignments as held')
          .select('held.id')
          .whereRef('held.person_id', '=', 'delegation.from_person_id')
          .whereRef('held.post_id', '=', 'delegation.post_id')
          .where('held.starts_at', '<=', at)
          .where((row) => row.or([row('held.ends_at', 'is', null), row('held.ends_at', '>', at)])),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('staff_leaves as absence')
            .select('absence.id')
            .where('absence.person_id', '=', person)
            .where('absence.starts_at', '<=', at)
            .where('absence.ends_at', '>', at),
        ),
      ),
    )
    .orderBy('delegation.starts_at')
    .orderBy('delegation.id')
    .execute();
  return rows.map(({ post_id, permissions, from_person_id }) => ({
    post: post_id,
    behalf: from_person_id,
    only: JSON.parse(permissions) as Permission[],
  }));
}

/**
 * Reads a person with all posts for which the person may act now. A person on leave acts for none.
 *
 * @param db a transaction, if the result decides on an action in it
 *
 * @returns null for an unknown or disabled person
 */
export async function officerOf(db: StaffDb, personId: string, now: Date): Promise<Officer | null> {
  const at = now.toISOString();
  const person = await db
    .selectFrom('staff_persons')
    .select(['id', 'name', 'language'])
    .where('id', '=', personId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!person) return null;
  const held = await holdingsOf(db, personId, now);
  const delegated = await delegatedTo(db, personId, at);
  const ids = [...held, ...delegated].map(({ post }) => post);
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('staff_posts').selectAll().where('id', 'in', ids).execute();
  const posts = new Map(rows.map((row) => [row.id, row]));
  const grant = (
    id: string,
    { via, behalf, only }: Pick<HeldPost, 'via'> & { behalf: string | null } & Pick<Grant, 'only'>,
  ): Grant[] => {
    const row = posts.get(id);
    if (!row || (row.ended_at !== null && row.ended_at <= at)) return [];
    const { kind, department, office, designation_en: en, designation_mr: mr } = row;
    const designation = { en, mr, hi: row.designation_hi };
    const post = { id, kind, designation, department, office, via };
    return [{ post: behalf === null ? post : { ...post, behalf }, only }];
  };
  const language = isLocale(person.language) ? person.language : 'en';
  return officerFrom({ id: person.id, name: person.name, language }, [
    ...held.flatMap(({ post, via, behalf }) => grant(post, { via, behalf, only: null })),
    ...delegated.flatMap(({ post, behalf, only }) =>
      grant(post, { via: 'delegated', behalf, only }),
    ),
  ]);
}
