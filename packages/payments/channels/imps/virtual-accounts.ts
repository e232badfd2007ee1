import { createHash } from 'node:crypto';
import { checkDigit, isVerhoeff } from '@pune/database/verhoeff';
import type { Context } from '../../context.ts';
import type { Db, Tx } from '../../ledger.ts';
import type { BillHead } from '../../payments.constants.ts';

const SERIAL_DIGITS = 9;

/** The account of a bill, for which an account number at the bank stands. */
export interface PaidAccount {
  head: BillHead;
  accountNumber: string;
}

/**
 * Writes the account number at the bank: the city's code at the bank, a serial of nine digits and a
 * check digit, which notices one wrong digit and two that changed places.
 */
export const numberOf = (clientCode: string, serial: string): string =>
  `${clientCode}${serial}${checkDigit(serial)}`;

/** @returns the serial of a well-formed number of ours; null for any other number */
export function serialOf(clientCode: string, number: string): string | null {
  const digits = number.startsWith(clientCode) ? number.slice(clientCode.length) : '';
  return new RegExp(`^\\d{${SERIAL_DIGITS + 1}}$`).test(digits) && isVerhoeff(digits)
    ? digits.slice(0, SERIAL_DIGITS)
    : null;
}

const TRIES_MAX = 20;

/**
 * Allots the account number of an account, once. Serials are not consecutive: a slip of the pen hits
 * no neighbour.
 */
export async function allotVirtualAccount(
  context: Context,
  { head, accountNumber }: PaidAccount,
  clientCode: string,
): Promise<string> {
  for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
    const known = await context.db
      .selectFrom('payment_virtual_accounts')
      .select('serial')
      .where('head', '=', head)
      .where('account_number', '=', accountNumber)
      .executeTakeFirst();
    if (known) return numberOf(clientCode, known.serial);
    const random = createHash('sha256').update(context.randomText(12)).digest().readUIntBE(0, 6);
    await context.db
      .insertInto('payment_virtual_accounts')
      .values({
        serial: String(random % 10 ** SERIAL_DIGITS).padStart(SERIAL_DIGITS, '0'),
        head,
        account_number: accountNumber,
        allotted_at: context.now().toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  throw new Error('[payments] [channels] No free account number was found: add a digit to serials');
}

/** @returns the account for which a number at the bank stands; null if it stands for none */
export async function accountOfNumber(
  db: Db | Tx,
  clientCode: string,
  number: string,
): Promise<PaidAccount | null> {
  const serial = serialOf(clientCode, number);
  if (serial === null) return null;
  const row = await db
    .selectFrom('payment_virtual_accounts')
    .select(['head', 'account_number'])
    .where('serial', '=', serial)
    .executeTakeFirst();
  return row ? { head: row.head, accountNumber: row.account_number } : null;
}
