import { describe, expect, test } from 'vitest';
import { createSeal, DEVELOPMENT_SECRET, secretFrom } from './seal.ts';

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

describe('a secret', () => {
  test('is public in development, and refused in production', () => {
    expect(secretFrom({}, 'X_KEY', 'x')).toBe(DEVELOPMENT_SECRET);
    for (const X_KEY of [undefined, '', 'short', DEVELOPMENT_SECRET])
      expect(() => secretFrom({ NODE_ENV: 'production', X_KEY }, 'X_KEY', 'x')).toThrow(
        /\[x\] \[env\] X_KEY/,
      );
    const good = 'f3bXnO5h0a7m1Yq9bYgkq0vSg6o7l2mJ';
    expect(secretFrom({ NODE_ENV: 'production', X_KEY: good }, 'X_KEY', 'x')).toBe(good);
  });
});
