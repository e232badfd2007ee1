import type { StaffDb } from './holding.ts';

/** @returns true if a person can sign in: by a password, or by the city's directory */
export async function isEnrolled(db: StaffDb, person: string): Promise<boolean> {
  for (const table of ['staff_credentials', 'staff_identities'] as const) {
    const found = await db
      .selectFrom(table)
      .select('person_id')
      .where('person_id', '=', person)
      .executeTakeFirst();
    if (found) return true;
  }
  return false;
}
