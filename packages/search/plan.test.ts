import { describe, expect, it } from 'vitest';
import { planOf, queryWords, termsOf } from './plan.ts';

const none = termsOf([]);
const plan = (q: string, terms = none, known: string[] = []) =>
  planOf(q, terms, (word) => known.includes(word)).map(({ word, alternatives }) => [
    word,
    ...alternatives.slice(1).map(({ words }) => words.join(' ')),
  ]);

describe('the plan of a query', () => {
  it('leaves out words that only ask, unless there are no others', () => {
    expect(plan('how to pay the tax').map(([word]) => word)).toEqual(['pay', 'tax']);
    expect(plan('what is this').map(([word]) => word)).toEqual(['what', 'is', 'this']);
  });

  it('takes two words for a compound, and a compound for two words', () => {
    expect(plan('पाणी पुरवठा')).toEqual([
      ['पाणि', 'पाणिपुरवठा'],
      ['पुरवठा', 'पाणिपुरवठा'],
    ]);
    expect(plan('पाणीपुरवठा', none, ['पाणि', 'पुरवठा'])).toEqual([['पाणिपुरवठा', 'पाणि पुरवठा']]);
    expect(plan('pt3', none, ['pt', '3'])).toEqual([['pt3', 'pt 3']]);
  });

  it('adds what a word means, whatever its form and the words around it', () => {
    const terms = termsOf([{ typed: ['shop act', 'complaints'], means: ['business licence'] }]);
    for (const q of ['shop act', 'new shop act online', 'complaint'])
      expect(plan(q, terms).flat()).toContain('business licence');
    expect(plan('act shop', terms).flat()).not.toContain('business licence');
  });

  it('keeps a word that only asks where it is part of a term', () =>
    expect(plan('any water', termsOf([{ typed: ['any water'], means: ['supply'] }]))).toEqual([
      ['any', 'supply'],
      ['water', 'supply'],
    ]));

  it('folds digits and the sign between them', () =>
    expect(queryWords('२४×७ 24X7')).toEqual(['24', '7', '24', '7']));
});
