import { createHmac } from 'node:crypto';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { createSeal } from '@pune/database/seal';
import type { Kysely } from 'kysely';
import { createEmail } from './drivers/email.ts';
import { createSandbox } from './drivers/sandbox.ts';
import { createSms } from './drivers/sms.ts';
import { createWebPush } from './drivers/webpush.ts';
import { isSandbox } from '@pune/std/sandbox';
import { notifyEnv, type NotifyEnv } from './env.ts';
import type { Notifier } from './notifier.ts';
import { CHANNELS, type Channel } from './notify.constants.ts';
import { createNotify, type MayNotify, type Notify, type NotifyOptions } from './notify.ts';

/** Creates the drivers of channels with settings in the environment. */
function gateways(env: NotifyEnv): Partial<Record<Channel, Notifier>> {
  const { SMTP_URL, SMS_URL, VAPID_PUBLIC_KEY } = env;
  return {
    ...(SMTP_URL && {
      email: createEmail({
        url: SMTP_URL,
        from: env.MAIL_FROM!,
        DANGEROUSLY_withoutTls:
          env.NODE_ENV !== 'production' && new URL(SMTP_URL).protocol === 'smtp:',
      }),
    }),
    ...(SMS_URL && {
      sms: createSms({
        url: SMS_URL,
        apiKey: env.SMS_API_KEY!,
        apiKeyHeader: env.SMS_API_KEY_HEADER,
        entityId: env.SMS_ENTITY_ID!,
        sender: env.SMS_SENDER!,
        templateIds: env.SMS_TEMPLATE_IDS!,
        webhookSecret: [env.SMS_WEBHOOK_SECRET!, env.SMS_WEBHOOK_SECRET_OTHER].filter(
          (secret) => secret !== undefined,
        ),
        fields: env.SMS_FIELDS,
      }),
    }),
    ...(VAPID_PUBLIC_KEY && {
      webpush: createWebPush({
        subject: env.VAPID_SUBJECT!,
        publicKey: VAPID_PUBLIC_KEY,
        privateKey: env.VAPID_PRIVATE_KEY!,
      }),
    }),
  };
}

/** The secret that signs messages of the sandbox's telephone: every process derives the same. */
export const sandboxInboundSecret = ({ NOTIFY_KEY }: Pick<NotifyEnv, 'NOTIFY_KEY'>): string =>
  createHmac('sha256', NOTIFY_KEY[0]).update('messages of the sandbox').digest('hex');

/**
 * Opens the message service as configured by the environment (`env.ts`). In development, channels
 * without a gateway use the sandbox.
 */
export async function openNotify(
  mayNotify: MayNotify,
  {
    env = process.env,
    db,
    ...listeners
  }: { env?: Record<string, string | undefined>; db?: Kysely<any> } & Pick<
    NotifyOptions,
    'onFailure' | 'onRefused' | 'now' | 'standingOf'
  > = {},
): Promise<Notify> {
  const settings = notifyEnv(env);
  const database = db ?? openDatabase<any>(servicesDatabaseUrl(env));
  const sandboxes = isSandbox(settings)
    ? Object.fromEntries(
        CHANNELS.map((channel) => [
          channel,
          createSandbox({
            db: database,
            channel,
            allowed: true,
            inboundSecret: sandboxInboundSecret(settings),
          }),
        ]),
      )
    : {};
  const notify = createNotify({
    db: database,
    notifiers: { ...sandboxes, ...gateways(settings) },
    seal: createSeal(settings.NOTIFY_KEY, 'notify'),
    mayNotify,
    ...listeners,
  });
  await notify.prepare();
  return notify;
}
