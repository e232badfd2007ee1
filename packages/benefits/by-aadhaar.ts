import { secondsToWait, senderOf } from '@pune/database/rate-limit';
import { referenceOf, renewReference, type References } from './aadhaar-references.ts';
import type { Authentication } from './authentication.ts';
import { CODE_MINUTES } from './benefits.constants.ts';
import { beneficiaryOf, idOfApplication, type Db } from './benefits.repository.ts';
import type { AuthenticationRequest } from './benefits.schema.ts';
import { recordConsent } from './consents.ts';
import { hashOf, openView } from './views.ts';

const MINUTE_MS = 60_000;
/** The maximum number of guesses at one code. */
const TRIES_MAX = 5;
/** Below the limit of a number, so that one sender cannot use it up. */
const PER_NUMBER_AND_SENDER = {
  scope: 'benefits aadhaar number sender',
  perWindow: 5,
  windowSeconds: 3600,
};
const PER_NUMBER = { scope: 'benefits aadhaar number', perWindow: 20, windowSeconds: 3600 };

export type AuthenticationStart =
  | { kind: 'CodeSent'; challenge: string; expiresAt: string }
  | { kind: 'TooMany'; seconds: number }
  | { kind: 'NoMobile' }
  | { kind: 'Refused' }
  | { kind: 'Unavailable' }
  | { kind: 'SwitchedOff' };
/** `device`: the browser's new device cookie, if a number was proved. */
export type Opening =
  | { kind: 'Opened'; secret: string; endsAt: string; device?: string }
  | { kind: 'CodeWrong' }
  | { kind: 'CodeOver' };
export type AuthenticationCheck =
  | Opening
  | { kind: 'NotLinked' }
  | { kind: 'Unavailable' }
  | { kind: 'SwitchedOff' };

export interface ByAadhaarOptions {
  db: Db;
  /** Builds reference tokens: HMAC under a key that is used only here (`BENEFITS_AADHAAR_KEY`). */
  references: References;
  /** `null` if there is no service: access by Aadhaar is then disabled. */
  authentication: Authentication | null;
  perHourMax: number;
  now: () => Date;
  randomSecret: () => string;
}

/**
 * Access for beneficiaries whose mobile number has changed since the application: the code sent to
 * the Aadhaar holder proves their identity, and the reference token proves that the application is
 * theirs. The Aadhaar number goes only to the service and into the token.
 */
export function createByAadhaar({
  db,
  references,
  authentication,
  perHourMax,
  now,
  randomSecret,
}: ByAadhaarOptions) {
  async function start(
    { application, aadhaar, consentVersion, language }: AuthenticationRequest,
    address: string,
  ): Promise<AuthenticationStart> {
    if (!authentication) return { kind: 'SwitchedOff' };
    const at = now();
    const reference = referenceOf(references, aadhaar.reveal());
    const sender = senderOf(address);
    const seconds =
      (await secondsToWait(
        db,
        { scope: 'benefits aadhaar address', perWindow: perHourMax, windowSeconds: 3600 },
        sender,
        at,
      )) ||
      (await secondsToWait(db, PER_NUMBER_AND_SENDER, `${sender} ${reference}`, at)) ||
      (await secondsToWait(db, PER_NUMBER, reference, at));
    if (seconds > 0) return { kind: 'TooMany', seconds };
    await recordConsent(
      db,
      {
        purpose: 'benefit_status',
        textVersion: consentVersion,
        language,
        aadhaarReference: reference,
      },
      at,
    );
    const sent = await authentication.requestCode(aadhaar);
    if (sent.kind !== 'CodeSent') return sent;
    const challenge = randomSecret();
    const expiresAt = new Date(at.getTime() + CODE_MINUTES * MINUTE_MS).toISOString();
    const id = await idOfApplication(db, application);
    if (id !== null)
      await renewReference(db, references, { application: id, aadhaar: aadhaar.reveal() });
    await db
      .insertInto('benefit_authentications')
      .values({
        id_hash: hashOf('authentication', challenge),
        application_id: id,
        aadhaar_reference: reference,
        service_reference: sent.reference,
        tries: 0,
        expires_at: expiresAt,
      })
      .execute();
    return { kind: 'CodeSent', challenge, expiresAt };
  }

  async function check(challenge: string, code: string): Promise<AuthenticationCheck> {
    if (!authentication) return { kind: 'SwitchedOff' };
    const id = hashOf('authentication', challenge);
    const row = await db
      .selectFrom('benefit_authentications')
      .selectAll()
      .where('id_hash', '=', id)
      .where('expires_at', '>', now().toISOString())
      .executeTakeFirst();
    // Count the guess before checking it, so that concurrent guesses count too.
    const counted =
      row &&
      (await db
        .updateTable('benefit_authentications')
        .set((columns) => ({ tries: columns('tries', '+', 1) }))
        .where('id_hash', '=', id)
        .where('tries', '<', TRIES_MAX)
        .executeTakeFirst());
    if (!row || counted?.numUpdatedRows !== 1n) return { kind: 'CodeOver' };
    const checked = await authentication.checkCode(row.service_reference, code);
    if (checked.kind !== 'Verified') return checked;
    const taken = await db
      .deleteFrom('benefit_authentications')
      .where('id_hash', '=', id)
      .executeTakeFirst();
    if (taken.numDeletedRows !== 1n) return { kind: 'CodeOver' };
    const beneficiary = row.application_id ? await beneficiaryOf(db, row.application_id) : null;
    if (!beneficiary?.aadhaar_reference || beneficiary.aadhaar_reference !== row.aadhaar_reference)
      return { kind: 'NotLinked' };
    const secret = randomSecret();
    return {
      kind: 'Opened',
      secret,
      endsAt: await openView(db, row.application_id!, 'aadhaar', secret, now()),
    };
  }

  return { start, check };
}
