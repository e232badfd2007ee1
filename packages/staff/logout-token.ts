import { z } from 'zod';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const text = z.string().min(1).max(255);

/** A nonce would make an ID token usable as a logout token, so it is forbidden. */
const schema = z
  .object({
    jti: text,
    sub: text.optional(),
    sid: text.optional(),
    nonce: z.never().optional(),
    events: z.object({ [EVENT]: z.record(z.string(), z.unknown()) }),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

/** The sessions that ended at the provider: one, or all of an account. */
export interface EndedIdentity {
  kind: 'Ended';
  /** The token's own id, which is accepted once. */
  id: string;
  subject: string | null;
  session: string | null;
}

/** Checks the claims that only a logout token has. */
export const isLogoutToken = (payload: unknown): payload is z.output<typeof schema> =>
  schema.safeParse(payload).success;
