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
 * The port to an authentication service authorised by UIDAI (Aadhaar (Authentication and Offline
 * Verification) Regulations 2021): it takes a number, sends a code to the holder's registered
 * mobile, and answers yes or no. It never returns data about the holder, and gets the number only
 * once. A driver is one file in `drivers/`, and passes `authentication.contract.ts`.
 */
export interface Authentication {
  name: string;
  requestCode(number: AadhaarNumber): Promise<CodeRequest>;
  /** Checks a code, which is valid once and for ten minutes. */
  checkCode(reference: string, code: string): Promise<CodeCheck>;
}
