import { randomPassword } from '@pune/std/passwords';
import type { Seal } from '@pune/database/seal';
import type { Kysely } from 'kysely';
import type { Author, Changed, StaffTransaction } from './changes.ts';
import { setCredentials, totpContext } from './credentials.ts';
import { demoPlan, type DemoCity, type DemoPerson } from './demo-posts.ts';
import { dutyOf } from './duty.ts';
import { addPost, assign } from './establishment.ts';
import { hashPassword } from './password-hash.ts';
import { addPerson } from './persons.ts';
import type { Duty, StaffTables } from './staff.tables.ts';
import { newTotpSecret } from '@pune/std/totp';

/** A domain that no person's address can have (RFC 2606): by it demo accounts are known. */
const DEMO_DOMAIN = 'officers.pune.example';

export interface DemoOfficer {
  email: string;
  password: string;
  role: 'officer';
  /** The designation in English. */
  post: string;
  /** The secret of the authenticator, in base 32. */
  totp: string;
}

/** Posts by their key in the plan. */
type Posts = Map<string, { id: string; duty: Duty }>;

interface Account extends DemoPerson {
  email: string;
  password: string;
  passwordHash: string;
  totp: string;
}

const accountsOf = (persons: readonly DemoPerson[]): Promise<Account[]> =>
  Promise.all(
    persons.map(async (person) => {
      const password = randomPassword();
      return {
        ...person,
        email: `${person.account}@${DEMO_DOMAIN}`,
        password,
        passwordHash: await hashPassword(password),
        totp: newTotpSecret(),
      };
    }),
  );

function idOf(changed: Changed): string {
  if (changed.kind === 'Refused') throw new Error(`[staff] [demo] ${changed.reason}`);
  return changed.id;
}

async function hasPersons(db: Kysely<StaffTables> | StaffTransaction): Promise<boolean> {
  return (
    (await db.selectFrom('staff_persons').select('id').limit(1).executeTakeFirst()) !== undefined
  );
}

async function addAccount(
  transaction: StaffTransaction,
  account: Account,
  { posts, seal, author }: { posts: Posts; seal: Seal; author: Author },
): Promise<void> {
  const held = account.posts.map((key) => posts.get(key)!);
  const person = idOf(
    await addPerson(
      transaction,
      { name: account.name, email: account.email, language: 'mr', duty: held[0]!.duty },
      author,
    ),
  );
  for (const { id } of held)
    idOf(
      await assign(transaction, { person, post: id, startsAt: author.at, endsAt: null }, author),
    );
  await setCredentials(transaction, person, {
    passwordHash: account.passwordHash,
    totpSealed: seal.seal(account.totp, totpContext(person)),
    at: author.at,
  });
}

/**
 * Makes the posts and accounts of a demonstration, with random passwords, unless there are accounts.
 *
 * @returns the accounts; none if there were some before
 */
export async function makeDemoStaff(
  given: Kysely<any>,
  { seal, city, author }: { seal: Seal; city: DemoCity; author: Author },
): Promise<DemoOfficer[]> {
  const db = given as Kysely<StaffTables>;
  if (await hasPersons(db)) return [];
  const plan = demoPlan(city);
  const accounts = await accountsOf(plan.persons);
  const isMade = await db.transaction().execute(async (transaction) => {
    if (await hasPersons(transaction)) return false;
    const posts = new Map() as Posts;
    for (const { key, superior, ...post } of plan.posts) {
      const above = superior === null ? null : posts.get(superior)!.id;
      const id = idOf(await addPost(transaction, { ...post, superior: above }, author));
      posts.set(key, { id, duty: dutyOf(post.kind) });
    }
    for (const account of accounts) await addAccount(transaction, account, { posts, seal, author });
    return true;
  });
  if (!isMade) return [];
  const designations = new Map(plan.posts.map(({ key, designation }) => [key, designation.en]));
  return accounts.map(({ email, password, totp, posts }) => ({
    email,
    password,
    role: 'officer',
    post: posts.map((key) => designations.get(key)).join('; '),
    totp,
  }));
}

/**
 * Disables all demo accounts, and deletes their passwords, when a production server starts on the
 * same data. Their posts stay, because cases refer to them.
 *
 * @returns their addresses
 */
export async function closeDemoStaff(given: Kysely<any>, now: Date): Promise<string[]> {
  const db = given as Kysely<StaffTables>;
  return db.transaction().execute(async (transaction) => {
    const open = await transaction
      .updateTable('staff_persons')
      .set({ disabled_at: now.toISOString() })
      .where('email', 'like', `%@${DEMO_DOMAIN}`)
      .where('disabled_at', 'is', null)
      .returning(['id', 'email'])
      .execute();
    const ids = open.map(({ id }) => id);
    if (ids.length === 0) return [];
    for (const table of ['staff_sessions', 'staff_credentials', 'staff_invitations'] as const)
      await transaction.deleteFrom(table).where('person_id', 'in', ids).execute();
    return open.map(({ email }) => email);
  });
}
