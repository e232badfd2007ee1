import { randomUUID } from 'node:crypto';
import {
  done,
  isPeriod,
  note,
  refused,
  type Author,
  type Changed,
  type Period,
  type StaffTransaction,
} from './changes.ts';
import { PERMISSIONS_OF, type Permission } from './permissions.ts';
import { findPerson } from './persons.ts';

/**
 * Records a leave. Its acting holder holds all posts of the person meanwhile; without one, the work
 * goes to the superiors.
 */
export async function recordLeave(
  transaction: StaffTransaction,
  given: { person: string; acting: string | null } & Period,
  author: Author,
): Promise<Changed> {
  if (!isPeriod(given)) return refused('period_invalid');
  if (given.person === given.acting) return refused('same_person');
  const person = await findPerson(transaction, given.person);
  if (!person) return refused('unknown_person');
  if (given.acting !== null) {
    const acting = await findPerson(transaction, given.acting);
    if (!acting || acting.disabled_at !== null) return refused('unknown_person');
    if (acting.duty !== person.duty) return refused('other_duty');
  }
  const values = {
    person_id: person.id,
    acting_person_id: given.acting,
    starts_at: given.startsAt.toISOString(),
    ends_at: given.endsAt.toISOString(),
  };
  const overlapping = await transaction
    .selectFrom('staff_leaves')
    .select('id')
    .where('person_id', '=', person.id)
    .where('starts_at', '<', values.ends_at)
    .where('ends_at', '>', values.starts_at)
    .executeTakeFirst();
  if (overlapping) return refused('overlap');
  const id = randomUUID();
  await transaction
    .insertInto('staff_leaves')
    .values({ id, ...values, duty: person.duty, created_at: author.at.toISOString() })
    .execute();
  await note(transaction, author, { action: 'record_leave', object: id, after: values });
  return done(id);
}

/** Ends a leave early; one that has not begun is deleted. */
export async function endLeave(
  transaction: StaffTransaction,
  id: string,
  author: Author,
): Promise<Changed> {
  const at = author.at.toISOString();
  const leave = await transaction
    .selectFrom('staff_leaves')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!leave || leave.ends_at <= at) return refused('unknown_record');
  if (leave.starts_at >= at)
    await transaction.deleteFrom('staff_leaves').where('id', '=', id).execute();
  else
    await transaction
      .updateTable('staff_leaves')
      .set({ ends_at: at })
      .where('id', '=', id)
      .execute();
  await note(transaction, author, {
    action: 'end_leave',
    object: id,
    before: { ends_at: leave.ends_at },
    after: { ends_at: at },
  });
  return done(id);
}

/**
 * Delegates chosen permissions of an own post by an order. An acting holder and a delegate cannot
 * delegate further: the delegator must be assigned to the post.
 */
export async function delegate(
  transaction: StaffTransaction,
  given: {
    from: string;
    post: string;
    to: string;
    permissions: readonly Permission[];
    order: string;
  } & Period,
  author: Author,
): Promise<Changed> {
  if (!isPeriod(given)) return refused('period_invalid');
  if (given.from === given.to) return refused('same_person');
  const order = given.order.trim();
  if (!order) return refused('order_missing');
  const starts_at = given.startsAt.toISOString();
  const ends_at = given.endsAt.toISOString();
  const post = await transaction
    .selectFrom('staff_assignments as held')
    .innerJoin('staff_posts as post', 'post.id', 'held.post_id')
    .select(['post.id', 'post.kind', 'post.duty'])
    .where('held.person_id', '=', given.from)
    .where('held.post_id', '=', given.post)
    .where('held.starts_at', '<', ends_at)
    .where((row) => row.or([row('held.ends_at', 'is', null), row('held.ends_at', '>', starts_at)]))
    .executeTakeFirst();
  if (!post) return refused('not_own_post');
  const to = await findPerson(transaction, given.to);
  if (!to || to.disabled_at !== null) return refused('unknown_person');
  if (to.duty !== post.duty) return refused('other_duty');
  const permissions = [...new Set(given.permissions)];
  if (permissions.length === 0 || permissions.some((one) => !PERMISSIONS_OF[post.kind][one]))
    return refused('permission_not_held');
  const id = randomUUID();
  const values = {
    from_person_id: given.from,
    post_id: post.id,
    to_person_id: to.id,
    permissions: JSON.stringify(permissions),
    order_number: order,
    starts_at,
    ends_at,
  };
  await transaction
    .insertInto('staff_delegations')
    .values({
      id,
      ...values,
      duty: post.duty,
      created_at: author.at.toISOString(),
      revoked_at: null,
    })
    .execute();
  await note(transaction, author, { action: 'delegate', object: id, after: values });
  return done(id);
}

/** Revokes a delegation at once. */
export async function revokeDelegation(
  transaction: StaffTransaction,
  id: string,
  author: Author,
): Promise<Changed> {
  const { numUpdatedRows } = await transaction
    .updateTable('staff_delegations')
    .set({ revoked_at: author.at.toISOString() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return refused('unknown_record');
  await note(transaction, author, { action: 'revoke_delegation', object: id });
  return done(id);
}
