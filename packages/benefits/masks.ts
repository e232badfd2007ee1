import type { InBothScripts } from './benefits.schema.ts';

const INITIALS_MAX = 3;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Builds initials: `S. B. O.`; in Devanagari with their vowel signs: `न. ला. ए.`. */
const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, INITIALS_MAX)
    .map((word) => `${segmenter.segment(word)[Symbol.iterator]().next().value?.segment ?? ''}.`)
    .join(' ');

/** Reduces a name to the initials of its first three words, in both scripts: `S. B. O.` */
export const maskedName = ({ latin, devanagari }: InBothScripts): InBothScripts => ({
  latin: initialsOf(latin),
  devanagari: initialsOf(devanagari),
});
