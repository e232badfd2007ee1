import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  done,
  isPeriod,
  note,
  refused,
  type Author,
  type Changed,
  type StaffTransaction,
} from './changes.ts';
import { dutyOf } from './duty.ts';
import type { PostKind } from './permissions.ts';
import { findPerson, isDispensable } from './persons.ts';

export interface NewPost {
  kind: PostKind;
  designation: { en: string; mr: string; hi: string };
  department: string | null;
  office: string | null;
  superior: string | null;
  /** The city's own name of the post, by which imported files refer to it. */
  code?: string;
}

const findPost = (transaction: StaffTransaction, id: string) =>
  transaction.selectFrom('staff_posts').selectAll().where('id', '=', id).executeTakeFirst();

/** Adds a post. Its superior must be a post of the same duty. */
export async function addPost(
  transaction: StaffTransaction,
  { kind, designation, department, office, superior, code }: NewPost,
  author: Author,
): Promise<Changed> {
  const duty = dutyOf(kind);
  if (superior !== null) {
    const above = await findPost(transaction, superior);
    if (!above || above.ended_at !== null) return refused('unknown_post');
    if (above.duty !== duty) return refused('other_duty');
  }
  const id = randomUUID();
  await transaction
    .insertInto('staff_posts')
    .values({
      id,
      kind,
      designation_en: designation.en,
      designation_mr: designation.mr,
      designation_hi: designation.hi,
      department,
      office,
      superior,
      duty,
      created_at: author.at.toISOString(),
      ended_at: null,
      code: code ?? null,
    })
    .execute();
  await note(transaction, author, {
    action: 'add_post',
    object: id,
    after: { kind, designation, department, office, superior },
  });
  return done(id);
}

/** Changes the superior of a post; a post below it is refused as its superior. */
export async function changeSuperior(
  transaction: StaffTransaction,
  { post, superior }: { post: string; superior: string | null },
  author: Author,
): Promise<Changed> {
  const changed = await findPost(transaction, post);
  if (!changed) return refused('unknown_post');
  if (superior !== null) {
    const above = await findPost(transaction, superior);
    if (!above || above.ended_at !== null) return refused('unknown_post');
    if (above.duty !== changed.duty) return refused('other_duty');
    const { rows } = await sql<{ id: string }>`
      with recursive upwards as (
        select id, superior from staff_posts where id = ${superior}
        union
        select above.id, above.superior from staff_posts as above
          join upwards on above.id = upwards.superior
      )
      select id from upwards where id = ${post}`.execute(transaction);
    if (rows.length > 0) return refused('circular');
  }
  await transaction.updateTable('staff_posts').set({ superior }).where('id', '=', post).execute();
  await note(transaction, author, {
    action: 'change_superior',
    object: post,
    before: { superior: changed.superior },
    after: { superior },
  });
  return done(post);
}

/** Ends a post with its assignments. Posts below it need another superior first. */
export async function endPost(
  transaction: StaffTransaction,
  id: string,
  author: Author,
): Promise<Changed> {
  const at = author.at.toISOString();
  const post = await findPost(transaction, id);
  if (!post || post.ended_at !== null) return refused('unknown_post');
  const below = await transaction
    .selectFrom('staff_posts')
    .select('id')
    .where('superior', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (below) return refused('has_inferiors');
  const held = await transaction
    .selectFrom('staff_assignments')
    .select('person_id')
    .where('post_id', '=', id)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', at)]))
    .execute();
  for (const { person_id } of held)
    if (!(await isDispensable(transaction, { id: person_id, duty: post.duty }, author.at)))
      return refused('last_administrator');
  await transaction.updateTable('staff_posts').set({ ended_at: at }).where('id', '=', id).execute();
  await transaction
    .updateTable('staff_assignments')
    .set({ ends_at: at })
    .where('post_id', '=', id)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', at)]))
    .execute();
  await note(transaction, author, { action: 'end_post', object: id });
  return done(id);
}

/** Assigns a person to a post, from a time on, without an end if `endsAt` is null. */
export async function assign(
  transaction: StaffTransaction,
  given: { person: string; post: string; startsAt: Date; endsAt: Date | null },
  author: Author,
): Promise<Changed> {
  const { startsAt, endsAt } = given;
  if (!isPeriod(given)) return refused('period_invalid');
  const person = await findPerson(transaction, given.person);
  if (!person) return refused('unknown_person');
  const post = await findPost(transaction, given.post);
  if (!post || post.ended_at !== null) return refused('unknown_post');
  if (person.duty !== post.duty) return refused('other_duty');
  const id = randomUUID();
  const values = {
    person_id: person.id,
    post_id: post.id,
    starts_at: startsAt.toISOString(),
    ends_at: endsAt?.toISOString() ?? null,
  };
  await transaction
    .insertInto('staff_assignments')
    .values({ id, ...values, duty: post.duty, created_at: author.at.toISOString() })
    .execute();
  await note(transaction, author, { action: 'assign', object: id, after: values });
  return done(id);
}

/** Ends an assignment now, or later. */
export async function endAssignment(
  transaction: StaffTransaction,
  { id, endsAt }: { id: string; endsAt: Date },
  author: Author,
): Promise<Changed> {
  const found = await transaction
    .selectFrom('staff_assignments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return refused('unknown_record');
  if (!isPeriod({ startsAt: new Date(found.starts_at), endsAt })) return refused('period_invalid');
  const person = { id: found.person_id, duty: found.duty };
  if (!(await isDispensable(transaction, person, author.at))) return refused('last_administrator');
  const ends_at = endsAt.toISOString();
  await transaction
    .updateTable('staff_assignments')
    .set({ ends_at })
    .where('id', '=', id)
    .execute();
  await note(transaction, author, {
    action: 'end_assignment',
    object: id,
    before: { ends_at: found.ends_at },
    after: { ends_at },
  });
  return done(id);
}
