import { parseAadhaar } from '@pune/database/aadhaar';
import { expect, test } from 'vitest';
import { authenticationContract } from '../authentication.contract.ts';
import { createSandbox, SANDBOX_CODE, SANDBOX_NUMBERS } from './sandbox.ts';

const sign = (text: string) => `signature-of-${text.length}`;

authenticationContract({
  name: 'the sandbox',
  open: () => {
    let time = Date.parse('2026-11-25T10:00:00Z');
    return {
      authentication: createSandbox({ environment: 'test', sign, now: () => new Date(time) }),
      passMinutes: (minutes) => (time += minutes * 60_000),
    };
  },
  numbers: SANDBOX_NUMBERS,
  code: SANDBOX_CODE,
});

test('production has a sandbox only where it was allowed by name', () => {
  expect(() => createSandbox({ environment: 'production', sign })).toThrow('[benefits] [sandbox]');
  expect(createSandbox({ environment: 'production', allowed: true, sign }).name).toBe('sandbox');
});

test('a code that one process asked for is checked by another one', async () => {
  const [first, second] = [
    createSandbox({ environment: 'test', sign }),
    createSandbox({ environment: 'test', sign }),
  ];
  const parsed = parseAadhaar(SANDBOX_NUMBERS.works);
  if (parsed.kind !== 'Aadhaar') throw new Error(parsed.kind);
  const asked = await first.requestCode(parsed.number);
  if (asked.kind !== 'CodeSent') throw new Error(asked.kind);
  expect(await second.checkCode(asked.reference, SANDBOX_CODE)).toEqual({ kind: 'Verified' });
});
