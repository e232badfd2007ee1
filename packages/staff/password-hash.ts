import { argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { equalSecrets } from '@pune/std/equal-secrets';

/** Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet). */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const SALT_BYTES = 16;
const VERSION = 19;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** Runs on Node's thread pool. */
const derive = promisify(argon2);

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
/** The same characters from every keyboard (NIST SP 800-63B-4, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

/** @returns the hash in the format of the Password Hashing Competition, with its parameters */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const hash = await derive('argon2id', { ...PARAMETERS, message: normal(password), nonce });
  const { memory, passes, parallelism } = PARAMETERS;
  return `$argon2id$v=${VERSION}$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(hash)}`;
}

/** @throws when the stored hash is not one of `hashPassword` */
export async function isPasswordOf(stored: string, password: string): Promise<boolean> {
  const match = PHC.exec(stored);
  if (!match) throw new Error('[staff] [sign-in] A stored password hash has an unknown format');
  const [, memory, passes, parallelism, nonce, hash] = match;
  const right = Buffer.from(hash!, 'base64');
  const given = await derive('argon2id', {
    message: normal(password),
    nonce: Buffer.from(nonce!, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: right.length,
  });
  return equalSecrets(given, right);
}
