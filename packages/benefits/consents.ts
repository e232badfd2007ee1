import { randomUUID } from 'node:crypto';
import type { Locale } from '@pune/i18n';
import type { ConsentPurpose } from './benefits.constants.ts';
import type { Db } from './benefits.repository.ts';

export interface Consent {
  purpose: ConsentPurpose;
  /** The version of the text that the person read, and its language. */
  textVersion: string;
  language: Locale;
  aadhaarReference: string;
}

/**
 * Records a consent: person, version of the text, language and time (Digital Personal Data
 * Protection Act 2023, sections 5 and 6).
 */
export async function recordConsent(
  db: Pick<Db, 'insertInto'>,
  { purpose, textVersion, language, aadhaarReference }: Consent,
  at: Date,
): Promise<void> {
  await db
    .insertInto('benefit_consents')
    .values({
      id: randomUUID(),
      purpose,
      text_version: textVersion,
      language,
      aadhaar_reference: aadhaarReference,
      given_at: at.toISOString(),
      withdrawn_at: null,
    })
    .execute();
}

/**
 * Removes the Aadhaar reference of a beneficiary and ends its consents; the records of giving and
 * withdrawal stay.
 */
export async function withdrawConsents(db: Db, beneficiaryId: string, at: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('benefit_beneficiaries')
      .select('aadhaar_reference')
      .where('id', '=', beneficiaryId)
      .executeTakeFirst();
    if (!row?.aadhaar_reference) return;
    await transaction
      .updateTable('benefit_beneficiaries')
      .set({ aadhaar_reference: null })
      .where('id', '=', beneficiaryId)
      .execute();
    await transaction
      .updateTable('benefit_consents')
      .set({ withdrawn_at: at.toISOString(), aadhaar_reference: null })
      .where('aadhaar_reference', '=', row.aadhaar_reference)
      .where('withdrawn_at', 'is', null)
      .execute();
  });
}
