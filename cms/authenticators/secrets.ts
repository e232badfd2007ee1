import { hkdfSync } from 'node:crypto';
import type { Payload } from 'payload';
import { z } from 'zod';
import { decrypt, encrypt } from '@pune/std/encryption';
import { liveSecrets } from '../access/other-secrets.ts';

/**
 * Secrets of authenticators, sealed under a key that is derived from the CMS's secret and bound to
 * their account: a copy of the database alone makes no code.
 */

type Id = number | string;
type Purpose = 'authenticator' | 'set-up';

const keyOf = (secret: string, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'pune', `authenticator ${purpose}`, 32));

const sealed = (payload: Payload, purpose: Purpose, text: string, account: Id): string =>
  encrypt(keyOf(payload.secret, purpose), text, `${purpose} ${account}`);

interface Opened {
  text: string;
  /** False while the text is sealed under a secret of before a rotation. */
  isCurrent: boolean;
}

/** @returns null if no live secret opens the text for this account */
function opened(payload: Payload, purpose: Purpose, text: string, account: Id): Opened | null {
  for (const [place, secret] of liveSecrets(payload).entries())
    try {
      const found = decrypt(keyOf(secret, purpose), text, `${purpose} ${account}`);
      return { text: found, isCurrent: place === 0 };
    } catch {
      continue;
    }
  return null;
}

/** Seals the secret of an authenticator for its account. */
export const sealTotp = (payload: Payload, secret: string, account: Id): string =>
  sealed(payload, 'authenticator', secret, account);

/** @returns the secret of an account's authenticator; null if no live secret opens it */
export const openTotp = (payload: Payload, totpSealed: unknown, account: Id): Opened | null =>
  typeof totpSealed === 'string' ? opened(payload, 'authenticator', totpSealed, account) : null;

/** The time in which an authenticator is set up after its QR code was shown. */
const TICKET_MS = 15 * 60_000;
const ticketSchema = z.object({ secret: z.string(), until: z.number() });

/** Seals a secret that is shown and not yet stored: its first code confirms it. */
export const ticketOf = (payload: Payload, secret: string, account: Id, now: Date): string =>
  sealed(payload, 'set-up', JSON.stringify({ secret, until: now.getTime() + TICKET_MS }), account);

/** @returns the secret of a ticket; null if it is over, or of another account */
export function secretIn(payload: Payload, ticket: unknown, account: Id, now: Date): string | null {
  const found = typeof ticket === 'string' ? opened(payload, 'set-up', ticket, account) : null;
  if (!found) return null;
  const { secret, until } = ticketSchema.parse(JSON.parse(found.text));
  return until >= now.getTime() ? secret : null;
}

/** Seals the secrets of all accounts under the current secret of the CMS, after a rotation. */
export async function resealAuthenticators(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<{ id: Id; totpSealed?: string | null }>({
    collection: 'users',
    where: { authenticator: { equals: 'on' } },
    pagination: false,
  });
  for (const { id, totpSealed } of docs) {
    const found = openTotp(payload, totpSealed, id);
    if (!found || found.isCurrent) continue;
    await payload.db.updateOne({
      collection: 'users',
      where: { and: [{ id: { equals: id } }, { totpSealed: { equals: totpSealed } }] },
      data: { totpSealed: sealTotp(payload, found.text, id) },
    });
  }
}
