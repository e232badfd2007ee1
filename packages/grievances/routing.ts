import { PERMISSIONS_OF, type PostKind } from '@pune/staff/permissions';
import { postsIn, responsiblePost, superiorOf } from '@pune/staff/posts';
import type { Configuration } from './configuration.ts';

/** A database, or the transaction of an action. */
export type StaffDb = Parameters<typeof responsiblePost>[0];

/** The department and the ward office that are responsible for a grievance. */
export interface Unit {
  department: string;
  office: string | null;
}

/** Category × place: the department follows from the category, the office from the place. */
export function unitOf(
  { categories }: Pick<Configuration, 'categories'>,
  code: string,
  office: string | null,
): Unit | null {
  const category = categories.find((candidate) => candidate.code === code);
  return category ? { department: category.department, office } : null;
}

const mayAnswer = (kind: PostKind): boolean =>
  PERMISSIONS_OF[kind]['grievances.answer'] !== undefined;

/**
 * Finds the post that owns the grievances of a unit. If no post is responsible, it is any post that
 * may answer grievances, or any post: a grievance without an owner would never escalate.
 *
 * @returns null only if there is no post at all
 */
export async function ownerOf(db: StaffDb, unit: Unit, now: Date): Promise<string | null> {
  const responsible = await responsiblePost(db, unit, now);
  if (responsible !== null) return responsible;
  const posts = await postsIn(db, {}, now);
  return (posts.find(({ kind }) => mayAnswer(kind)) ?? posts[0])?.id ?? null;
}

/** Finds the superior post that exists now; the post itself if there is none above it. */
export async function superiorOwner(db: StaffDb, post: string): Promise<string> {
  return (await superiorOf(db, post)) ?? post;
}

/** How long a process keeps the owner of a unit: the sweep corrects what changed meanwhile. */
const KEPT_MS = 30_000;

/** Keeps the owners of units for filings, so that a filing needs no more round trips for it. */
export function createRouting(db: StaffDb, now: () => Date) {
  const kept = new Map<string, { owner: string | null; until: number }>();
  return async (unit: Unit): Promise<string | null> => {
    const key = JSON.stringify([unit.department, unit.office]);
    const known = kept.get(key);
    if (known && now().getTime() < known.until) return known.owner;
    const owner = await ownerOf(db, unit, now());
    kept.set(key, { owner, until: now().getTime() + KEPT_MS });
    return owner;
  };
}
