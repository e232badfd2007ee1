import { createPrivateKey, createPublicKey } from 'node:crypto';
import { parseSettings, requireTogether, SettingsError } from '@pune/database/settings';
import { z } from 'zod';
import { printedOrder } from '../channels/printed-bills.ts';
import { readUpi, signUpi, upiText } from '../gateways/upi/link.ts';
import type { PrintedBillOptions } from './printed-bill.ts';

const given = z.string().min(1).optional();
const schema = z.object({
  UPI_MERCHANT_ID: given,
  UPI_PAYEE_ADDRESS: given,
  UPI_PAYEE_NAME: given,
  UPI_CATEGORY_CODE: z.string().default('9311'),
  /** The id at NPCI of the organisation that signs, and its private key as PEM. */
  UPI_ORGANISATION_ID: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  UPI_SIGNING_KEY: given,
});

/**
 * Makes the UPI links of printed bills, for the payee of the gateway `upi`: one order a bill, with the
 * sum that is due, signed where the corporation has a key at NPCI.
 *
 * @returns null if no UPI merchant is configured
 *
 * @throws SettingsError for a payee or a key that cannot make a link
 */
export function upiOfBills(
  env: Record<string, string | undefined>,
): NonNullable<PrintedBillOptions['upiOf']> | null {
  const settings = parseSettings('bill-run', schema, env);
  requireTogether('bill-run', settings, [
    ['UPI_MERCHANT_ID', 'UPI_PAYEE_ADDRESS', 'UPI_PAYEE_NAME'],
    ['UPI_ORGANISATION_ID', 'UPI_SIGNING_KEY'],
  ]);
  const { UPI_PAYEE_ADDRESS, UPI_PAYEE_NAME, UPI_CATEGORY_CODE, UPI_ORGANISATION_ID } = settings;
  if (!UPI_PAYEE_ADDRESS) return null;
  const key = keyOf(settings.UPI_SIGNING_KEY);
  const payee = {
    address: UPI_PAYEE_ADDRESS,
    name: UPI_PAYEE_NAME!,
    categoryCode: UPI_CATEGORY_CODE,
  };
  return ({ id, head, accountNumber }, amountPaise) => {
    const description = `${head.replaceAll('_', ' ')} ${accountNumber}`;
    const order = { orderId: printedOrder(id), amountPaise, description };
    const text = upiText({
      payee,
      medium: 'dynamic_qr',
      order,
      ...(key && { organisationId: UPI_ORGANISATION_ID! }),
    });
    return key ? signUpi(text, key) : text;
  };
}

/** Reads the key, and tries it: a run of lakhs of bills must not find out at the end. */
function keyOf(pem: string | undefined) {
  if (pem === undefined) return null;
  try {
    const key = createPrivateKey(pem.replaceAll('\\n', '\n'));
    const trial = signUpi('upi://pay?pa=a@b', key);
    if (readUpi(trial, [createPublicKey(key)]).kind === 'Signed') return key;
  } catch {
    // Said below, without the key.
  }
  throw new SettingsError('bill-run', [
    'UPI_SIGNING_KEY: expected a private key as PEM (ECDSA P-256, or RSA)',
  ]);
}
