import { latinDigit } from './digits.ts';

/** Personal data that can be found by their form. */
export const FINDINGS = ['phone', 'email', 'aadhaar', 'vehicle'] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** A place in a text, in UTF-16 units: from `start` to before `end`. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
}

/** Stands where words were removed. */
export const REMOVED = '[…]';

/** Between two digits of one number: spaces, dots, dashes, brackets, at most three of them. */
const GAP = '[\\s.()\\u2010-\\u2015\\u200b-\\u200d-]{0,3}';
/** The codes of states and union territories on number plates. */
const STATES =
  'AN|AP|AR|AS|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TG|TN|TR|TS|UK|UP|WB';

/** Every pattern is bounded, so that the time grows with the length of the text alone. */
const PATTERNS: readonly { kind: FindingKind; pattern: RegExp }[] = [
  // Twelve digits, also without a correct check digit: a mistyped number identifies as well.
  {
    kind: 'aadhaar',
    pattern: new RegExp(`(?<!\\d)(?!91${GAP}[6-9])[2-9](?:${GAP}\\d){11}(?!\\d)`, 'g'),
  },
  // A mobile number, with or without the code of the country or a zero.
  {
    kind: 'phone',
    pattern: new RegExp(`(?<!\\d)(?:(?:\\+?91|0)${GAP})?[6-9](?:${GAP}\\d){9}(?!\\d)`, 'g'),
  },
  // A landline: the code of the place with its zero or the country's code, eleven digits in all.
  {
    kind: 'phone',
    pattern: new RegExp(`(?<!\\d)(?:\\+91${GAP}|0)[1-8](?:${GAP}\\d){9}(?!\\d)`, 'g'),
  },
  // An e-mail address, or an address for payments such as name@bank.
  {
    kind: 'email',
    pattern:
      /[\p{L}\p{M}\p{N}._%+-]{1,64}\s?@\s?[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63}){0,4}/gu,
  },
  {
    kind: 'vehicle',
    pattern: new RegExp(
      `(?<![A-Z\\d])(?:${STATES})[\\s.-]{0,2}\\d{1,2}[\\s.-]{0,2}[A-Z]{1,3}[\\s.-]{0,2}\\d{4}(?!\\d)`,
      'gi',
    ),
  },
  // The series of all India: 22 BH 1234 AA.
  {
    kind: 'vehicle',
    pattern: /(?<!\d)\d\d[\s.-]{0,2}BH[\s.-]{0,2}\d{4}[\s.-]{0,2}[A-Z]{1,2}(?![A-Z])/gi,
  },
];

/** Joins places that overlap, so that each part of a text is named once. */
function joined(findings: readonly Finding[]): Finding[] {
  const result: Finding[] = [];
  for (const finding of findings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && finding.start < last.end) last.end = Math.max(last.end, finding.end);
    else result.push({ ...finding });
  }
  return result;
}

/** Digits of other scripts; one outside of the first plane has two units, which keep their places. */
const OTHER_DIGIT = /[^\P{Nd}0-9]/gu;

/**
 * Finds what looks like personal data: telephone numbers, e-mail addresses, Aadhaar numbers and
 * number plates, with digits of any script. Names are not found.
 */
export function scan(text: string): Finding[] {
  const latin = text.replace(OTHER_DIGIT, (digit) => latinDigit(digit).padEnd(digit.length));
  return joined(
    PATTERNS.flatMap(({ kind, pattern }) =>
      [...latin.matchAll(pattern)].map(({ 0: found, index }) => ({
        kind,
        start: index,
        end: index + found.length,
      })),
    ),
  );
}

/** Replaces what a scan found by `REMOVED`. A scan of the result finds nothing. */
export function masked(text: string): string {
  const findings = scan(text);
  if (findings.length === 0) return text;
  let result = '';
  let copied = 0;
  for (const { start, end } of findings) {
    result += text.slice(copied, start) + REMOVED;
    copied = end;
  }
  return masked(result + text.slice(copied));
}
