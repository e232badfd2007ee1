import { secretsFrom, type Secrets } from '@pune/database/seal';
import { parseSettings, requireTogether } from '@pune/database/settings';
import { z } from 'zod';
import { LOCALES } from '@pune/i18n';
import { TEMPLATES, type Template } from './notify.constants.ts';

const json = <T extends z.ZodType>(schema: T, example: string) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: `Expected JSON: ${example}` });
        return z.NEVER;
      }
    })
    .pipe(schema);

const templateIds = z.partialRecord(
  z.enum(Object.keys(TEMPLATES) as [Template, ...Template[]]),
  z.partialRecord(z.enum(LOCALES), z.string().regex(/^\d{10,20}$/)),
);

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  /**
   * Messages go into a public table and reach no recipient: for demonstrations and tests of a
   * production build.
   */
  DANGEROUSLY_SANDBOX: z.enum(['0', '1']).optional(),
  /** `smtps://user:password@smtp.example.org`; requires `MAIL_FROM`. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().includes('@').optional(),
  /** The aggregator's API, and our credentials. */
  SMS_URL: z.url({ protocol: /^https$/ }).optional(),
  SMS_API_KEY: z.string().min(8).optional(),
  SMS_API_KEY_HEADER: z
    .string()
    .regex(/^[\w-]+$/)
    .default('api-key'),
  /**
   * From the operators' ledger (DLT): the principal entity, the six-letter header, an id for each
   * text in each language.
   */
  SMS_ENTITY_ID: z
    .string()
    .regex(/^\d{10,20}$/)
    .optional(),
  SMS_SENDER: z
    .string()
    .regex(/^[A-Za-z0-9]{3,11}$/)
    .optional(),
  SMS_TEMPLATE_IDS: json(templateIds, '{"sign_in_code":{"en":"1107…"}}').optional(),
  SMS_WEBHOOK_SECRET: z.string().min(24).optional(),
  /** A second secret that signs reports too, while the aggregator changes it. */
  SMS_WEBHOOK_SECRET_OTHER: z.string().min(24).optional(),
  /** The aggregator's names of fields that differ from the defaults (`drivers/sms.ts`). */
  SMS_FIELDS: json(z.record(z.string(), z.string()), '{"text":"message"}').optional(),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:)/)
    .optional(),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{87}$/)
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
});

/** Settings that only work together. */
const TOGETHER = [
  ['SMTP_URL', 'MAIL_FROM'],
  [
    'SMS_URL',
    'SMS_API_KEY',
    'SMS_ENTITY_ID',
    'SMS_SENDER',
    'SMS_TEMPLATE_IDS',
    'SMS_WEBHOOK_SECRET',
  ],
  ['VAPID_SUBJECT', 'VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'],
] as const;

export type NotifyEnv = z.output<typeof schema> & { NOTIFY_KEY: Secrets };

/** @throws SettingsError that names the variable to correct */
export function notifyEnv(env: Record<string, string | undefined> = process.env): NotifyEnv {
  const settings = parseSettings('notify', schema, env);
  requireTogether('notify', settings, TOGETHER);
  return { ...settings, NOTIFY_KEY: secretsFrom(env, 'NOTIFY_KEY', 'notify') };
}
