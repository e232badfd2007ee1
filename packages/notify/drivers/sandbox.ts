import type { Kysely } from 'kysely';
import { readInboundSms } from '../inbound-sms.ts';
import type { Notifier, Webhook } from '../notifier.ts';
import type { Channel } from '../notify.constants.ts';
import type { NotifyTables } from '../notify.migrations.ts';

export interface SandboxOptions {
  db: Kysely<any>;
  channel: Channel;
  /** The sandbox delivers nothing, so it must be enabled explicitly (`env.ts`). */
  allowed: boolean;
  /** Signs what a developer's telephone sends; without it nothing comes in. */
  inboundSecret?: string | undefined;
  now?: () => Date;
}

/**
 * Creates a driver for developers, for any channel: messages go into a table that the sandbox's
 * inbox page shows, and never leave the machine.
 *
 * @throws unless the sandbox is allowed: its messages are public, and reach no recipient
 */
export function createSandbox({
  db,
  channel,
  allowed,
  inboundSecret,
  now = () => new Date(),
}: SandboxOptions): Notifier {
  if (!allowed)
    throw new Error(
      `[notify] [sandbox] The sandbox delivers no messages: configure a gateway for ${channel}`,
    );
  return {
    name: 'sandbox',
    channel,
    async send({ id, address, subject, text, language }) {
      await (db as Kysely<NotifyTables>)
        .insertInto('notify_inbox')
        .values({
          message_id: id,
          channel,
          address,
          subject,
          text,
          language,
          at: now().toISOString(),
        })
        .onConflict((conflict) => conflict.column('message_id').doNothing())
        .execute();
      return { kind: 'Sent', providerId: id };
    },
    ...(channel === 'sms' &&
      inboundSecret !== undefined && {
        readInbound: (webhook: Webhook) => readInboundSms(webhook, inboundSecret),
      }),
  };
}
