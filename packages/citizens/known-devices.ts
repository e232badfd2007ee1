import { randomBytes } from 'node:crypto';
import type { Seal } from '@pune/database/seal';

/** The maximum number of phone numbers for one browser: a family shares a phone. */
const PROOFS_MAX = 8;
/** A proof is valid for a year: by then the number may belong to another person. */
export const DEVICE_DAYS = 365;

const DAY_MS = 86_400_000;
const NONCE = /^[\w-]{22}$/;
const PROOF = /^(\d{5})-([\w-]{43})$/;

/**
 * Device cookies (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"): a browser that
 * entered a correct code for a number carries a signed proof of it. Codes for that browser are
 * counted separately, so strangers who know the number cannot use up its limit. The value is
 * `<nonce>.<day>-<signature>.<day>-<signature>…`: a random name of the browser and one signature
 * for each number. The number is not in it, and the signature does not reveal the number without
 * the key of the seal. The cookie grants no access: a code is still needed.
 */
export function createKnownDevices({
  seal,
  now,
  randomNonce = () => randomBytes(16).toString('base64url'),
}: {
  seal: Seal;
  now: () => Date;
  randomNonce?: () => string;
}) {
  const today = (): number => Math.floor(now().getTime() / DAY_MS);
  const signature = (nonce: string, day: string, subject: string): string =>
    seal.index(`device ${nonce} ${day} ${subject}`);
  function read(value: string | null): { nonce: string; proofs: string[] } | null {
    const [nonce = '', ...proofs] = (value ?? '').split('.');
    return NONCE.test(nonce) &&
      proofs.length <= PROOFS_MAX &&
      proofs.every((proof) => PROOF.test(proof))
      ? { nonce, proofs }
      : null;
  }
  const isOf =
    (nonce: string, subject: string) =>
    (proof: string): boolean => {
      const [, day, signed] = PROOF.exec(proof)!;
      const age = today() - Number(day);
      return age >= 0 && age <= DEVICE_DAYS && signature(nonce, day!, subject) === signed;
    };

  return {
    /** @returns the browser's id if it proved this subject before, else null */
    nameOf(value: string | null, subject: string): string | null {
      const device = read(value);
      return device?.proofs.some(isOf(device.nonce, subject)) ? device.nonce : null;
    },
    /**
     * Builds the cookie of a browser that has just proved the subject; earlier proofs stay, the
     * oldest is dropped first.
     */
    remember(value: string | null, subject: string): string {
      const { nonce, proofs } = read(value) ?? { nonce: randomNonce(), proofs: [] };
      const day = String(today()).padStart(5, '0');
      const others = proofs.filter((proof) => !isOf(nonce, subject)(proof));
      return [nonce, `${day}-${signature(nonce, day, subject)}`, ...others]
        .slice(0, PROOFS_MAX + 1)
        .join('.');
    },
  };
}
export type KnownDevices = ReturnType<typeof createKnownDevices>;
