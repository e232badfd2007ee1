import { sign, verify, type KeyObject } from 'node:crypto';

/** The facts of a receipt that its code holds. A payment has bills of few numbers. */
export interface ReceiptFacts {
  number: string;
  verifyCode: string;
  paidOn: string;
  amountPaise: number;
  currency: string;
  payee: string;
  bills: readonly { head: string; accountNumber: string; periods: readonly string[] }[];
  /** Numbers that the code has no room for. */
  more: number;
}

export interface ReceiptKey {
  /** The first characters of the key's digest. */
  id: string;
  verifying: KeyObject;
}

export type SignedReceipt =
  | { kind: 'Signed'; facts: ReceiptFacts; keyId: string }
  /** The text was changed, or the key did not sign it. */
  | { kind: 'Altered' }
  | { kind: 'KeyUnknown'; keyId: string }
  | { kind: 'Unreadable' };

/** The format, and the first part of each signed text: no other text of a key begins with it. */
export const RECEIPT_FORMAT = 'R1';
const SEPARATOR = '*';
const PARTS = 11;
const BILLS_MAX = 3;
export const RECEIPT_KEY_ID_CHARACTERS = 8;
const TEXT_CHARACTERS_MAX = 1_000;

/**
 * Writes the facts as one line, in characters that need no escape in an address:
 * `R1*PMC/2026-27/000123*aB3-_xYz9012*2026-05-20*354736*INR*Pune Municipal
 * Corporation*property_tax:P/1/05/00123456:2026-27*0`.
 */
function lineOf(facts: ReceiptFacts): string {
  const { number, verifyCode, paidOn, amountPaise, currency, payee, bills, more } = facts;
  const written = bills.map(({ head, accountNumber, periods }) =>
    [head, accountNumber, periods.join(',')].join(':'),
  );
  const parts = [
    RECEIPT_FORMAT,
    number,
    verifyCode,
    paidOn,
    String(amountPaise),
    currency,
    payee,
    written.join('~'),
    String(more),
  ];
  if (parts.some((part) => part.includes(SEPARATOR)))
    throw new Error('[payments] [receipts] A fact of a receipt contains the separator');
  return parts.join(SEPARATOR);
}

/** Groups bills by number, so that several years of one property take little room. */
export function numbersOf(
  bills: readonly { head: string; accountNumber: string; period: string }[],
): Pick<ReceiptFacts, 'bills' | 'more'> {
  const groups = new Map<string, { head: string; accountNumber: string; periods: string[] }>();
  for (const { head, accountNumber, period } of bills) {
    const key = `${head} ${accountNumber}`;
    const group = groups.get(key) ?? { head, accountNumber, periods: [] };
    group.periods.push(period);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return { bills: all.slice(0, BILLS_MAX), more: Math.max(0, all.length - BILLS_MAX) };
}

/** Signs the facts of a receipt (Ed25519, RFC 8032). The result is the text of its code. */
export function signReceipt(
  facts: ReceiptFacts,
  { id, signing }: { id: string; signing: KeyObject },
): string {
  const text = [lineOf(facts), id].join(SEPARATOR);
  return [text, sign(null, Buffer.from(text), signing).toString('base64url')].join(SEPARATOR);
}

/**
 * Verifies the text of a code by public keys alone: no database, no network.
 *
 * @param text as scanned: the line itself, or the address that contains it
 */
export function readSignedReceipt(text: string, keys: readonly ReceiptKey[]): SignedReceipt {
  const line = lineIn(text);
  const parts = line.split(SEPARATOR);
  const [format, number, verifyCode, paidOn, amount, currency, payee, bills, more, keyId] =
    parts as [string, ...string[]];
  if (line.length > TEXT_CHARACTERS_MAX || parts.length !== PARTS || format !== RECEIPT_FORMAT)
    return { kind: 'Unreadable' };
  const key = keys.find(({ id }) => id === keyId);
  if (!key) return { kind: 'KeyUnknown', keyId: keyId! };
  const signature = Buffer.from(parts.at(-1)!, 'base64url');
  const signed = Buffer.from(parts.slice(0, -1).join(SEPARATOR));
  if (!verify(null, signed, key.verifying, signature)) return { kind: 'Altered' };
  return {
    kind: 'Signed',
    keyId: keyId!,
    facts: {
      number: number!,
      verifyCode: verifyCode!,
      paidOn: paidOn!,
      amountPaise: Number(amount),
      currency: currency!,
      payee: payee!,
      bills: bills!.split('~').map((one) => {
        const [head = '', accountNumber = '', periods = ''] = one.split(':');
        return { head, accountNumber, periods: periods.split(',') };
      }),
      more: Number(more),
    },
  };
}

/** The line within an address, or the text itself. */
function lineIn(text: string): string {
  const trimmed = text.trim();
  if (!/^https?:\/\//.test(trimmed)) return trimmed;
  return URL.canParse(trimmed) ? (new URL(trimmed).searchParams.get('r') ?? '') : '';
}
