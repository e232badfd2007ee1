import { createHmac, hkdfSync } from 'node:crypto';
import { decrypt, encrypt } from '@pune/std/encryption';
import { equalSecrets } from '@pune/std/equal-secrets';
import { SettingsError } from './settings.ts';

/** `v2.<key id>.<ciphertext>`; texts of the first format have no key id. */
const FORMAT = 'v2.';
const FIRST_FORMAT = 'v1.';

/**
 * The default key of a fresh checkout. It stands in this public repository, so it protects nothing.
 */
export const DEVELOPMENT_SECRET = 'development-only: everybody can read this key';
const SECRET_CHARACTERS_MIN = 32;

/**
 * The live keys of one purpose. The current one seals and signs; the others only open and verify:
 * the next key before a rotation, the former one after it.
 */
export type Secrets = readonly [current: string, ...others: string[]];

/**
 * @returns the secret of a feature from its environment variable; the development secret outside
 *   production
 *
 * @throws SettingsError in production when the secret is missing, the development one, or short
 *   (OWASP ASVS 5.0, 13.3.1 and 11.2.1)
 */
export function secretFrom(
  env: Record<string, string | undefined>,
  name: string,
  feature: string,
): string {
  return secretsFrom(env, name, feature)[0];
}

/**
 * @returns the secret of a feature, and those of the variable `<name>_OTHER`, which are separated
 *   by spaces
 *
 * @throws SettingsError like `secretFrom`, for each of them
 */
export function secretsFrom(
  env: Record<string, string | undefined>,
  name: string,
  feature: string,
): Secrets {
  const current = env[name] || DEVELOPMENT_SECRET;
  const others = (env[`${name}_OTHER`] ?? '').split(/\s+/).filter(Boolean);
  const isUnsafe = (secret: string): boolean =>
    secret === DEVELOPMENT_SECRET || secret.length < SECRET_CHARACTERS_MIN;
  if (env.NODE_ENV === 'production') {
    const unsafe = [isUnsafe(current) && name, others.some(isUnsafe) && `${name}_OTHER`];
    const problems = unsafe.flatMap((variable) =>
      variable
        ? [
            `${variable} is missing, known to everybody or too short: give ${SECRET_CHARACTERS_MIN} random characters or more, such as those of \`openssl rand -base64 32\``,
          ]
        : [],
    );
    if (problems.length > 0) throw new SettingsError(feature, problems);
  }
  return [current, ...others];
}

function keysOf(secret: string, purpose: string) {
  const keyOf = (use: string, bytes = 32): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, 'pune', `${purpose} ${use}`, bytes));
  return { id: keyOf('id', 4).toString('hex'), sealing: keyOf('seal'), indexing: keyOf('index') };
}

/**
 * Seals personal data before it is stored, so that a copy of the tables alone reveals nothing
 * (`@pune/std/encryption`; OWASP ASVS 5.0, 14.2).
 * `purpose` derives separate keys for each feature from one secret. `context` binds a value to its
 * location, such as its row's id: a sealed text that is moved elsewhere does not open.
 */
export function createSeal(secrets: string | Secrets, purpose: string) {
  const given = typeof secrets === 'string' ? [secrets] : secrets;
  const keys = given.map((secret) => keysOf(secret, purpose));
  const [current] = keys as [(typeof keys)[number]];
  const prefix = `${FORMAT}${current.id}.`;
  const indexBy = (indexing: Buffer, text: string): string =>
    createHmac('sha256', indexing).update(text).digest('base64url');

  /** Texts of the first format do not name their key: each one is tried. */
  function openFirst(sealed: string, context: string): string {
    const failures: unknown[] = [];
    for (const { sealing } of keys)
      try {
        return decrypt(sealing, sealed, context);
      } catch (error) {
        failures.push(error);
      }
    throw failures[0];
  }

  return {
    /** Each text that the current key seals begins with this. */
    prefix,
    seal: (text: string, context: string): string =>
      prefix + encrypt(current.sealing, text, context),
    /** @throws when the text was changed, moved to another location, or sealed under another key */
    open(sealed: string, context: string): string {
      if (sealed.startsWith(FIRST_FORMAT))
        return openFirst(sealed.slice(FIRST_FORMAT.length), context);
      const [format, id, text] = sealed.split('.');
      if (`${format}.` !== FORMAT || text === undefined)
        throw new Error('[database] [seal] Unknown format of a sealed text');
      const key = keys.find((one) => one.id === id);
      if (!key)
        throw new Error(
          `[database] [seal] A text is sealed by the key ${id}, which is not set: restart this process with the keys of the others`,
        );
      return decrypt(key.sealing, text, context);
    },
    /**
     * Computes a blind index, which finds the row of a value without revealing it: the same value
     * gives the same index only under the same key.
     */
    index: (text: string): string => indexBy(current.indexing, text),
    /** The blind indexes under all live keys, the current one first: rows are found by any. */
    indexes: (text: string): readonly string[] =>
      keys.map(({ indexing }) => indexBy(indexing, text)),
    /** @returns true for the blind index of a text under one of the live keys */
    isIndexOf: (index: string, text: string): boolean =>
      keys.some(({ indexing }) => equalSecrets(indexBy(indexing, text), index)),
  };
}
export type Seal = ReturnType<typeof createSeal>;
