import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from './i18n.ts';
import { wrongMarks } from './punctuation.ts';
import { TERMS, wrongTerms } from './terms.ts';

const folder = new URL('messages/', import.meta.url);

/** The messages that are read, not those of search: words as people type them. */
async function* messagesIn(locale: Locale): AsyncGenerator<[name: string, text: string]> {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(`.${locale}.ts`));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const { default: messages } = (await import(new URL(file, folder).href)) as {
      default: Record<string, string>;
    };
    for (const [key, text] of Object.entries(messages))
      if (!file.startsWith('search.') || !key.startsWith('words_')) yield [`${file} ${key}`, text];
  }
}

describe('terms', () => {
  it.each(LOCALES)('are used by every message in %s', async (locale) => {
    const findings: string[] = [];
    for await (const [name, text] of messagesIn(locale))
      for (const { found, use } of wrongTerms(text, locale))
        findings.push(`${name}: “${found}”, use “${use}”: ${text}`);
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
    ['mr', 'करयोग्य मूल्याच्या ५%', 'करयोग्य मूल्याच्या'],
    ['mr', 'करपात्र मूल्यानुसार', undefined],
    ['mr', 'माहिती तंत्रज्ञान विभागात विचारा.', 'माहिती तंत्रज्ञान विभागात'],
    ['mr', 'इलेक्ट्रॉनिकी व माहिती तंत्रज्ञान मंत्रालय', undefined],
    ['hi', 'यह ग़लत है।', 'ग़लत'],
    ['hi', 'यह गलत है; सड़क, ज़रूरत और फ़ाइल ठीक हैं।', undefined],
    ['hi', 'फाइल खोलें।', 'फाइल'],
    ['mr', 'तुमची की पाठवा.', 'तुमची की'],
    ['mr', 'एपीआय की मागा; काम झाले की कळवा.', undefined],
    ['mr', '१९३० मध्ये महापालिकेने बांधले.', 'महापालिकेने'],
    ['hi', 'कौन सा कार्यालय?', 'कौन सा'],
    ['en', 'Please wait.', 'Please'],
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

describe('punctuation', () => {
  it.each(LOCALES)('is that of the language in every message in %s', async (locale) => {
    const findings: string[] = [];
    for await (const [name, text] of messagesIn(locale))
      for (const { found, use } of wrongMarks(text, locale))
        findings.push(`${name}: “${found}”, use “${use}”: ${text}`);
    expect(findings).toEqual([]);
  });

  it.each<[Locale, string, string | undefined]>([
    ['hi', 'वीडियो बिना आवाज़ का है.', '.'],
    ['hi', 'डॉ. आंबेडकर और पु. ल. देशपांडे उद्यान।', undefined],
    ['hi', 'नाम: न. ला.', undefined],
    ['hi', 'संस्करण २. और पहले के।', '.'],
    ['hi', '१. फ़ोटो लें', undefined],
    ['hi', 'कुल ५ MB.', '.'],
    ['mr', 'पाणी येते।', '।'],
    ['mr', 'दु:ख', 'ु:'],
    ['mr', 'वेळ: सकाळी', undefined],
    ['mr', 'मुदत 15 दिवस', '15 '],
    ['mr', '1930 वर फोन करा; 1800 103 0222 वरही.', undefined],
    ['mr', 'पीटी-3 अर्ज, GeoReport v2 या पद्धतीने', undefined],
    ['mr', '₹500', '₹5'],
    ['hi', 'अधिकतम 4,000 अक्षर', '4,000'],
    ['hi', 'लक्ष्य ९० %', '० %'],
    ['en', 'At least 90%.', undefined],
    ['en', 'It was closed..', '..'],
    ['en', 'And so on...', undefined],
    ['en', 'St. Mary’s, Camp', undefined],
    ['en', 'Nothing , yet', ' ,'],
    ['en', 'Source: Source: a press report', 'Source: Source:'],
    ['mr', 'आधार: आधार: वृत्त', 'आधार: आधार:'],
  ])('%s: %s → %s', (locale, text, found) =>
    expect(wrongMarks(text, locale).map((wrong) => wrong.found)).toEqual(found ? [found] : []),
  );
});
