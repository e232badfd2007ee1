import { expect, test } from 'vitest';
import { authenticationContract } from '../authentication.contract.ts';
import { createSandbox, SANDBOX_CODE, SANDBOX_NUMBERS } from './sandbox.ts';

authenticationContract({
  name: 'the sandbox',
  open: () => {
    let time = Date.parse('2026-11-25T10:00:00Z');
    return { authentication: createSandbox({ environment: 'test', now: () => new Date(time) }), passMinutes: (minutes) => (time += minutes * 60_000) };
  },
  numbers: SANDBOX_NUMBERS,
  code: SANDBOX_CODE,
});

test('production has a sandbox only where it was allowed by name', () => {
  expect(() => createSandbox({ environment: 'production' })).toThrow('[benefits] [sandbox]');
  expect(createSandbox({ environment: 'production', allowed: true }).name).toBe('sandbox');
});
