import type { Actor } from '@pune/staff/officers';
import type { Selectable } from 'kysely';
import type { Context } from '../../context.ts';
import type { Db, Tx } from '../../ledger.ts';
import type { ChannelTables } from '../channels.tables.ts';
import type { Place } from './counters.constants.ts';

export type Session = Selectable<ChannelTables['payment_counter_sessions']>;

export interface NewSession {
  place: Place;
  /** The window, outlet or machine, as letters, digits and hyphens: `window-2`. */
  desk: string;
  /** The code of the ward office that the counter belongs to. */
  outlet: string;
  /** The change in the drawer. It is no money of payers, and stays out of the ledger. */
  openingPaise: number;
}

/** Opens the session of a person at a counter. A person has one open session for a post. */
export async function openSession(
  context: Context,
  tx: Tx,
  { place, desk, outlet, openingPaise }: NewSession,
  { person, post }: Pick<Actor, 'person' | 'post'>,
): Promise<{ kind: 'Opened' | 'AlreadyOpen'; sessionId: string }> {
  const open = await openSessionOf(tx, person, [post]);
  if (open) return { kind: 'AlreadyOpen', sessionId: open.id };
  const id = context.randomText(12);
  await tx
    .insertInto('payment_counter_sessions')
    .values({
      id,
      place,
      desk,
      outlet,
      post,
      opened_by: person,
      opening_paise: openingPaise,
      last_serial: 0,
      opened_at: context.now().toISOString(),
      closed_at: null,
      counted_paise: null,
      expected_paise: null,
      notes: null,
      confirmed_by: null,
      confirmed_at: null,
    })
    .execute();
  const slot = await tx
    .insertInto('payment_counter_drawers')
    .values({ post, person, session_id: id })
    .onConflict((conflict) => conflict.columns(['post', 'person']).doNothing())
    .executeTakeFirst();
  if (slot.numInsertedOrUpdatedRows === 1n) return { kind: 'Opened', sessionId: id };
  // Another press opened it since: its session counts.
  await tx.deleteFrom('payment_counter_sessions').where('id', '=', id).execute();
  const first = await openSessionOf(tx, person, [post]);
  return { kind: 'AlreadyOpen', sessionId: first!.id };
}

/** @returns the open session of a person for one of the posts */
export const openSessionOf = (
  db: Db | Tx,
  person: string,
  posts: readonly string[],
): Promise<Session | undefined> =>
  db
    .selectFrom('payment_counter_drawers')
    .innerJoin('payment_counter_sessions', 'payment_counter_sessions.id', 'session_id')
    .selectAll('payment_counter_sessions')
    .where('person', '=', person)
    .where('payment_counter_drawers.post', 'in', [...posts, ''])
    .orderBy('opened_at')
    .executeTakeFirst();

/** Locks a session by an update, which works on both databases. */
export const lockSession = (tx: Tx, id: string): Promise<Session | undefined> =>
  tx
    .updateTable('payment_counter_sessions')
    .set((row) => ({ last_serial: row('last_serial', '+', 0) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
