import { sign, verify, type KeyObject } from 'node:crypto';
import { rupeesText } from '../../money.ts';

export interface Payee {
  /** The virtual payment address: `punemc@examplebank`. */
  address: string;
  name: string;
  /** ISO 18245: 9311 is tax payments. */
  categoryCode: string;
}

/**
 * A way by which a link reaches a UPI app, BHIM among them, and its modes without and with a
 * signature (NPCI, UPI Linking Specifications; list of modes of 2026). `intent` opens an app on the
 * phone that shows the page; `dynamic_qr` is a code on a page for one order; `static_qr` is a
 * printed code without order and amount.
 */
const MODES = {
  intent: { unsigned: '04', signed: '05' },
  dynamic_qr: { unsigned: '22', signed: '23' },
  static_qr: { unsigned: '01', signed: '02' },
} as const;
export type UpiMedium = keyof typeof MODES;

/** The organisation of an unsigned link. */
export const NO_ORGANISATION = '000000';
/** Purpose 00 is the default: a payment. */
const PURPOSE = '00';
const REFERENCE_CHARACTERS_MAX = 35;
const NOTE_CHARACTERS_MAX = 50;
const PREFIX = 'upi://pay?';
const SIGN = '&sign=';

export interface UpiLink {
  payee: Payee;
  medium: UpiMedium;
  /** One order; absent from a printed code, into which a payer types the amount. */
  order?: { orderId: string; amountPaise: number; description: string };
  /** The organisation that signs, by its NPCI id; without it the link stays unsigned. */
  organisationId?: string;
}

/**
 * Builds a link without its signature. Each value is encoded here, once: the signature covers these
 * bytes. A note keeps letters, digits and spaces alone.
 *
 * @throws RangeError for a value that the specification does not allow: a fault of configuration
 */
export function upiText({ payee, medium, order, organisationId }: UpiLink): string {
  const values: Record<string, string> = {
    pa: payee.address,
    pn: payee.name,
    mc: payee.categoryCode,
    ...(order && {
      tr: order.orderId,
      tn: order.description
        .replace(/[^\p{L}\p{M}\p{N} ]+/gu, ' ')
        .slice(0, NOTE_CHARACTERS_MAX)
        .trim(),
      am: rupeesText(order.amountPaise),
    }),
    cu: 'INR',
    mode: MODES[medium][organisationId ? 'signed' : 'unsigned'],
    purpose: PURPOSE,
    orgid: organisationId ?? NO_ORGANISATION,
  };
  if (
    !/^[\w.-]{2,}@[A-Za-z][\w.-]+$/.test(payee.address) ||
    !/^\d{4}$/.test(payee.categoryCode) ||
    (order !== undefined && order.orderId.length > REFERENCE_CHARACTERS_MAX) ||
    (order === undefined) !== (medium === 'static_qr')
  )
    throw new RangeError(
      `[payments] [upi] ${payee.address}, ${payee.categoryCode}, ${order?.orderId} do not make a link: expected name@bank, four digits, and ${REFERENCE_CHARACTERS_MAX} characters at most; a printed code has no order`,
    );
  return `${PREFIX}${Object.entries(values)
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%40', '@')}`)
    .join('&')}`;
}

/**
 * Signs a link: SHA-256 over all bytes before `&sign=`, by ECDSA (DER) or RSA (PKCS #1 v1.5) as the
 * key is, in Base64 as it is, which is how banks and apps write it.
 */
export const signUpi = (text: string, privateKey: KeyObject): string =>
  `${text}${SIGN}${sign('sha256', Buffer.from(text), privateKey).toString('base64')}`;

export type UpiVerdict =
  | { kind: 'Signed' | 'Unsigned'; values: ReadonlyMap<string, string> }
  | { kind: 'Refused'; reason: 'not_a_link' | 'repeated' | 'after_signature' | 'signature' };

const decoded = (value: string): string | null => {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
};

/**
 * Reads a link and verifies its signature, if it has one, against one of the given keys. Refuses a
 * repeated name, since apps differ in which value they take, and anything after the signature,
 * which does not cover it. The bytes of a link are never changed: relay the given text.
 */
export function readUpi(uri: string, publicKeys: readonly KeyObject[]): UpiVerdict {
  if (!uri.startsWith(PREFIX)) return { kind: 'Refused', reason: 'not_a_link' };
  const at = uri.indexOf(SIGN);
  const [text, signature] =
    at === -1 ? [uri, null] : [uri.slice(0, at), uri.slice(at + SIGN.length)];
  if (signature?.includes('&')) return { kind: 'Refused', reason: 'after_signature' };
  const values = new Map<string, string>();
  for (const pair of text.slice(PREFIX.length).split('&')) {
    const [, name, raw] = /^([A-Za-z]+)=(.*)$/s.exec(pair) ?? [];
    const value = raw === undefined ? null : decoded(raw);
    if (name === undefined || value === null) return { kind: 'Refused', reason: 'not_a_link' };
    if (values.has(name.toLowerCase())) return { kind: 'Refused', reason: 'repeated' };
    values.set(name.toLowerCase(), value);
  }
  if (signature === null)
    return values.has('sign')
      ? { kind: 'Refused', reason: 'signature' }
      : { kind: 'Unsigned', values };
  // Some providers encode the signature for an address, most do not.
  const bytes = Buffer.from(decoded(signature) ?? '', 'base64');
  return publicKeys.some((key) => verify('sha256', Buffer.from(text), key, bytes))
    ? { kind: 'Signed', values }
    : { kind: 'Refused', reason: 'signature' };
}

/**
 * Checks payee, amount and currency of a link, its order if it is known, and its signature: a wrong
 * link must not reach the payer, regardless of where the mistake was made.
 *
 * @param keys of who signs; without them only the payer's app can verify a signature
 */
export function isLinkFor(
  uri: string,
  payeeAddress: string,
  order: { orderId?: string; amountPaise: number },
  keys: readonly KeyObject[] | undefined,
): boolean {
  const [, unsigned] = /^(.*?)(?:&sign=[^&]*)?$/s.exec(uri)!;
  const read = keys ? readUpi(uri, keys) : readUpi(unsigned!, []);
  if (read.kind === 'Refused' || (keys && read.kind !== 'Signed')) return false;
  const { values } = read;
  return (
    values.get('pa') === payeeAddress &&
    (order.orderId === undefined || values.get('tr') === order.orderId) &&
    values.get('am') === rupeesText(order.amountPaise) &&
    values.get('cu') === 'INR'
  );
}
