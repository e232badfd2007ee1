import { describe, expect, it } from 'vitest';
import { phoneIn, telHref, unbroken } from './phone.ts';

describe('telephone numbers', () => {
  it('dial the first of several', () =>
    expect(telHref('020-2550 1000, 2550 1001')).toBe('tel:02025501000'));
  it('do not break', () => expect(unbroken('020-2550 1000')).toBe('020\u20112550\u00a01000'));
});

describe('a telephone number in a text', () => {
  it.each([
    ['Toll-free 1800 103 0222', 'Toll-free ', '1800 103 0222', ''],
    ['टोल फ्री १८०० १०३ ०२२२, २४ तास', 'टोल फ्री ', '1800 103 0222', ', २४ तास'],
    ['Call +91 20 2550 1000.', 'Call ', '+91 20 2550 1000', '.'],
  ])('%s', (text, before, phone, after) => expect(phoneIn(text)).toEqual({ before, phone, after }));

  it.each(['Health department, room 12', 'Since 2024', ''])('none in: %s', (text) =>
    expect(phoneIn(text)).toBeNull(),
  );
});
