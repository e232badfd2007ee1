/** The `tel:` address of the first number of `020-2550 1000, 2550 1001`. */
export const telHref = (phone: string): string =>
  `tel:${phone.split(/[,/;]/)[0]!.replace(/[^\d+]/g, '')}`;

/** A phone number with non-breaking spaces and hyphens. */
export const unbroken = (phone: string): string =>
  phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');

const DEVANAGARI_ZERO = 0x966;
const NUMBER = /(?:\+|(?<![\d०-९]))[\d०-९](?:[ -]?[\d०-९]){5,14}(?![\d०-९])/;

/**
 * The first telephone number in a text, in the digits of a telephone, and what stands around it;
 * `null` without one.
 */
export function phoneIn(text: string): { before: string; phone: string; after: string } | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [found] = match;
  return {
    before: text.slice(0, match.index),
    phone: found.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO)),
    after: text.slice(match.index + found.length),
  };
}
