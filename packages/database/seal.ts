import { createHmac, hkdfSync } from 'node:crypto';
import { decrypt, encrypt } from './encryption.ts';
import { SettingsError } from './settings.ts';

const FORMAT = 'v1.';

/**
 * The default key of a fresh checkout. It stands in this public repository, so it protects nothing.
 */
export const DEVELOPMENT_SECRET = 'development-only: everybody can read this key';
const SECRET_CHARACTERS_MIN = 32;

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
  const secret = env[name] || DEVELOPMENT_SECRET;
  if (
    env.NODE_ENV === 'production' &&
    (secret === DEVELOPMENT_SECRET || secret.length < SECRET_CHARACTERS_MIN)
  )
    throw new SettingsError(feature, [
      `${name} is missing, known to everybody or too short: give ${SECRET_CHARACTERS_MIN} random characters or more, such as those of \`openssl rand -base64 32\``,
    ]);
  return secret;
}

/**
 * Seals personal data before it is stored, so that a copy of the tables alone reveals nothing
 * (`encryption.ts`; OWASP ASVS 5.0, 14.2).
 * `purpose` derives separate keys for each feature from one secret. `context` binds a value to its
 * location, such as its row's id: a sealed text that is moved elsewhere does not open.
 */
export function createSeal(secret: string, purpose: string) {
  const keyOf = (use: string) =>
    Buffer.from(hkdfSync('sha256', secret, 'pune', `${purpose} ${use}`, 32));
  const sealing = keyOf('seal');
  const indexing = keyOf('index');
  return {
    seal: (text: string, context: string): string => FORMAT + encrypt(sealing, text, context),
    /** @throws when the text was changed, moved to another location, or sealed under another key */
    open(sealed: string, context: string): string {
      if (!sealed.startsWith(FORMAT))
        throw new Error('[database] [seal] Unknown format of a sealed text');
      return decrypt(sealing, sealed.slice(FORMAT.length), context);
    },
    /**
     * Computes a blind index, which finds the row of a value without revealing it: the same value
     * gives the same index only under the same key.
     */
    index: (text: string): string =>
      createHmac('sha256', indexing).update(text).digest('base64url'),
  };
}
export type Seal = ReturnType<typeof createSeal>;
