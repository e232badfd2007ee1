import { hkdfSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { encrypt } from '@pune/std/encryption';
import { createSeal, DEVELOPMENT_SECRET, secretFrom, secretsFrom } from './seal.ts';

describe('a seal', () => {
  const { seal, open, index } = createSeal('a secret of some length for this test', 'letters');

  test('opens its own sealed texts, and never seals the same text alike twice', () => {
    expect(open(seal('९८२२० — नमस्कार', 'row 1'), 'row 1')).toBe('९८२२० — नमस्कार');
    expect(seal('x', 'row 1')).not.toBe(seal('x', 'row 1'));
  });

  test('does not open in another context, under another key or purpose, or after a change of one character', () => {
    const sealed = seal('9822000001', 'row 1');
    expect(() => open(sealed, 'row 2')).toThrow();
    expect(() =>
      createSeal('another secret of some length here ok', 'letters').open(sealed, 'row 1'),
    ).toThrow();
    expect(() =>
      createSeal('a secret of some length for this test', 'numbers').open(sealed, 'row 1'),
    ).toThrow();
    const middle = 20;
    const changed =
      sealed.slice(0, middle) + (sealed[middle] === 'A' ? 'B' : 'A') + sealed.slice(middle + 1);
    expect(() => open(changed, 'row 1')).toThrow();
    expect(() => open('9822000001', 'row 1')).toThrow('Unknown format');
  });

  test('finds a value by its index, under its own key only', () => {
    expect(index('9822000001')).toBe(index('9822000001'));
    expect(index('9822000001')).not.toBe(index('9822000002'));
    expect(index('9822000001')).not.toBe(
      createSeal('a secret of some length for this test', 'numbers').index('9822000001'),
    );
  });
});

describe('a seal with two live keys', () => {
  const [FORMER, CURRENT] = ['the former secret of this test', 'the current secret of this test'];
  const former = createSeal(FORMER, 'letters');
  const seal = createSeal([CURRENT, FORMER], 'letters');
  const current = createSeal(CURRENT, 'letters');

  test('opens what either key sealed, and seals by the current one', () => {
    expect(seal.open(former.seal('x', 'row 1'), 'row 1')).toBe('x');
    expect(seal.open(current.seal('x', 'row 1'), 'row 1')).toBe('x');
    expect(current.open(seal.seal('x', 'row 1'), 'row 1')).toBe('x');
    expect(seal.seal('x', 'row 1').startsWith(seal.prefix)).toBe(true);
    expect(() => former.open(seal.seal('x', 'row 1'), 'row 1')).toThrow(
      /key [\da-f]{8}.*is not set/,
    );
  });

  test('opens texts of the first format, which name no key', () => {
    const key = Buffer.from(hkdfSync('sha256', FORMER, 'pune', 'letters seal', 32));
    const first = `v1.${encrypt(key, 'x', 'row 1')}`;
    expect(seal.open(first, 'row 1')).toBe('x');
    expect(() => current.open(first, 'row 1')).toThrow();
    expect(() => seal.open(first, 'row 2')).toThrow();
  });

  test('finds an index of either key', () => {
    expect(seal.index('x')).toBe(current.index('x'));
    expect(seal.indexes('x')).toEqual([current.index('x'), former.index('x')]);
    expect([current, former].map(({ index }) => seal.isIndexOf(index('x'), 'x'))).toEqual([
      true,
      true,
    ]);
    expect([seal.isIndexOf(former.index('y'), 'x'), seal.isIndexOf('', 'x')]).toEqual([
      false,
      false,
    ]);
    expect(current.isIndexOf(former.index('x'), 'x')).toBe(false);
  });
});

describe('a secret', () => {
  test('is public in development, and refused in production', () => {
    expect(secretFrom({}, 'X_KEY', 'x')).toBe(DEVELOPMENT_SECRET);
    for (const X_KEY of [undefined, '', 'short', DEVELOPMENT_SECRET])
      expect(() => secretFrom({ NODE_ENV: 'production', X_KEY }, 'X_KEY', 'x')).toThrow(
        /\[x\] \[env\] X_KEY/,
      );
    const good = 'f3bXnO5h0a7m1Yq9bYgkq0vSg6o7l2mJ';
    const production = { NODE_ENV: 'production', X_KEY: good };
    expect(secretFrom(production, 'X_KEY', 'x')).toBe(good);
    const other = good.toLowerCase();
    expect(secretsFrom({ ...production, X_KEY_OTHER: other }, 'X_KEY', 'x')).toEqual([good, other]);
    expect(() => secretsFrom({ ...production, X_KEY_OTHER: 'short' }, 'X_KEY', 'x')).toThrow(
      /X_KEY_OTHER is/,
    );
  });
});
