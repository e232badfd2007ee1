import { NodeType, type HTMLElement, type Node } from 'node-html-parser';
import type { PageFinding } from './finding.ts';

/**
 * Words in Latin script in Marathi and Hindi text: formats, units, legal and technical
 * abbreviations, licences.
 */
const ALLOWED = new Set([
  'PDF',
  'JPEG',
  'PNG',
  'WebP',
  'HEIC',
  'SVG',
  'MB',
  'KB',
  'kB',
  'GPS',
  'RSS',
  'SMS',
  'OTP',
  'WCAG',
  'GIGW',
  'AA',
  'HTML',
  'QR',
  'UPI',
  'NVDA',
  'JAWS',
  'DPDP',
  'RTI',
  'PMC',
  'CC',
  'BY',
  'CSV',
  'JSON',
  'GeoJSON',
  'XML',
  'GeoReport',
  'CAP',
  'ICS',
  'Parquet',
  'UTC',
  'ISO',
  'WGS',
  'English',
]);
/**
 * Addresses, reference numbers, the standard Open311 and the slots of pages, which keep their Latin
 * letters.
 */
const NOT_WORDS =
  /<!--shell:\w+-->|\/?[Oo]pen311(?:\/\S*)?|\S+@\S+|https?:\/\/\S+|\b[\w-]+(\.[\w-]+)+(\/\S*)?|[A-Z]+(?:[-/]?\d[\w/-]*)+|\b[A-Z]{2,}(?:[/-][A-Z0-9]+)+\b/g;
const TEXT_ATTRIBUTES = ['alt', 'title', 'aria-label', 'placeholder'];

function wordsIn(text: string): string[] {
  return [
    ...text
      .replace(/&\w+;/g, ' ')
      .replace(NOT_WORDS, ' ')
      .matchAll(/[A-Za-z]{2,}/g),
  ]
    .map(([word]) => word)
    .filter((word) => !ALLOWED.has(word));
}

/** A text of an element, or the value of one of its attributes. */
export interface OwnText {
  attribute: string;
  text: string;
}

/** The texts and text attributes of an element that are not marked as another language. */
export function* ownTexts(element: HTMLElement, locale: string): Generator<OwnText> {
  const lang = element.getAttribute('lang');
  if (lang && !lang.startsWith(locale)) return;
  if (
    ['script', 'style', 'code', 'kbd', 'svg', 'template'].includes(
      element.rawTagName?.toLowerCase(),
    )
  )
    return;
  for (const attribute of TEXT_ATTRIBUTES) {
    const text = element.getAttribute(attribute);
    if (text) yield { attribute, text };
  }
  for (const child of element.childNodes as Node[]) {
    if (child.nodeType === NodeType.ELEMENT_NODE) yield* ownTexts(child as HTMLElement, locale);
    else if (child.nodeType === NodeType.TEXT_NODE && child.text.trim())
      yield { attribute: '', text: child.text };
  }
}

/** Own texts that contain runs of English words. */
export const foreignTexts = (element: HTMLElement, locale: string): string[] =>
  [...ownTexts(element, locale)]
    .filter(({ text }) => wordsIn(text).length > 0)
    .map(({ attribute, text }) => `${attribute} ${text}`.trim().replace(/\s+/g, ' ').slice(0, 140));

const DEVANAGARI = /[\u0904-\u0939][\u0900-\u097f\s]*/;

/** The first text in Devanagari of an English page that is not marked as such; `null` without one. */
export function unmarkedDevanagari(body: HTMLElement): string | null {
  for (const { text } of ownTexts(body, 'en')) {
    const found = DEVANAGARI.exec(text);
    if (found) return found[0].trim().slice(0, 60);
  }
  return null;
}

const INDIC_DIGITS = /[०-९]/;

/** The dates of a page whose digits are those of another language. */
export const foreignDates = (document: HTMLElement, locale: string): string[] =>
  document
    .querySelectorAll('time')
    .map((time) => time.textContent.trim())
    .filter((text) => (locale === 'en' ? INDIC_DIGITS : /\d/).test(text));

/** Languages in Devanagari, whose pages hold no English. */
const IN_DEVANAGARI: readonly string[] = ['mr', 'hi'];
const SHOWN_MAX = 20;

/** The texts of a page that are left in another language. */
export function languageFindings(document: HTMLElement): PageFinding[] {
  const locale = document.querySelector('html')?.getAttribute('lang')?.slice(0, 2).toLowerCase();
  const body = document.querySelector('body');
  if (!locale || !body) return [];
  const finding = (
    rule: string,
    message: string,
    element: string,
    remedy: string,
  ): PageFinding => ({
    check: 'language',
    rule,
    message,
    element,
    remedy,
  });
  if (IN_DEVANAGARI.includes(locale))
    return [
      ...[...new Set(foreignTexts(body, locale))]
        .slice(0, SHOWN_MAX)
        .map((text) =>
          finding(
            'english-left',
            'a text is left in English',
            text,
            'Translate it, or mark it with lang="en" if it is a name.',
          ),
        ),
      ...[...new Set(foreignDates(document, locale))].map((text) =>
        finding(
          'digits',
          'a date has digits of another script than its language',
          text,
          'Format dates in the language of the page.',
        ),
      ),
    ];
  const devanagari = locale === 'en' ? unmarkedDevanagari(body) : null;
  return devanagari
    ? [
        finding(
          'devanagari-unmarked',
          'a text in Devanagari is not marked with its language',
          devanagari,
          'Mark it with lang="mr" or lang="hi", so that it is read aloud rightly.',
        ),
      ]
    : [];
}
