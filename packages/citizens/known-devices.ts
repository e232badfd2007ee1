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
  const signed = (nonce: string, day: string, subject: string): string =>
    `device ${nonce} ${day} ${subject}`;
  function read(value: string | null): { nonce: string; proofs: string[] } | null {
    const [nonce = '', ...proofs] = (value ?? '').split('.');
    return NONCE.test(nonce) &&
      proofs.length <= PROOFS_MAX &&
      proofs.every((proof) => PROOF.test(proof))
      ? { nonce, proofs }
      : null;
  }
  const isOf =
    (nonce: string, subjects: readonly string[]) =>
    (proof: string): boolean => {
      const [, day, signature] = PROOF.exec(proof)!;
      const age = today() - Number(day);
      return (
        age >= 0 &&
        age <= DEVICE_DAYS &&
        subjects.some((subject) => seal.isIndexOf(signature!, signed(nonce, day!, subject)))
      );
    };

  return {
    /**
     * @param subjects the subject's blind indexes under all live keys
     *
     * @returns the browser's id if it proved this subject before, else null
     */
    nameOf(value: string | null, subjects: readonly string[]): string | null {
      const device = read(value);
      return device?.proofs.some(isOf(device.nonce, subjects)) ? device.nonce : null;
    },
    /**
     * Builds the cookie of a browser that has just proved the subject; earlier proofs stay, the
     * oldest is dropped first.
     */
    remember(value: string | null, subjects: readonly [string, ...string[]]): string {
      const { nonce, proofs } = read(value) ?? { nonce: randomNonce(), proofs: [] };
      const day = String(today()).padStart(5, '0');
      const others = proofs.filter((proof) => !isOf(nonce, subjects)(proof));
      return [nonce, `${day}-${seal.index(signed(nonce, day, subjects[0]))}`, ...others]
        .slice(0, PROOFS_MAX + 1)
        .join('.');
    },
  };
}
export type KnownDevices = ReturnType<typeof createKnownDevices>;
