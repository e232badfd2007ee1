import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { BILL_HEADS } from '../../payments.constants.ts';
import { accountNumberSchema } from '../../payments.schema.ts';

/** A receipt that a device issues at a door, without a connection. */
export const agentReceiptSchema = z.strictObject({
  /** Counts from one on each device, without gaps. */
  serial: z.int().positive().max(1_000_000_000),
  /** The digest of the receipt before it; empty for the first. */
  previous: z.string().regex(/^([\w-]{43})?$/),
  head: z.enum(BILL_HEADS),
  accountNumber: accountNumberSchema,
  amountPaise: z.int().positive().max(1_000_000_000),
  takenAt: z.iso.datetime(),
  /** Ed25519 over the text of the receipt (RFC 8032), in base64url. */
  signature: z.string().regex(/^[\w-]{86}$/),
});
export type AgentReceipt = z.output<typeof agentReceiptSchema>;
export type UnsignedReceipt = Omit<AgentReceipt, 'signature'>;

const textOf = (device: string, receipt: UnsignedReceipt): string =>
  [
    'pune agent receipt 1',
    device,
    receipt.serial,
    receipt.previous,
    receipt.head,
    receipt.accountNumber,
    receipt.amountPaise,
    receipt.takenAt,
  ].join('\n');

/** @returns the digest of a receipt, which the next one contains */
export const digestOf = (device: string, receipt: UnsignedReceipt): string =>
  createHash('sha256').update(textOf(device, receipt)).digest('base64url');

/** The number on the paper that the payer keeps: `D7K2-000012`. */
export const paperNumber = (device: string, serial: number): string =>
  `${device}-${String(serial).padStart(6, '0')}`;

export const signText = (text: string | Uint8Array, privateKey: string): string =>
  sign(
    null,
    Buffer.from(text),
    createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' }),
  ).toString('base64url');

/** @returns true for a public key of Ed25519, as SPKI in base64url */
export function isPublicKey(publicKey: string): boolean {
  try {
    return (
      createPublicKey({
        key: Buffer.from(publicKey, 'base64url'),
        format: 'der',
        type: 'spki',
      }).asymmetricKeyType === 'ed25519'
    );
  } catch {
    return false;
  }
}

/** @param publicKey SPKI in base64url */
export function isSignedBy(
  text: string | Uint8Array,
  signature: string,
  publicKey: string,
): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64url'),
      format: 'der',
      type: 'spki',
    });
    return (
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
    );
  } catch {
    return false;
  }
}

export const signReceipt = (
  device: string,
  receipt: UnsignedReceipt,
  privateKey: string,
): AgentReceipt => ({ ...receipt, signature: signText(textOf(device, receipt), privateKey) });

export const isGenuine = (device: string, receipt: AgentReceipt, publicKey: string): boolean =>
  isSignedBy(textOf(device, receipt), receipt.signature, publicKey);

/** The end of a device's chain, as we know it. */
export interface Chain {
  lastSerial: number;
  lastDigest: string;
}
export type Place = 'next' | 'before' | 'gap' | 'fork';

/**
 * @returns where a receipt stands in the chain of its device. `before`: it was posted, if its digest
 *   is the stored one. `fork`: it follows another receipt than the last one that we have.
 */
export const placeOf = (
  { lastSerial, lastDigest }: Chain,
  { serial, previous }: Pick<AgentReceipt, 'serial' | 'previous'>,
): Place =>
  serial <= lastSerial
    ? 'before'
    : serial > lastSerial + 1
      ? 'gap'
      : previous === lastDigest
        ? 'next'
        : 'fork';
