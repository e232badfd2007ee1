import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';

/**
 * Paytm's checksum (https://www.paytmpayments.com/docs/checksum): SHA-256 of a text and a salt of
 * four characters, encrypted with the merchant's key by AES-128-CBC and a fixed vector.
 */
const CIPHER = 'aes-128-cbc';
const VECTOR = '@@@@&&&&####$$$$';
const SALT_CHARACTERS = 4;
export const KEY_CHARACTERS = 16;

const hashed = (text: string, salt: string): string =>
  createHash('sha256').update(`${text}|${salt}`).digest('hex') + salt;

export function checksumOf(text: string, key: string, salt: string): string {
  const cipher = createCipheriv(CIPHER, key, VECTOR);
  return Buffer.concat([cipher.update(hashed(text, salt)), cipher.final()]).toString('base64');
}

export function isChecksumOf(text: string, key: string, checksum: string): boolean {
  const bytes = Buffer.from(checksum, 'base64');
  // Node skips letters that are not Base64: another text must not be the same checksum.
  if (bytes.toString('base64') !== checksum) return false;
  try {
    const decipher = createDecipheriv(CIPHER, key, VECTOR);
    const given = Buffer.concat([decipher.update(bytes), decipher.final()]).toString('latin1');
    return equalSecrets(hashed(text, given.slice(-SALT_CHARACTERS)), given);
  } catch {
    return false;
  }
}

/**
 * The names of a form of Paytm
 * (https://www.paytmpayments.com/docs/payment-status/, …/docs/payment-success-webhook/).
 */
const NAMES = new Set([
  'BANKNAME',
  'BANKTXNID',
  'CHILDTXNLIST',
  'CURRENCY',
  'CUSTID',
  'GATEWAYNAME',
  'MERC_UNQ_REF',
  'MID',
  'ORDERID',
  'PAYMENTMODE',
  'RESPCODE',
  'RESPMSG',
  'STATUS',
  'SUBS_ID',
  'TXNAMOUNT',
  'TXNDATE',
  'TXNDATETIME',
  'TXNID',
]);

/** Joins the values of a request of ours, in the order of their names. */
export const joinedValues = (values: Readonly<Record<string, string>>): string =>
  Object.keys(values)
    .sort()
    .map((name) => values[name]!)
    .join('|');

/**
 * Joins the values of a form, in the order of their names, for its checksum. The checksum covers
 * neither the names nor the borders of values. So a form with an unknown name, with a name that
 * comes twice, or with `|` in a value has none.
 *
 * @returns null for a form without a checksum
 */
export function joined(form: URLSearchParams): string | null {
  const names = [...form.keys()].filter((name) => name !== 'CHECKSUMHASH').sort();
  const values = names.map((name) => form.get(name)!);
  return new Set(names).size !== names.length ||
    names.some((name) => !NAMES.has(name)) ||
    values.some((value) => value.includes('|'))
    ? null
    : values.join('|');
}

/**
 * Finds the text of the member `body` of a JSON object, byte for byte, which a checksum covers:
 * parsing and writing it again could change it.
 *
 * @returns null if there is none, or more than one
 */
export function bodyText(json: string): string | null {
  const found: string[] = [];
  let depth = 0;
  let name: string | null = null;
  let start = -1;
  for (let at = 0; at < json.length; at += 1) {
    const letter = json[at]!;
    if (letter === '"') {
      const from = at + 1;
      for (at = from; at < json.length && json[at] !== '"'; at += 1) if (json[at] === '\\') at += 1;
      if (depth === 1 && /^\s*:/.test(json.slice(at + 1, at + 20))) name = json.slice(from, at);
    } else if (letter === '{' || letter === '[') {
      if (depth === 1 && name === 'body') start = at;
      depth += 1;
    } else if (letter === '}' || letter === ']') {
      depth -= 1;
      if (depth === 1 && start >= 0) {
        found.push(json.slice(start, at + 1));
        start = -1;
      }
    } else if (letter === ',' && depth === 1) name = null;
  }
  return found.length === 1 ? found[0]! : null;
}
