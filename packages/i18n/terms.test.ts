import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from './i18n.ts';
import { TERMS, wrongTerms } from './terms.ts';

const folder = new URL('messages/', import.meta.url);

describe('terms', () => {
  it.each(LOCALES)('are used by every message in %s', async (locale) => {
    const files = fs.readdirSync(folder).filter((name) => name.endsWith(`.${locale}.ts`));
    expect(files.length).toBeGreaterThan(20);
    const findings: string[] = [];
    for (const file of files) {
      const { default: messages } = (await import(new URL(file, folder).href)) as {
        default: Record<string, string>;
      };
      // Words as people type them, for search alone, have every spelling
      const read = Object.entries(messages).filter(
        ([key]) => !file.startsWith('search.') || !key.startsWith('words_'),
      );
      for (const [key, text] of read)
        for (const { found, use } of wrongTerms(text, locale))
          findings.push(`${file} ${key}: “${found}”, use “${use}”: ${text}`);
    }
    expect(findings).toEqual([]);
  });

  it('never refuse the word that they ask for', () => {
    for (const term of TERMS)
      for (const locale of LOCALES) expect(wrongTerms(term[locale], locale)).toEqual([]);
  });

  it.each<[Locale, string, string | undefined]>([
    ['mr', 'ती फाईलमध्ये आहे.', 'फाईलमध्ये'],
    ['mr', 'पहाटे पाणी येते; पहाडावर नाही.', undefined],
    ['mr', 'नळजोडणी पहा.', 'पहा'],
    ['mr', 'मिळकतकर (मालमत्ता कर) भरा.', undefined],
    ['mr', 'मालमत्ता कर भरा.', 'मालमत्ता कर'],
    ['mr', 'मालमत्ता करासाठी', 'मालमत्ता करासाठी'],
    ['mr', 'मिळकत करण्यासाठी', undefined],
    ['hi', 'यह ग़लत है।', 'ग़लत'],
    ['hi', 'यह गलत है; सड़क, ज़रूरत और फ़ाइल ठीक हैं।', undefined],
    ['hi', 'फाइल खोलें।', 'फाइल'],
    ['en', 'Whoever asks, gets.', 'Whoever'],
    ['en', 'A challenge that is shallow.', undefined],
  ])('%s: %s → %s', (locale, text, found) =>
    expect(wrongTerms(text, locale).map((wrong) => wrong.found)).toEqual(found ? [found] : []),
  );

  it('name the sentence of a wrong word, wherever it stands', () => {
    const plain = fc.constantFrom('पाणी येते', 'कर भरा', 'अर्ज करा');
    fc.assert(
      fc.property(fc.array(plain), fc.array(plain), (before, after) => {
        const text = [...before, 'तेथे फाईल आहे', ...after].map((words) => `${words}.`).join(' ');
        expect(wrongTerms(text, 'mr')).toEqual([
          { found: 'फाईल', sentence: 'तेथे फाईल आहे.', use: 'फाइल' },
        ]);
      }),
    );
  });
});
