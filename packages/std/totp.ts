import { Secret, TOTP } from 'otpauth';

/** The defaults of RFC 6238, which all authenticator apps support. */
const PERIOD_SECONDS = 30;
const DIGITS = 6;
const ALGORITHM = 'SHA1';
/** RFC 4226, 4: 160 bits. */
const SECRET_BYTES = 20;
/** Accepts the code before and after the present one, for clocks that differ. */
const WINDOW = 1;
/** The number of steps whose codes are accepted at one time. */
export const STEPS_ACCEPTED = 2 * WINDOW + 1;

const totpOf = (
  secret: string,
): { secret: Secret; algorithm: string; digits: number; period: number } => ({
  secret: Secret.fromBase32(secret),
  algorithm: ALGORITHM,
  digits: DIGITS,
  period: PERIOD_SECONDS,
});

/** @returns a random secret in base 32 */
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** @returns the code at a time */
export const totpCode = (secret: string, at: Date): string =>
  TOTP.generate({ ...totpOf(secret), timestamp: at.getTime() });

/** @returns the address that authenticator apps read from a QR code */
export const totpUri = (
  secret: string,
  { email, issuer }: { email: string; issuer: string },
): string => new TOTP({ ...totpOf(secret), label: email, issuer }).toString();

/** @returns the time step of a code, or null if it is wrong */
export function totpStep(secret: string, code: string, at: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = at.getTime();
  const delta = TOTP.validate({ ...totpOf(secret), token, timestamp, window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta;
}
