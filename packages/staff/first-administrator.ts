import type { Kysely } from 'kysely';
import type { Author, RefusalReason, StaffTransaction } from './changes.ts';
import { addPost, assign } from './establishment.ts';
import type { Invitations } from './invitations.ts';
import { addPerson } from './persons.ts';
import type { StaffTables } from './staff.tables.ts';

const DESIGNATION = {
  en: 'Administrator of accounts',
  mr: 'खाते व्यवस्थापक',
  hi: 'खाता प्रबंधक',
} as const;

/** @returns the administrator's post; the first call makes it */
async function administratorPost(transaction: StaffTransaction, author: Author): Promise<string> {
  const found = await transaction
    .selectFrom('staff_posts')
    .select('id')
    .where('kind', '=', 'administrator')
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .executeTakeFirst();
  if (found) return found.id;
  const place = { department: null, office: null, superior: null };
  const added = await addPost(
    transaction,
    { kind: 'administrator', designation: DESIGNATION, ...place },
    author,
  );
  if (added.kind === 'Refused') throw new Error(`[staff] [administrator] ${added.reason}`);
  return added.id;
}

export type NewAdministrator =
  | { kind: 'Made'; token: string }
  | { kind: 'Refused'; reason: RefusalReason };

/** Made by the operator of the server, so that there is an administrator who can invite others. */
export async function addAdministrator(
  given: Kysely<any>,
  invitations: Invitations,
  { name, email }: { name: string; email: string },
  author: Author,
): Promise<NewAdministrator> {
  const db = given as Kysely<StaffTables>;
  return db.transaction().execute(async (transaction): Promise<NewAdministrator> => {
    const person = await addPerson(
      transaction,
      { name, email, language: 'mr', duty: 'administration' },
      author,
    );
    if (person.kind === 'Refused') return person;
    const post = await administratorPost(transaction, author);
    const period = { startsAt: author.at, endsAt: null };
    const assigned = await assign(transaction, { person: person.id, post, ...period }, author);
    if (assigned.kind === 'Refused') throw new Error(`[staff] [administrator] ${assigned.reason}`);
    const invited = await invitations.invite(transaction, person.id, author);
    if (invited.kind === 'Refused') throw new Error(`[staff] [administrator] ${invited.reason}`);
    return { kind: 'Made', token: invited.token };
  });
}
