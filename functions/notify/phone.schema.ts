import { LOCALES } from '@pune/i18n';
import { SANDBOX_INBOX_API } from '@pune/notify/schema';
import { z } from 'zod';

/** The address to which the form of the sandbox's telephone is sent. */
export const SANDBOX_PHONE = `${SANDBOX_INBOX_API}/sms`;

/** The form of the sandbox's telephone. */
export const phoneSchema = z.strictObject({
  from: z.string({ error: 'error_wrong_type' }).min(1, { error: 'error_choice' }).max(30),
  text: z.string({ error: 'error_wrong_type' }).max(1600),
  language: z.enum(LOCALES, { error: 'error_choice' }).optional(),
});
