import { PASSWORD_LENGTH_MIN, weaknessOf, type Weakness } from '@pune/std/passwords';

function inWords(weakness: Weakness): string {
  switch (weakness.kind) {
    case 'Short':
      return `It needs ${PASSWORD_LENGTH_MIN} characters or more. A few unrelated words are easy to remember.`;
    case 'Repeats':
      return 'It repeats the same few characters.';
    case 'Own':
      return 'It contains the name or the address of the account.';
    case 'Common':
      return `It begins with "${weakness.word}", which is tried first.`;
  }
}

/** @returns the reason why a password is weak, in words, or `null` */
export function weaknessInWords(
  password: string,
  account: { email: string; name: string },
): string | null {
  const weakness = weaknessOf(password, account);
  return weakness && inWords(weakness);
}
