import { z } from 'zod';

/** Latin letters for readers of English, Devanagari for readers of Marathi and Hindi. */
const inBothScriptsSchema = z.object({ latin: z.string(), devanagari: z.string() });
type InBothScripts = z.output<typeof inBothScriptsSchema>;

/**
 * The owner of a bill, as the department's register has them. The data are masked before they are
 * stored, because pages show no more.
 */
export interface Owner {
  name: InBothScripts;
  /** From the house to the locality: `Flat 4, Shivneri, Kothrud`. */
  address: InBothScripts;
}

/**
 * The masked owner, as stored and shown: enough to recognise one's own bill, too little to identify
 * the owner.
 */
export const maskedOwnerSchema = z
  .object({ name: inBothScriptsSchema, locality: inBothScriptsSchema })
  .meta({ id: 'MaskedOwner' });
export type MaskedOwner = z.output<typeof maskedOwnerSchema>;

/** The same number for every word: the length of a name would reveal too much. */
const DOTS = '••••';
const WORDS_MAX = 4;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** `S•••• K••••`; in Devanagari with the vowel sign: `सु•••• क••••`. */
const maskName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, WORDS_MAX)
    .map(
      (word) => `${segmenter.segment(word)[Symbol.iterator]().next().value?.segment ?? ''}${DOTS}`,
    )
    .join(' ');

/**
 * @returns the last part of an address with several parts; an address without commas may be just a
 *   house, so nothing of it is kept
 */
const localityOf = (address: string): string => {
  const parts = address
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 && !/[\d०-९]/.test(parts.at(-1)!) ? parts.at(-1)! : '';
};

const inBoth = (
  { latin, devanagari }: InBothScripts,
  mask: (text: string) => string,
): InBothScripts => ({ latin: mask(latin), devanagari: mask(devanagari) });

export const maskOwner = ({ name, address }: Owner): MaskedOwner => ({
  name: inBoth(name, maskName),
  locality: inBoth(address, localityOf),
});

/** Formats `S•••• K••••, Kothrud` in the script of a language. */
export function ownerLine({ name, locality }: MaskedOwner, language: string): string {
  const script = language === 'en' ? 'latin' : 'devanagari';
  return [name[script], locality[script]].filter(Boolean).join(', ');
}
