import { createTestStaff } from '@pune/staff/testing';
import type { StaffTables } from '@pune/staff/migrations';
import type { PostKind } from '@pune/staff/permissions';
import type { Kysely } from 'kysely';
import { GENERATED_CONFIGURATION } from './configuration.testing.ts';
import { OWNERS, type OwnerName } from './courses.testing.ts';

/** Finds a post of the generated city. */
export type PostOf = (owner: OwnerName, department: string, office: string | null) => string;

/**
 * The ids of a person for each level: of the first ward, of the department with most cases, and
 * above all.
 */
export type GeneratedPersons = Record<OwnerName, string>;

const emailOf = (name: OwnerName): string => `generated-${name}@pune.example`;

/** Finds the persons of a filled database. */
export async function generatedPersons(db: Kysely<any>): Promise<GeneratedPersons> {
  const rows = await (db as Kysely<StaffTables>)
    .selectFrom('staff_persons')
    .select(['id', 'email'])
    .where('email', 'in', OWNERS.map(emailOf))
    .execute();
  const ids = new Map(rows.map(({ id, email }) => [email, id]));
  return Object.fromEntries(
    OWNERS.map((name) => [name, ids.get(emailOf(name))!]),
  ) as GeneratedPersons;
}

/** Makes a field officer for each department in each office, and the posts above them. */
export async function createGeneratedPosts(
  db: Kysely<any>,
  { departments, offices }: { departments: readonly string[]; offices: readonly string[] },
): Promise<PostOf> {
  const staff = await createTestStaff(db);
  const made = new Map<string, string>();
  const post = async (name: string, kind: PostKind, place: object, superior: string | null) => {
    const id = await staff.post({ kind, superior, ...place });
    made.set(name, id);
    return id;
  };
  const person = (name: OwnerName, key: string) =>
    staff.person({ name, email: emailOf(name), posts: [made.get(key)!] });
  const commissioner = await post('commissioner', 'commissioner', {}, null);
  for (const department of departments)
    await post(`head ${department}`, 'department_head', { department }, commissioner);
  for (const office of offices) {
    const ward = await post(`ward ${office}`, 'ward_officer', { office }, commissioner);
    for (const department of departments)
      await post(`field ${department} ${office}`, 'field_officer', { department, office }, ward);
  }
  const [department, office] = [GENERATED_CONFIGURATION.categories[0]!.department, offices[0]!];
  const named = new Set([
    'commissioner',
    `head ${department}`,
    `ward ${office}`,
    `field ${department} ${office}`,
  ]);
  // The superior of a vacant post acts for it, so every post has a holder.
  for (const [name, id] of made) if (!named.has(name)) await staff.person({ name, posts: [id] });
  await person('field', `field ${department} ${office}`);
  await person('ward', `ward ${office}`);
  await person('head', `head ${department}`);
  await person('commissioner', 'commissioner');
  return (owner, of, at) => {
    if (owner === 'commissioner') return commissioner;
    if (owner === 'head' || at === null) return made.get(`head ${of}`)!;
    return made.get(owner === 'ward' ? `ward ${at}` : `field ${of} ${at}`)!;
  };
}
