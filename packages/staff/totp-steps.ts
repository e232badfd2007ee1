import { STEPS_ACCEPTED } from '@pune/std/totp';
import type { StaffDb } from './holding.ts';

/**
 * Uses up a time step of a person: the primary key accepts it once, among all processes.
 *
 * @returns false if it was used before
 */
export async function useTotpStep(db: StaffDb, person: string, step: number): Promise<boolean> {
  await db
    .deleteFrom('staff_totp_steps')
    .where('person_id', '=', person)
    .where('step', '<', step - STEPS_ACCEPTED)
    .execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('staff_totp_steps')
    .values({ person_id: person, step })
    .onConflict((conflict) => conflict.columns(['person_id', 'step']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
