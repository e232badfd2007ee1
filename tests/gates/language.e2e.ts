import fs from 'node:fs';
import { parse, NodeType, type HTMLElement, type Node } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../packages/i18n/i18n.ts';
import { wrongTerms } from '../../packages/i18n/terms.ts';
import { functionPages } from '../support/function-pages.ts';
import { grouped } from '../support/findings.ts';
import { allPages, nameOf } from '../support/pages.ts';
import { system } from '../support/visit.ts';

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
interface OwnText {
  attribute: string;
  text: string;
}

/** The texts and text attributes of an element that are not marked as another language. */
function* ownTexts(element: HTMLElement, locale: string): Generator<OwnText> {
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
const foreignTexts = (element: HTMLElement, locale: string): string[] =>
  [...ownTexts(element, locale)]
    .filter(({ text }) => wordsIn(text).length > 0)
    .map(({ attribute, text }) => `${attribute} ${text}`.trim().replace(/\s+/g, ' ').slice(0, 140));

/** Sentences with a word for which `packages/i18n/terms.ts` has another one. */
const termFindings = (element: HTMLElement, locale: Locale): string[] =>
  [...ownTexts(element, locale)].flatMap(({ text }) =>
    wrongTerms(text, locale).map(
      ({ found, sentence, use }) => `${locale}: “${found}”, use “${use}”: ${sentence}`,
    ),
  );
/** Markup without elements in other languages, to look for words before it is parsed. */
const withoutMarked = (html: string): string =>
  html.replace(/<(\w+)\b[^>]*\slang="[^"]*"[^>]*>[^<]*<\/\1>/g, ' ');

const INDIC_DIGITS = /[०-९]/;
const visibleText = (document: HTMLElement): string => {
  for (const element of document.querySelectorAll(
    'script, style, code, [lang="en"], [translate="no"]',
  ))
    element.remove();
  return document.querySelector('main')?.textContent ?? '';
};

describe('languages', () => {
  it('have one word for one thing on every page: that of the list of terms', () => {
    const findings = allPages().flatMap((page) => {
      const html = fs.readFileSync(page.file, 'utf8');
      const locale = page.locale as Locale;
      if (wrongTerms(withoutMarked(html), locale).length === 0) return [];
      return termFindings(parse(html).querySelector('body')!, locale).map((message) => ({
        page: nameOf(page),
        message,
      }));
    });
    expect(grouped(findings)).toEqual([]);
  });

  it('are not mixed: Marathi and Hindi pages hold no English', () => {
    const findings = allPages()
      .filter(({ locale }) => locale !== 'en')
      .flatMap((page) =>
        foreignTexts(
          parse(fs.readFileSync(page.file, 'utf8')).querySelector('body')!,
          page.locale,
        ).map((text) => ({ page: nameOf(page), message: `${page.locale}: ${text}` })),
      );
    expect(grouped(findings)).toEqual([]);
  });

  it('are not mixed in the answers of functions, which use the terms of the list', async () => {
    const findings: { page: string; message: string }[] = [];
    for (const site of system.sites) {
      for (const locale of site.locales) {
        for (const answer of await functionPages(site, locale)) {
          if (answer.name === 'search without results') continue; // the page repeats the query
          const body = parse(answer.html).querySelector('body')!;
          const page = `${new URL(site.url).hostname} ${answer.name}`;
          for (const message of termFindings(body, locale)) findings.push({ page, message });
          if (locale === 'en') continue;
          for (const text of foreignTexts(body, locale))
            findings.push({ page, message: `${locale}: ${text}` });
        }
      }
    }
    expect(grouped(findings)).toEqual([]);
  });

  it('are named by every page, and pages in English hold no Devanagari that is not marked', () => {
    const findings: { page: string; message: string }[] = [];
    for (const page of allPages()) {
      const document = parse(fs.readFileSync(page.file, 'utf8'));
      if (document.querySelector('html')?.getAttribute('lang') !== page.locale)
        findings.push({ page: nameOf(page), message: 'has another lang' });
      if (page.locale !== 'en') continue;
      for (const element of document.querySelectorAll('[lang="mr"], [lang="hi"]')) element.remove();
      const devanagari = /[\u0904-\u0939][\u0900-\u097f\s]*/.exec(
        document.querySelector('body')?.textContent ?? '',
      );
      if (devanagari)
        findings.push({
          page: nameOf(page),
          message: `has Devanagari without lang: ${devanagari[0].trim().slice(0, 60)}`,
        });
    }
    expect(grouped(findings)).toEqual([]);
  });

  it('have their own digits: dates of Marathi and Hindi pages in Devanagari, of English ones in Latin', () => {
    const findings: { page: string; message: string }[] = [];
    for (const page of allPages()) {
      const document = parse(fs.readFileSync(page.file, 'utf8'));
      for (const time of document.querySelectorAll('time')) {
        const text = time.textContent;
        const wrong = page.locale === 'en' ? INDIC_DIGITS.test(text) : /\d/.test(text);
        if (wrong)
          findings.push({ page: nameOf(page), message: `${page.locale}: "${text.trim()}"` });
      }
      if (page.locale === 'en' && INDIC_DIGITS.test(visibleText(document)))
        findings.push({ page: nameOf(page), message: 'en: Devanagari digits' });
    }
    expect(grouped(findings)).toEqual([]);
  });
});
