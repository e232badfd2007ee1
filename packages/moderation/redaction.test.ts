import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redaction } from './redaction.ts';
import { masked, REMOVED, scan } from '@pune/std/personal-data';

const ORIGINAL = 'Deep hole near Shanti Dairy.\nCall Ramesh on 98220 12345 before noon.';
const problem = (typed: string, original = ORIGINAL) => {
  const found = redaction(original, typed);
  return found.kind === 'RedactionRefused' ? found.problem : null;
};

test('an officer removes words and leaves a mark', () => {
  const typed = 'Deep hole near Shanti Dairy.\r\n[...] before noon.';
  expect(redaction(ORIGINAL, typed)).toEqual({
    kind: 'Redacted',
    text: 'Deep hole near Shanti Dairy.\n[…] before noon.',
  });
  expect(problem('[…] Shanti Dairy. […]')).toBeNull();
  expect(problem('Deep hole […]')).toBeNull();
});

describe('refuses', () => {
  test.each([
    ['required', ' \n '],
    ['long', 'a'.repeat(4_001)],
    ['unchanged', `  ${ORIGINAL.replace('\n', '\r\n')} `],
    ['nothing', '[…] […]'],
    ['added', 'Deep hole near Shanti Dairy, which is the fault of the mayor.'],
    // Words that are missing without a mark.
    ['added', 'Deep hole near Shanti Dairy.'],
    ['added', 'near Shanti Dairy. […]'],
    // Another order.
    ['added', '[…] before noon. […] Deep hole […]'],
    ['personal', 'Deep hole […] 98220 12345 before noon.'],
  ])('%s: %s', (expected, typed) => {
    expect(problem(typed)).toBe(expected);
  });

  test('a piece that is counted twice', () => {
    expect(problem('a […] a', 'a')).toBe('added');
    expect(problem('ab […] b', 'ab')).toBe('added');
  });
});

const word = fc.stringMatching(/^[a-z\u0915-\u0939]{1,8}$/);
const words = fc.array(word, { minLength: 2, maxLength: 20 });

test('any words that are replaced by marks leave a redaction', () => {
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.boolean()), (all, choices) => {
      const removed = all.map(() => choices.next().value as boolean);
      fc.pre(removed.includes(true) && removed.includes(false));
      const typed = all.map((one, i) => (removed[i] ? REMOVED : one)).join(' ');
      expect(redaction(all.join(' '), typed).kind).toBe('Redacted');
    }),
  );
});

test('a word that the author did not write is never accepted', () => {
  fc.assert(
    fc.property(words, fc.nat(), (all, place) => {
      const typed = [...all];
      typed.splice(place % (all.length + 1), 0, 'INSERTED');
      expect(problem(`${typed.join(' ')} ${REMOVED}`, all.join(' '))).toBe('added');
    }),
  );
});

test('the prepared text is a redaction of every text with personal data', () => {
  const personal = fc.constantFrom(
    '98220 12345',
    'asha@example.in',
    '२३४५ ६७८९ ०१२३',
    'MH 12 AB 1234',
  );
  fc.assert(
    fc.property(words, personal, fc.nat(), (all, datum, place) => {
      const texts = [...all];
      texts.splice(place % (all.length + 1), 0, datum);
      const original = texts.join(' ');
      expect(scan(original).length).toBeGreaterThan(0);
      expect(redaction(original, masked(original)).kind).toBe('Redacted');
    }),
  );
});
