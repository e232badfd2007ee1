import { expect, test } from 'vitest';
import { PASSWORD_LENGTH_MIN, randomPassword } from '@pune/std/passwords';
import { weaknessInWords } from './passwords.ts';

const account = { email: 'asha.kulkarni@pune.example', name: 'Asha Kulkarni' };

test.each([
  ['short', /12 characters/],
  ['aaaaaaaabbbb', /same few/],
  ['AshaKulkarni2026!', /name or the address/],
  ['asha.kulkarni-9', /name or the address/],
  ['Kulkarni-1234', /name or the address/],
  ['password12345', /begins with "password"/],
  ['Admin-1234-5678', /begins with "admin"/],
])('%s is refused', (password, reason) =>
  expect(weaknessInWords(password, account)).toMatch(reason),
);

test.each(['river lamp copper monsoon', 'Xk4!vv-92hGtr', 'password of the old mill by the lake'])(
  '%s is taken',
  (password) => expect(weaknessInWords(password, account)).toBeNull(),
);

test('a password that is made is strong and another one each time', () => {
  const made = Array.from({ length: 50 }, randomPassword);
  expect(new Set(made).size).toBe(50);
  for (const password of made) {
    expect(password.length).toBeGreaterThan(PASSWORD_LENGTH_MIN);
    expect(weaknessInWords(password, account)).toBeNull();
  }
});
