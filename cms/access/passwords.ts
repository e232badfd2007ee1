import crypto from 'node:crypto';

export const PASSWORD_LENGTH_MIN = 12;
const DISTINCT_CHARACTERS_MIN = 5;
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

/**
 * Checks a password. Length counts most (NIST SP 800-63B-4, 3.1.1.2); a password derived from the
 * account's own name or address is guessed first.
 *
 * @returns the reason why it is weak, in words, or `null`
 */
export function weaknessOf(
  password: string,
  { email, name }: { email: string; name: string },
): string | null {
  if (password.length < PASSWORD_LENGTH_MIN)
    return `It needs ${PASSWORD_LENGTH_MIN} characters or more. A few unrelated words are easy to remember.`;
  if (new Set(password).size < DISTINCT_CHARACTERS_MIN)
    return 'It repeats the same few characters.';
  const text = plain(password);
  const own = [email.split('@')[0]!, email.split('@')[1] ?? '', name]
    .map(plain)
    .find((word) => word.length > 3 && text.includes(word));
  if (own) return 'It contains the name or the address of the account.';
  const common = COMMON.find(
    (word) => text.startsWith(word) && text.length - word.length <= PASSWORD_LENGTH_MIN - 4,
  );
  return common ? `It begins with "${common}", which is tried first.` : null;
}

/** Generates a random password: 108 bits, without characters that look alike. */
export function randomPassword(): string {
  const characters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const word = () =>
    Array.from({ length: 5 }, () => characters[crypto.randomInt(characters.length)]).join('');
  return [word(), word(), word(), word()].join('-');
}
