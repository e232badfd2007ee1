import { expect, test } from 'vitest';
import { benefitsEnv } from './env.ts';

const KEYS = { BENEFITS_KEY: 'a'.repeat(32), BENEFITS_AADHAAR_KEY: 'b'.repeat(32) };

test('where developers work nothing has to be set, and the sandbox answers', () => {
  expect(benefitsEnv({})).toMatchObject({
    authentication: 'sandbox',
    isSandbox: true,
    perHourMax: 60,
  });
});

test('production wants two keys of its own, and has no sandbox and no samples', () => {
  expect(() => benefitsEnv({ NODE_ENV: 'production' })).toThrow('BENEFITS_KEY');
  expect(() => benefitsEnv({ NODE_ENV: 'production', BENEFITS_KEY: KEYS.BENEFITS_KEY })).toThrow(
    'BENEFITS_AADHAAR_KEY',
  );
  expect(() =>
    benefitsEnv({ NODE_ENV: 'production', ...KEYS, BENEFITS_AADHAAR_KEY: KEYS.BENEFITS_KEY }),
  ).toThrow('a key of its own');
  expect(benefitsEnv({ NODE_ENV: 'production', ...KEYS })).toMatchObject({
    authentication: 'off',
    isSandbox: false,
  });
});

test('a value that is none is refused by name', () => {
  expect(() => benefitsEnv({ BENEFITS_AUTHENTICATION: 'uidai' })).toThrow(
    /BENEFITS_AUTHENTICATION/,
  );
});
