import { LOCALES } from '@pune/i18n';
import type { EditorMail } from '@pune/std/editor-mail';
import { z } from 'zod';

const text = z.string().min(1);

/** The mail that the CMS asks for. */
export const editorMailSchema = z.object({
  key: text,
  address: text,
  language: z.enum(LOCALES),
  tasks: text,
  page: text,
  stop: text,
}) satisfies z.ZodType<EditorMail>;
