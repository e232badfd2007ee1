import crypto from 'node:crypto';

const derive = crypto.pbkdf2;
const ROUNDS_DIVISOR = 1000;

/**
 * Derives passwords in a thousandth of the rounds: the 600,000 that Payload asks for take a third
 * of a second of a processor, for each account and each sign-in of a test. Different numbers of
 * rounds still give different hashes.
 *
 * @returns a function that ends it
 */
export function deriveFast(): () => void {
  crypto.pbkdf2 = ((password, salt, rounds, ...rest) =>
    derive(password, salt, Math.ceil(rounds / ROUNDS_DIVISOR), ...rest)) as typeof derive;
  return () => void (crypto.pbkdf2 = derive);
}
