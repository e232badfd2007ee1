import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '@pune/content-models/all-examples';
import { breakLines, shape, textPath, widthOf, type TextStyle } from './text.ts';

const style: TextStyle = { size: 60, weight: 700, language: 'mr' };
const glyphs = (text: string) => shape(text, 700, 'mr').glyphs.map(({ id }) => id);

/** The texts of a title by language; a title that only editors read is English. */
const inLanguages = (title: unknown): [language: string, text: string][] =>
  typeof title === 'string'
    ? [['en', title]]
    : Object.entries((title ?? {}) as Record<string, string>);

describe('shaping', () => {
  it.each([
    ['क्ष', 1],
    ['ज्ञ', 1],
    ['त्र', 1],
    ['श्र', 1],
  ])('forms the conjunct %s', (text, count) => {
    expect(glyphs(text)).toHaveLength(count);
  });

  it('puts a short i before its consonant, and before a whole conjunct', () => {
    expect(glyphs('कि').slice(1)).toEqual(glyphs('क'));
    expect(glyphs('स्ति').slice(1)).toEqual(glyphs('स्त'));
    expect(glyphs('कि')[0]).not.toBe(glyphs('क')[0]);
  });

  it('places a leading r above the next letter, and keeps the eyelash r of Marathi', () => {
    expect(glyphs('र्क')[0]).toBe(glyphs('क')[0]);
    expect(glyphs('र्\u200dह')).not.toEqual(glyphs('र्ह'));
  });

  it('shapes each script by its own rules in a mixed word', () => {
    expect(glyphs('PMCक्ष')).toEqual([...glyphs('PMC'), ...glyphs('क्ष')]);
  });

  it('knows every sign in every title of the examples', () => {
    for (const [collection, examples] of EXAMPLES)
      for (const { slug, title } of examples)
        for (const [language, text] of inLanguages(title))
          for (const { segment } of new Intl.Segmenter(language, {
            granularity: 'grapheme',
          }).segment(text))
            expect(
              shape(segment, 700, language).glyphs.length,
              `${collection}/${slug} ${language}: ${segment} in ${text}`,
            ).toBeGreaterThan(0);
  });

  it('omits characters that the font lacks, instead of an empty box', () => {
    expect(glyphs('नळ 🚰')).toEqual(glyphs('नळ '));
  });
});

describe('breaking lines', () => {
  it('breaks between words, into lines that fit', () => {
    const { lines, isWhole } = breakLines('मिळकत कर: स्वतः राहत असल्यास ४० टक्के सवलत', 700, 3, style);
    expect(isWhole).toBe(true);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('मिळकत कर: स्वतः राहत असल्यास ४० टक्के सवलत');
    for (const line of lines) expect(widthOf(line, style)).toBeLessThanOrEqual(700);
  });

  it('says by an ellipsis that something is left out, without a comma before it', () => {
    const { lines, isWhole } = breakLines(
      'पाणीपुरवठा, रस्ते, कचरा, पथदिवे, उद्याने, शाळा, रुग्णालये',
      420,
      2,
      style,
    );
    expect(isWhole).toBe(false);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/[^\s,]…$/);
    expect(widthOf(lines[1]!, style)).toBeLessThanOrEqual(420);
  });

  it('breaks a word that is longer than a line between whole characters, never inside a conjunct', () => {
    const word = 'क्षत्रियकुलावतंस'.repeat(4);
    const { lines } = breakLines(word, 300, 9, style);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe(word);
    for (const line of lines) expect(line).not.toMatch(/^[\u093e-\u094d]|\u094d$/);
  });

  it('takes a title of nothing', () => {
    expect(breakLines(' ', 300, 3, style).lines).toEqual(['']);
  });
});

it('draws outlines: nothing that a reader of SVG would take for markup or look up in a font', () => {
  const path = textPath('<script>&"', 0, 0, '#000', style);
  expect(path).toMatch(/^<g [^>]*>(<path transform="[^"<]*" d="[^"<]*"\/>)+<\/g>$/);
});
