/** The `tel:` address of the first number of `020-2550 1000, 2550 1001`. */
export const telHref = (phone: string): string =>
  `tel:${phone.split(/[,/;]/)[0]!.replace(/[^\d+]/g, '')}`;

/** A phone number with non-breaking spaces and hyphens. */
export const unbroken = (phone: string): string =>
  phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');

/** A part of a text: words, or a number with the address that dials it. */
export interface PhonePiece {
  text: string;
  href?: string;
}

/** Emergency numbers and helplines of a few digits that everybody in India can call. */
const SHORT = ['112', '100', '101', '102', '108', '1091', '1098', '1930', '14416'];
const GAP = '[\\s\\u00a0\\u2011-]';
/** Toll-free numbers, landlines with the code of the city, and mobile numbers with that of India. */
const LONG = [
  `1[89]00${GAP}?\\d{3}${GAP}?\\d{3,4}`,
  `020${GAP}?\\d{4}${GAP}?\\d{4}`,
  `\\+91${GAP}?[6-9]\\d{4}${GAP}?\\d{5}`,
];
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}#₹.,:/–—\\u2011+-])(?:(?<long>${LONG.join('|')})|(?<short>${SHORT.join('|')}))` +
    `(?![\\p{L}\\p{M}\\p{N}%])(?!${GAP}?[–—/\\u2011-])(?![.,:]\\d)`,
  'gu',
);
/**
 * A short number can be any number, so its neighbours decide. A word before it that counts or
 * refers, or a word after it that can be counted, makes it another number.
 */
const REFERS =
  /(?:^|[\s(])(?:₹|rs|about|nos?|number of|sections?|rules?|pages?|steps?|forms?|wards?|resolutions?|articles?|items?|versions?|of the|all|only|nearly|over|under|by|कलम|नियम|पान|पृष्ठ|धारा|क्र|सुमारे|लगभग|प्रभाग|वार्ड)[.:]?\s+$/iu;
const MAY_FOLLOW =
  /^(?:$|[.,;:।)\]!?*"”’]|\n|\s+(?:for|if|from|or|and|in|at|on|when|first|without|now|वर|वरून|या|किंवा|व|आणि|डायल|क्रमांक|हा|ही|पर|को|से|और|तथा|नंबर)(?![\p{L}\p{M}])|\s*$|\s+[(–])/u;

/**
 * Finds the telephone numbers of a text: toll-free, landline and mobile numbers as they are written
 * in India, and emergency numbers where their neighbours allow no other reading. Only Latin digits
 * count: in Marathi and Hindi all other numbers have Devanagari ones.
 *
 * @returns pieces whose texts together are the text
 */
export function phonePieces(text: string): PhonePiece[] {
  // Most texts have no digit, and `matchAll` copies the large expression at each call.
  if (!/\d/.test(text)) return text ? [{ text }] : [];
  const pieces: PhonePiece[] = [];
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    const after = match.index + match[0].length;
    const isNumber =
      match.groups!.long !== undefined ||
      (!REFERS.test(text.slice(Math.max(0, match.index - 20), match.index)) &&
        MAY_FOLLOW.test(text.slice(after, after + 20)));
    if (!isNumber) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[0], href: `tel:${match[0].replace(/[^\d+]/g, '')}` });
    end = after;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
