import { z } from 'zod';
import type { Locale } from '@pune/i18n';
import { SEND_TIMEOUT_MS, type Notifier, type Sending } from '../notifier.ts';
import { isSigned, readInboundSms, type InboundFields } from '../inbound-sms.ts';
import type { Report, Status, Template } from '../notify.schema.ts';

/** The aggregator's names of the fields: Kaleyra says `body`, others `message` or `text`. */
const FIELDS = {
  to: 'to',
  sender: 'sender',
  text: 'body',
  entityId: 'entity_id',
  templateId: 'template_id',
  kind: 'type',
  unicode: 'unicode',
  reference: 'reference',
} as const;

export interface SmsOptions {
  /** The address of the aggregator's API. */
  url: string;
  apiKey: string;
  /** The header with the key: `api-key`, `authkey` … */
  apiKeyHeader?: string;
  /**
   * Registered in the operators' distributed ledger (DLT), without which they drop the message: the
   * principal entity, the six-letter header, and an id for each text in each language (Telecom
   * Commercial Communications Customer Preference Regulations 2018).
   */
  entityId: string;
  sender: string;
  templateIds: Partial<Record<Template, Partial<Record<Locale, string>>>>;
  /**
   * Signs delivery reports and messages that came in: HMAC-SHA256 of the body in hex, in the header
   * `x-signature`. Several secrets while the aggregator changes it.
   */
  webhookSecret: string | readonly string[];
  fields?: Partial<Record<keyof typeof FIELDS, string>> & InboundFields;
  timeoutMs?: number;
  fetcher?: typeof fetch;
}

const answerSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  message_id: z.union([z.string(), z.number()]).optional(),
});

/** Message states of short-message centres (SMPP 3.4, appendix B). Other states are not final. */
const STATES: Record<string, { status: Status; reason: string | null }> = {
  DELIVRD: { status: 'delivered', reason: null },
  EXPIRED: { status: 'failed', reason: 'expired' },
  UNDELIV: { status: 'failed', reason: 'undeliverable' },
  DELETED: { status: 'failed', reason: 'deleted' },
  REJECTD: { status: 'failed', reason: 'rejected' },
};
const reportsSchema = z.union([
  z.array(z.object({ reference: z.uuid(), status: z.string() })).max(1000),
  z.object({ reference: z.uuid(), status: z.string() }).transform((report) => [report]),
]);

/**
 * A status below 500 is the message's fault, except for these, which concern our account or rate.
 */
const ACCOUNT_OR_PACE = new Set([401, 402, 403, 404, 405, 408, 425, 429]);

/** Creates the driver for text messages through an aggregator's HTTP gateway, as used in India. */
export function createSms({
  url,
  apiKey,
  apiKeyHeader = 'api-key',
  entityId,
  sender,
  templateIds,
  webhookSecret,
  fields = {},
  timeoutMs = SEND_TIMEOUT_MS,
  fetcher = fetch,
}: SmsOptions): Notifier {
  const name = { ...FIELDS, ...fields };

  return {
    name: 'sms-gateway',
    channel: 'sms',
    async send({ id, template, language, address, text }): Promise<Sending> {
      const templateId = templateIds[template]?.[language];
      if (!templateId) return { kind: 'Refused', reason: 'template_not_registered' };
      const body = new URLSearchParams({
        [name.to]: address,
        [name.sender]: sender,
        [name.text]: text,
        [name.entityId]: entityId,
        [name.templateId]: templateId,
        [name.kind]: template.endsWith('_code') ? 'OTP' : 'TXN',
        [name.unicode]: /^[\x20-\x7e\n]*$/.test(text) ? '0' : '1',
        [name.reference]: id,
      });
      try {
        const answer = await fetcher(url, {
          method: 'POST',
          headers: { [apiKeyHeader]: apiKey, accept: 'application/json' },
          body,
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (answer.ok) {
          const parsed = answerSchema.safeParse(await answer.json().catch(() => null));
          const providerId = parsed.data?.id ?? parsed.data?.message_id;
          return { kind: 'Sent', providerId: providerId === undefined ? null : String(providerId) };
        }
        await answer.body?.cancel();
        // the gateway already has this reference
        if (answer.status === 409) return { kind: 'Sent', providerId: null };
        if (answer.status >= 400 && answer.status < 500 && !ACCOUNT_OR_PACE.has(answer.status))
          return { kind: 'Refused', reason: 'number_refused' };
        return {
          kind: 'Unavailable',
          reason:
            answer.status < 500 && answer.status !== 429 ? 'gateway_refuses_us' : 'gateway_away',
        };
      } catch (error) {
        return {
          kind: 'Unavailable',
          reason: (error as Error).name === 'TimeoutError' ? 'timeout' : 'gateway_away',
        };
      }
    },
    readReports(webhook): Report[] | null {
      if (!isSigned(webhookSecret, webhook)) return null;
      const { body } = webhook;
      let json: unknown;
      try {
        json = JSON.parse(Buffer.from(body).toString('utf8'));
      } catch {
        return [];
      }
      const parsed = reportsSchema.safeParse(json);
      return (parsed.data ?? []).flatMap(({ reference, status }) =>
        Object.hasOwn(STATES, status) ? [{ reference, ...STATES[status]! }] : [],
      );
    },
    readInbound: (webhook) => readInboundSms(webhook, webhookSecret, fields),
  };
}
