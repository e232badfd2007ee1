import crypto from 'node:crypto';
import { JWTAuthentication, type AuthStrategy, type Payload } from 'payload';

/** The form in which Payload uses its secret. */
const derived = (secret: string): string =>
  crypto.createHash('sha256').update(secret).digest('hex').slice(0, 32);

/** The keys that sign or verify: the current one, then those of a rotation (`PAYLOAD_SECRET_OTHER`). */
export const liveSecrets = ({ secret, config }: Payload): readonly string[] => [
  secret,
  ...((config.custom?.otherSecrets ?? []) as readonly string[]).map(derived),
];

/**
 * Accepts sessions that were signed before the secret changed. They end at their time; a refreshed
 * one is signed by the current secret.
 */
export const otherSessions = (secrets: readonly string[]): AuthStrategy[] =>
  secrets.map((secret, place) => ({
    name: `other-secret-${place}`,
    authenticate: ({ payload, ...args }) =>
      JWTAuthentication({
        ...args,
        payload: Object.create(payload, { secret: { value: derived(secret) } }) as Payload,
        strategyName: 'local-jwt',
      }),
  }));
