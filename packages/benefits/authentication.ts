import type { AadhaarNumber } from '@pune/database/aadhaar';

/**
 * `CodeSent`: the holder's mobile got a code; `reference` identifies this attempt at the service
 * and reveals nothing about the holder. `NoMobile`: the service has no mobile for this number.
 * `Refused`: it refuses the number.
 */
export type CodeRequest =
  | { kind: 'CodeSent'; reference: string }
  | { kind: 'NoMobile' }
  | { kind: 'Refused' }
  | { kind: 'Unavailable' };
export type CodeCheck =
  | { kind: 'Verified' }
  | { kind: 'CodeWrong' }
  | { kind: 'CodeOver' }
  | { kind: 'Unavailable' };

/**
 * The port to an authentication service that UIDAI has authorised (Aadhaar (Authentication and
 * Offline Verification) Regulations 2021): number in, code to the holder's registered mobile, yes
 * or no back. Nothing about the holder ever comes back, and the number is given once. One file in
 * `drivers/` is one driver; each keeps what `authentication.contract.ts` says.
 */
export interface Authentication {
  name: string;
  requestCode(number: AadhaarNumber): Promise<CodeRequest>;
  /** A code is good once and for ten minutes. */
  checkCode(reference: string, code: string): Promise<CodeCheck>;
}
