import { describe, expect, test } from 'vitest';
import { parseAadhaar, type AadhaarNumber } from '@pune/database/aadhaar';
import type { Authentication } from './authentication.ts';

export interface AuthenticationUnderTest {
  name: string;
  /** Opens a new driver, and a function that advances its clock. */
  open: () => { authentication: Authentication; passMinutes: (minutes: number) => void };
  /** A number for each outcome, and the code for the first one's holder. */
  numbers: { works: string; noMobile: string; unavailable: string };
  code: string;
}

const numberOf = (digits: string): AadhaarNumber => {
  const parsed = parseAadhaar(digits);
  if (parsed.kind !== 'Aadhaar')
    throw new Error('A number of the contract suite has a wrong check digit');
  return parsed.number;
};

/** The contract suite that every driver of the authentication service must pass. */
export function authenticationContract({
  name,
  open,
  numbers,
  code,
}: AuthenticationUnderTest): void {
  const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const sent = async ({ requestCode }: Authentication) => {
    const request = await requestCode(numberOf(numbers.works));
    if (request.kind !== 'CodeSent') throw new Error(request.kind);
    return request.reference;
  };

  describe(`the authentication service by ${name}`, () => {
    test('takes the right code once', async () => {
      const { authentication } = open();
      const reference = await sent(authentication);
      expect(await authentication.checkCode(reference, code)).toEqual({ kind: 'Verified' });
      expect(await authentication.checkCode(reference, code)).toEqual({ kind: 'CodeOver' });
    });

    test('distinguishes a wrong code from a right one, which may still follow', async () => {
      const { authentication } = open();
      const reference = await sent(authentication);
      expect(await authentication.checkCode(reference, other)).toEqual({ kind: 'CodeWrong' });
      expect(await authentication.checkCode(reference, code)).toEqual({ kind: 'Verified' });
    });

    test('takes no code after ten minutes, and none for a reference that it never gave', async () => {
      const { authentication, passMinutes } = open();
      const reference = await sent(authentication);
      expect(await authentication.checkCode(`${reference}x`, code)).toEqual({ kind: 'CodeOver' });
      passMinutes(11);
      expect(await authentication.checkCode(reference, code)).toEqual({ kind: 'CodeOver' });
    });

    test('returns failures as values', async () => {
      const { authentication } = open();
      expect(await authentication.requestCode(numberOf(numbers.noMobile))).toEqual({
        kind: 'NoMobile',
      });
      expect(await authentication.requestCode(numberOf(numbers.unavailable))).toEqual({
        kind: 'Unavailable',
      });
    });

    test('gives each attempt its own reference, which reveals nothing about the number', async () => {
      const { authentication } = open();
      const references = [await sent(authentication), await sent(authentication)];
      expect(new Set(references).size).toBe(2);
      for (const reference of references)
        expect(reference.replace(/\D/g, '')).not.toContain(numbers.works);
    });
  });
}
