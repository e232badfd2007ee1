import { createHmac } from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';
import { z } from 'zod';
import type { Webhook } from './notifier.ts';
import type { Inbound } from './notify.schema.ts';

/** The header with the signature: HMAC-SHA256 of the raw body in hex. */
export const SIGNATURE_HEADER = 'x-signature';

export const signatureOf = (secret: string, body: Uint8Array): string =>
  createHmac('sha256', secret).update(body).digest('hex');

/** @returns true if one of the secrets signed the body */
export const isSigned = (
  secrets: string | readonly string[],
  { headers, body }: Webhook,
): boolean => {
  const signature = Buffer.from(headers.get(SIGNATURE_HEADER) ?? '', 'hex');
  return [secrets]
    .flat()
    .some((secret) => equalSecrets(Buffer.from(signatureOf(secret, body), 'hex'), signature));
};

/** The aggregator's names of the fields of a text message that came in. */
export const INBOUND_FIELDS = {
  inboundId: 'id',
  inboundFrom: 'from',
  inboundText: 'text',
  inboundAt: 'received_at',
} as const;
export type InboundFields = Partial<Record<keyof typeof INBOUND_FIELDS, string>>;

const TEXT_CHARACTERS_MAX = 1600;
const messageSchema = z.object({
  id: z.union([z.string().min(1).max(200), z.number()]).transform(String),
  from: z.string().max(30),
  text: z.string().max(TEXT_CHARACTERS_MAX),
  receivedAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
});
const MESSAGES_MAX = 1000;

/**
 * Reads text messages that came in: JSON, one or a list, signed like delivery reports.
 *
 * @returns null if the sender is not the gateway; messages that make no sense are left out
 */
export function readInboundSms(
  webhook: Webhook,
  secrets: string | readonly string[],
  fields: InboundFields = {},
): Inbound[] | null {
  if (!isSigned(secrets, webhook)) return null;
  const name = { ...INBOUND_FIELDS, ...fields };
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(webhook.body).toString('utf8'));
  } catch {
    return [];
  }
  return [json]
    .flat()
    .slice(0, MESSAGES_MAX)
    .flatMap((one) => {
      if (typeof one !== 'object' || one === null) return [];
      const row = one as Record<string, unknown>;
      const parsed = messageSchema.safeParse({
        id: row[name.inboundId],
        from: row[name.inboundFrom],
        text: row[name.inboundText],
        receivedAt: row[name.inboundAt],
      });
      return parsed.success ? [parsed.data] : [];
    });
}
