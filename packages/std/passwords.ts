import crypto from 'node:crypto';

export const PASSWORD_LENGTH_MIN = 12;
const DISTINCT_CHARACTERS_MIN = 5;
const OWN_PART_LENGTH_MIN = 4;
/** Shorter names, such as More, are also words of good passwords. */
const OWN_WORD_LENGTH_MIN = 6;
/** Common beginnings of passwords in leaked lists. */
const COMMON = [
  'password',
  'passw0rd',
  'administrator',
  'admin',
  'welcome',
  'qwerty',
  'changeme',
  'letmein',
  'iloveyou',
  '123456',
  'abc123',
  'pune',
  'payload',
  'correcthorse',
];

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export type Weakness =
  | { kind: 'Short' }
  | { kind: 'Repeats' }
  | { kind: 'Own' }
  | { kind: 'Common'; word: string };

/**
 * Checks a password. Length counts most (NIST SP 800-63B-4, 3.1.1.2); a password derived from the
 * account's own name or address is guessed first.
 *
 * @returns the reason why it is weak, or `null`
 */
export function weaknessOf(
  password: string,
  { email, name }: { email: string; name: string },
): Weakness | null {
  if (password.length < PASSWORD_LENGTH_MIN) return { kind: 'Short' };
  if (new Set(password).size < DISTINCT_CHARACTERS_MIN) return { kind: 'Repeats' };
  const text = plain(password);
  const [local = '', domain = ''] = email.split('@');
  const own = [
    ...[local, domain, name].map(plain).filter((part) => part.length >= OWN_PART_LENGTH_MIN),
    ...`${local} ${name}`
      .split(/[^\p{L}\p{M}]+/u)
      .filter((word) => word.length >= OWN_WORD_LENGTH_MIN),
  ].some((part) => text.includes(plain(part)));
  if (own) return { kind: 'Own' };
  const word = COMMON.find(
    (common) => text.startsWith(common) && text.length - common.length <= PASSWORD_LENGTH_MIN - 4,
  );
  return word ? { kind: 'Common', word } : null;
}

/** Generates a random password: 108 bits, without characters that look alike. */
export function randomPassword(): string {
  const characters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const word = () =>
    Array.from({ length: 5 }, () => characters[crypto.randomInt(characters.length)]).join('');
  return [word(), word(), word(), word()].join('-');
}
