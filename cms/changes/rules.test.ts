import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceFrom, NOTE_MAX, NOTE_MIN } from '@pune/content-models/changes/rules';
import { LOCALES } from '@pune/i18n';
import { NO_DIGESTS, type Digests } from '../handovers/rules.ts';
import { changedLanguages, languagesAsked, newLanguages, rowsAdded } from './rules.ts';

const texts = (some: Partial<Digests>): Digests => ({ ...NO_DIGESTS, ...some });
const TOLD = { kind: 'told', note: { en: 'The fee is 200.' } } as const;
const CORRECTION = { kind: 'correction' } as const;

describe('a choice', () => {
  it('is a correction, or a note of some words in any language', () => {
    expect(choiceFrom({ kind: 'correction', note: { en: 'ignored' } })).toEqual(CORRECTION);
    expect(choiceFrom({ kind: 'told', note: { hi: ' शुल्क बदला ', xx: 'no language' } })).toEqual({
      kind: 'told',
      note: { hi: 'शुल्क बदला' },
    });
    expect(choiceFrom(undefined)).toBeNull();
    expect(choiceFrom('')).toBeNull();
  });
  it('is refused without a kind, and with a note that says nothing or too much', () => {
    expect(choiceFrom({})).toBe('Kind');
    expect(choiceFrom({ kind: 'first' })).toBe('Kind');
    expect(choiceFrom({ kind: 'told' })).toBe('Note');
    expect(choiceFrom({ kind: 'told', note: { en: '    ' } })).toBe('Note');
    expect(choiceFrom({ kind: 'told', note: { en: 'x'.repeat(NOTE_MIN - 1) } })).toBe('Note');
    expect(choiceFrom({ kind: 'told', note: { en: 'x'.repeat(NOTE_MAX + 1) } })).toBe('TooLong');
  });
});

describe('a publication', () => {
  const coming = {
    collection: 'circulars',
    live: texts({ en: 'a', mr: 'm' }),
    draft: texts({ en: 'a', mr: 'm' }),
    saved: [],
    scope: LOCALES,
  };
  it('is asked about when it changes a text that is public already', () => {
    expect(languagesAsked({ ...coming, draft: texts({ en: 'b', mr: 'm' }) })).toEqual(['en']);
    expect(languagesAsked({ ...coming, saved: ['mr'] })).toEqual(['mr']);
  });
  it('is not asked about if nothing changes, a language is added, or one is taken down', () => {
    expect(languagesAsked(coming)).toEqual([]);
    expect(languagesAsked({ ...coming, draft: texts({ en: 'a', mr: 'm', hi: 'h' }) })).toEqual([]);
    expect(languagesAsked({ ...coming, saved: ['hi'] })).toEqual([]);
    expect(languagesAsked({ ...coming, draft: texts({ en: 'a' }) })).toEqual([]);
  });
  it('is asked about for the languages that it publishes alone', () => {
    const draft = texts({ en: 'b', mr: 'n' });
    expect(languagesAsked({ ...coming, draft, scope: ['mr'] })).toEqual(['mr']);
  });
  it('is not asked about for a type on which no reader acts', () => {
    expect(languagesAsked({ ...coming, collection: 'faqs', saved: ['en'] })).toEqual([]);
  });
});

describe('the history', () => {
  const [before, after] = [texts({ en: 'a' }), texts({ en: 'b' })];
  it('begins with the first publication when the first change is told', () => {
    expect(rowsAdded('services', before, after, TOLD, false)).toEqual(['first', 'told']);
    expect(rowsAdded('services', before, after, TOLD, true)).toEqual(['told']);
  });
  it('keeps corrections of orders and policies alone', () => {
    expect(rowsAdded('services', before, after, CORRECTION, false)).toEqual([]);
    expect(rowsAdded('policies', before, after, CORRECTION, true)).toEqual(['correction']);
  });
  it('tells nothing if a language is added, whatever was chosen', () => {
    const wider = texts({ en: 'a', hi: 'h' });
    expect(rowsAdded('services', before, wider, TOLD, true)).toEqual([]);
    expect(rowsAdded('circulars', before, wider, TOLD, true)).toEqual(['correction']);
  });
  it('gets nothing from a first publication, nor from taking down', () => {
    expect(rowsAdded('circulars', NO_DIGESTS, after, TOLD, false)).toEqual([]);
    expect(rowsAdded('circulars', before, NO_DIGESTS, TOLD, true)).toEqual([]);
  });
  it('never tells of what stayed the same', () => {
    const digest = fc.constantFrom(null, 'a', 'b');
    const digests = fc.record({ en: digest, mr: digest, hi: digest });
    fc.assert(
      fc.property(digests, digests, (one, other) => {
        const kinds = rowsAdded('circulars', one, other, TOLD, true);
        expect(kinds.includes('told')).toBe(changedLanguages(one, other).length > 0);
        if (kinds.length > 0)
          expect([...changedLanguages(one, other), ...newLanguages(one, other)]).not.toEqual([]);
      }),
    );
  });
});
