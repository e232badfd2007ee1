import fs from 'node:fs';
import { NodeType, parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../packages/i18n/i18n.ts';
import { wrongMarks } from '../../packages/i18n/punctuation.ts';
import { wrongTerms } from '../../packages/i18n/terms.ts';
import {
  foreignDates,
  foreignTexts,
  ownTexts,
  unmarkedDevanagari,
} from '../../tools/check-site/language.ts';
import { functionPages } from '../support/function-pages.ts';
import { grouped } from '../support/findings.ts';
import { allPages, nameOf } from '../support/pages.ts';
import { system } from '../support/visit.ts';

/** Sentences with a word for which `packages/i18n/terms.ts` has another one. */
const termFindings = (element: HTMLElement, locale: Locale): string[] =>
  [...ownTexts(element, locale)].flatMap(({ text }) =>
    wrongTerms(text, locale).map(
      ({ found, sentence, use }) => `${locale}: “${found}”, use “${use}”: ${sentence}`,
    ),
  );

const INLINE = new Set(['A', 'ABBR', 'B', 'BDI', 'EM', 'I', 'SMALL', 'SPAN', 'STRONG', 'TIME']);

/** The texts of an element as they are read: what stands in one line is one text. */
function* linesOf(element: HTMLElement, locale: Locale): Generator<string> {
  const inner: HTMLElement[] = [];
  const lineOf = (of: HTMLElement): string =>
    of.childNodes
      .map((node) => {
        if (node.nodeType === NodeType.TEXT_NODE) return node.text;
        if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
        const child = node as HTMLElement;
        if (!INLINE.has(child.tagName)) {
          inner.push(child);
          return '\n';
        }
        return (child.getAttribute('lang') ?? locale) === locale ? lineOf(child) : '–';
      })
      .join('');
  yield* lineOf(element).split(/\n\s*\n|\n(?=\S)/u);
  for (const child of inner)
    if (
      !['SCRIPT', 'STYLE', 'CODE', 'PRE', 'SVG', 'TEMPLATE'].includes(child.tagName) &&
      (child.getAttribute('lang') ?? locale) === locale
    )
      yield* linesOf(child, locale);
}

/** Marks that a language does not use, and those that fragments of a sentence left. */
const markFindings = (element: HTMLElement, locale: Locale): string[] =>
  [...linesOf(element, locale)].flatMap((line) =>
    wrongMarks(line.replace(/\s+/g, ' ').trim(), locale).map(
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

  it('have their own marks, also where a sentence is put together from parts', () => {
    const findings = allPages().flatMap((page) => {
      const body = parse(fs.readFileSync(page.file, 'utf8')).querySelector('body')!;
      return markFindings(body, page.locale as Locale).map((message) => ({
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
          for (const message of [...termFindings(body, locale), ...markFindings(body, locale)])
            findings.push({ page, message });
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
      const devanagari = unmarkedDevanagari(document.querySelector('body')!);
      if (devanagari)
        findings.push({
          page: nameOf(page),
          message: `has Devanagari without lang: ${devanagari}`,
        });
    }
    expect(grouped(findings)).toEqual([]);
  });

  it('have their own digits: dates of Marathi and Hindi pages in Devanagari, of English ones in Latin', () => {
    const findings: { page: string; message: string }[] = [];
    for (const page of allPages()) {
      const document = parse(fs.readFileSync(page.file, 'utf8'));
      for (const text of foreignDates(document, page.locale))
        findings.push({ page: nameOf(page), message: `${page.locale}: "${text}"` });
      if (page.locale === 'en' && INDIC_DIGITS.test(visibleText(document)))
        findings.push({ page: nameOf(page), message: 'en: Devanagari digits' });
    }
    expect(grouped(findings)).toEqual([]);
  });
});
