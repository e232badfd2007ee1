import { LOCALES } from '@pune/i18n';
import { z } from 'zod';

const language = z.enum(LOCALES).optional();
const EMAIL_CHARACTERS_MAX = 254;
/** A text of one line; PostgreSQL accepts no NUL. */
export const LINE = /^[^\u0000-\u001f\u007f]*$/;
export const PASSWORD_CHARACTERS_MAX = 256;
const password = z.string().min(1).max(PASSWORD_CHARACTERS_MAX).regex(LINE);
const code = z
  .string()
  .trim()
  .regex(/^\d{3}\s?\d{3}$/, 'error_code_format');

export const signInSchema = z.strictObject({
  email: z.string().trim().min(1).max(EMAIL_CHARACTERS_MAX).regex(LINE),
  password,
  code,
  next: z.string().max(500).optional(),
  kept: z.string().max(200_000).optional(),
  language,
});
export const SIGN_IN_FIELDS = ['email', 'password', 'code', 'next', 'kept', 'language'];

export const enrolSchema = z
  .strictObject({
    password,
    again: z.string().max(PASSWORD_CHARACTERS_MAX),
    code,
    language,
  })
  .refine((form) => form.password === form.again, { path: ['again'], error: 'error_again' });
export const ENROL_FIELDS = ['password', 'again', 'code', 'language'];

/** A button without fields. */
export const buttonSchema = z.strictObject({ language });
export const BUTTON_FIELDS = ['language'];

/** The queue whose failed messages are tried again. */
export const retrySchema = z.strictObject({
  topic: z.string().min(1).max(100).regex(LINE),
  language,
});

/** A form that is kept during the sign-in by the city's directory. */
export const directorySchema = z.strictObject({
  next: z.string().max(500).optional(),
  kept: z.string().max(200_000).optional(),
  language,
});
export const DIRECTORY_FIELDS = ['next', 'kept', 'language'];
