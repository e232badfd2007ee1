import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GLOSSARY, questionsIn, wordsIn } from './glossary.ts';
import { LOCALES, type Locale } from './i18n.ts';
import { TERMS, wrongTerms } from './terms.ts';

const english = (text: string, locale: Locale): string[] =>
  wordsIn(text, locale).map(({ en }) => en);

describe('the glossary', () => {
  it.each(LOCALES)('finds each of its words in %s', (locale) => {
    for (const word of GLOSSARY)
      for (const one of word[locale].split(', '))
        expect(wordsIn(`(${one})`, locale).map((found) => found[locale])).toEqual([word[locale]]);
  });

  it.each<[Locale, string, string[]]>([
    ['en', 'Circulars of the department’s offices', ['circular', 'department', 'office']],
    ['en', 'Policies for beneficiaries', ['policy', 'beneficiary']],
    ['en', 'The ward office takes objections.', ['ward office', 'objection']],
    ['en', 'A no-objection certificate', ['no objection certificate']],
    ['en', 'Application number of your application', ['application number', 'application']],
    ['en', 'Log in with your e-mail', ['sign in', 'email']],
    ['en', 'Signed in', ['sign in']],
    [
      'en',
      'Information technology; the Information Technology Department',
      ['information technology', 'Information Technology Department'],
    ],
    ['en', "citizens' charter", ['citizens’ charter']],
    ['en', 'Semicircular, feeble, official, bills', ['bill']],
    ['en', 'See here where you file a grievance', ['grievance']],
    ['mr', 'परिपत्रकातील सूचनांनुसार', ['circular', 'notice']],
    ['mr', 'खड्ड्यांच्या तक्रारींसाठी', ['pothole', 'grievance']],
    ['mr', 'अधिकाऱ्यांकडे अर्जाची पावती', ['officer', 'application', 'receipt']],
    ['mr', 'प्रथम अपिलीय प्राधिकाऱ्याकडे', ['first appellate authority']],
    ['mr', 'क्षेत्रीय कार्यालयात', ['ward office']],
    ['mr', 'महानगरपालिकेचे धोरण', ['municipal corporation', 'policy']],
    ['mr', 'संकेतस्थळाच्या पानावरील दुवा', ['website', 'page', 'link']],
    ['mr', 'पानशेत धरण, बिलोरी, सेवक', []],
    ['hi', 'परियोजनाओं और योजनाएँ', ['project', 'scheme']],
    ['hi', 'शिकायतों की रसीदें', ['grievance', 'receipt']],
    ['hi', 'नीतियाँ, बिलों का भुगतान', ['policy', 'bill']],
    ['hi', 'बिलकुल, सेवक', []],
  ])('%s: %s', (locale, text, words) => expect(english(text, locale)).toEqual(words));

  it('keeps to the terms that tests enforce, and names nothing twice', () => {
    for (const locale of LOCALES)
      expect(GLOSSARY.flatMap((word) => wrongTerms(word[locale], locale))).toEqual([]);
    const names = GLOSSARY.map(({ en }) => en);
    expect(new Set(names).size).toBe(names.length);
    expect(TERMS.some(({ en }) => names.includes(en))).toBe(true);
  });

  it('agrees with the glossary of the documentation', () => {
    const page = fs.readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');
    const plain = (cell = ''): string => cell.replace(/\(.*?\)/g, '').trim();
    const rows = new Map(
      page.split('\n').flatMap((line) => {
        const [, en, mr, hi, code] = line.split('|').map(plain);
        return en && mr && hi && code !== undefined && /\p{Script=Devanagari}/u.test(mr)
          ? [[en.replaceAll("'", '’'), { mr, hi }] as const]
          : [];
      }),
    );
    const both = GLOSSARY.filter(({ en }) => rows.has(en));
    expect(both.length).toBeGreaterThan(40);
    expect(both.map(({ en, mr, hi }) => [en, plain(mr), plain(hi)])).toEqual(
      both.map(({ en }) => [en, rows.get(en)!.mr, rows.get(en)!.hi]),
    );
  });
});

describe('a translation is questioned', () => {
  it('for words that the list has another one for, each once, in any of their forms', () => {
    expect(questionsIn('ती फाईलमध्ये आहे. फाईलमध्ये पहा.', 'mr').map(({ found }) => found)).toEqual([
      'फाईलमध्ये',
      'पहा',
    ]);
    expect(questionsIn('कुर्सी', 'hi')).toEqual([
      { found: 'कुर्सी', word: expect.objectContaining({ en: 'plinth certificate' }) },
    ]);
  });

  it('for nothing that is right, and not for style', () => {
    expect(questionsIn('फाइल पाहा. मिळकतकर (मालमत्ता कर) भरा.', 'mr')).toEqual([]);
    expect(questionsIn('Please apply.', 'en')).toEqual([]);
    expect(questionsIn('', 'hi')).toEqual([]);
  });
});
