import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import { wrongMarks } from '@pune/i18n/punctuation';
import { wrongTerms } from '@pune/i18n/terms';
import { expect, it } from 'vitest';
import { EXAMPLES } from './all-examples.ts';

/** The texts of a value in one language: below a key that is a language. */
function* textsOf(value: unknown, locale: Locale, isOwn = false): Generator<string> {
  if (typeof value === 'string') {
    if (isOwn) yield value;
  } else if (Array.isArray(value)) {
    for (const each of value) yield* textsOf(each, locale, isOwn);
  } else if (value && typeof value === 'object') {
    for (const [key, each] of Object.entries(value))
      if (!isLocale(key)) yield* textsOf(each, locale, isOwn);
      else if (key === locale) yield* textsOf(each, locale, true);
  }
}

it.each(LOCALES)(
  'sample content in %s uses the terms of the list and the marks of the language',
  (locale) => {
    let texts = 0;
    // Search terms have every spelling that people type
    const read = EXAMPLES.filter(([collection]) => collection !== 'search-terms');
    const findings = read.flatMap(([collection, examples]) =>
      examples.flatMap((example) =>
        [...textsOf(example, locale)].flatMap((text) => {
          texts += 1;
          return [...wrongTerms(text, locale), ...wrongMarks(text, locale)].map(
            ({ found, sentence, use }) =>
              `${collection}/${example.slug}: “${found}”, use “${use}”: ${sentence}`,
          );
        }),
      ),
    );
    expect(texts, 'the samples have texts').toBeGreaterThan(1000);
    expect(findings).toEqual([]);
  },
);

// Pages print the label before the note
const LABEL = /^(?:Source|Sources|Written from|स्रोत|आधार)\s*:/u;

it.each(LOCALES)('notes on sources in %s do not begin with their label', (locale) => {
  const notes = EXAMPLES.flatMap(([, examples]) =>
    examples.flatMap((example) =>
      'sourceNote' in example ? [...textsOf(example.sourceNote, locale)] : [],
    ),
  );
  expect(notes.length).toBeGreaterThan(100);
  expect(notes.filter((note) => LABEL.test(note))).toEqual([]);
});
