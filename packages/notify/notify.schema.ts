import { z } from 'zod';
import { STATUSES, type Channel } from './notify.constants.ts';

export * from './notify.constants.ts';

/** A gateway's report on a message. `reference` is our id of the message. */
export const reportSchema = z.strictObject({
  reference: z.uuid(),
  status: z.enum(STATUSES),
  reason: z.string().max(40).nullable(),
});
export type Report = z.output<typeof reportSchema>;

/** A text message that came in. `from` is as the gateway wrote it. */
export interface Inbound {
  /** The gateway's id: the same when it delivers the message again. */
  id: string;
  from: string;
  text: string;
  receivedAt: Date;
}

/**
 * The push subscription of a browser (https://www.w3.org/TR/push-api/#pushsubscription-interface):
 * keys of 65 and 16 bytes as base64url.
 */
export const subscriptionSchema = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(1000),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{87}$/),
    auth: z.string().regex(/^[\w-]{22}$/),
  }),
});
export type Subscription = z.output<typeof subscriptionSchema>;

/** An address for a driver: a number in E.164, a mailbox, a push subscription as JSON. */
export const addressSchemas = {
  sms: z.string().regex(/^\+\d{8,15}$/),
  email: z.email().max(254),
  webpush: z
    .string()
    .max(2000)
    .refine((text) => {
      try {
        return subscriptionSchema.safeParse(JSON.parse(text)).success;
      } catch {
        return false;
      }
    }),
} satisfies Record<Channel, z.ZodType<string>>;
