import type { StaffTransaction } from './changes.ts';

/** The context to which the secret of an authenticator is sealed. */
export const totpContext = (person: string): string => `totp ${person}`;

/** Sets the password and the authenticator of a person, whose sessions end. */
export async function setCredentials(
  transaction: StaffTransaction,
  person: string,
  { passwordHash, totpSealed, at }: { passwordHash: string; totpSealed: string; at: Date },
): Promise<void> {
  const credentials = {
    password_hash: passwordHash,
    totp_sealed: totpSealed,
    changed_at: at.toISOString(),
  };
  await transaction
    .insertInto('staff_credentials')
    .values({ person_id: person, ...credentials })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(credentials))
    .execute();
  await transaction.deleteFrom('staff_sessions').where('person_id', '=', person).execute();
}
