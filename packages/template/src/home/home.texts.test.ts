import { describe, expect, it } from 'vitest';
import { byYear, firstSentence } from './home.texts.ts';

describe('the first sentence of a text', () => {
  it.each([
    [
      'There are fifteen, and one is yours. Certificates come from there.',
      'There are fifteen, and one is yours.',
    ],
    ['शहर में पंद्रह कार्यालय हैं। प्रमाणपत्र वहीं मिलते हैं।', 'शहर में पंद्रह कार्यालय हैं।'],
    ['It costs ₹12.50 a day. Pay there.', 'It costs ₹12.50 a day.'],
    ['without an end', 'without an end'],
    ['', ''],
  ])('%s', (text, sentence) => expect(firstSentence(text)).toBe(sentence));
});

describe('key figures by the year of their note', () => {
  it('puts the newest first, and those without a year last', () => {
    const figures = [
      { value: 'a', note: '2018, by a trade journal; ₹4,766 crore' },
      { value: 'b', note: 'undated' },
      { value: 'c', note: 'जानेवारी २०२४, वृत्तानुसार' },
      { value: 'd', note: '2026, as named for the election' },
    ];
    expect(byYear(figures).map(({ figure, year }) => [figure.value, year])).toEqual([
      ['d', 2026],
      ['c', 2024],
      ['a', 2018],
      ['b', null],
    ]);
  });
});
