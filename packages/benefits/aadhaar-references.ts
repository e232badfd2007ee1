import type { Seal } from '@pune/database/seal';
import type { Db } from './benefits.repository.ts';

/** The key that builds reference tokens, and the others that are live. */
export type References = Pick<Seal, 'prefix' | 'index' | 'isIndexOf'>;

/**
 * Builds the reference token of an Aadhaar number: the key's id and an HMAC. Tokens of before have
 * no id.
 */
export const referenceOf = ({ prefix, index }: References, aadhaar: string): string =>
  prefix + index(aadhaar);

/** @returns true for a token of the number under one of the live keys */
export const isReferenceOf = (
  { isIndexOf }: References,
  reference: string,
  aadhaar: string,
): boolean => isIndexOf(reference.split('.').at(-1)!, aadhaar);

/**
 * Replaces the token of an application's beneficiary by one under the current key, when the number
 * is at hand: no table has it, so that a rotation cannot compute tokens anew.
 */
export async function renewReference(
  db: Db,
  references: References,
  { application, aadhaar }: { application: string; aadhaar: string },
): Promise<void> {
  const held = await db
    .selectFrom('benefit_applications')
    .innerJoin('benefit_beneficiaries', 'benefit_beneficiaries.id', 'beneficiary_id')
    .select(['benefit_beneficiaries.id', 'aadhaar_reference as reference'])
    .where('benefit_applications.id', '=', application)
    .executeTakeFirst();
  const { reference = null, id } = held ?? {};
  if (!id || reference === null || reference.startsWith(references.prefix)) return;
  if (!isReferenceOf(references, reference, aadhaar)) return;
  const renewed = { aadhaar_reference: referenceOf(references, aadhaar) };
  await db.transaction().execute(async (transaction) => {
    for (const table of ['benefit_beneficiaries', 'benefit_consents'] as const)
      await transaction
        .updateTable(table)
        .set(renewed)
        .where('aadhaar_reference', '=', reference)
        .execute();
  });
}
