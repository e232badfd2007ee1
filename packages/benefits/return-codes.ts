import type { ReturnReason } from './benefits.constants.ts';

/**
 * Maps the return codes of NACH and the Aadhaar Payment Bridge to reasons that a beneficiary can
 * resolve (NPCI, NACH circular 274 of 8 March 2018, annexure I).
 */
const REASON_OF_CODE: Record<string, ReturnReason> = {
  '01': 'account_closed',
  '02': 'no_such_account',
  '03': 'name_differs',
  '51': 'kyc_pending',
  '52': 'turned_major',
  '53': 'inoperative',
  '54': 'inoperative',
  '55': 'first_transaction',
  '56': 'first_transaction',
  '57': 'limit',
  '58': 'limit',
  '59': 'bank_down',
  '60': 'deceased',
  '62': 'blocked',
  '64': 'not_linked',
  '65': 'name_differs',
  '68': 'blocked',
  '71': 'account_type',
};

/** @returns the reason of a code; an unknown or technical one refers the person to the branch */
export const returnReason = (code: string): ReturnReason =>
  (Object.hasOwn(REASON_OF_CODE, code) && REASON_OF_CODE[code]) || 'ask_branch';
