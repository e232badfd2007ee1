import { LOCALES } from '@pune/i18n';
import { z } from 'zod';

const DATE_CHARACTERS_MAX = 40;

/** The query of the form: the page of a document whose texts are kept, and any date. */
export const asOfSchema = z.object({
  page: z
    .string({ error: 'error_wrong_type' })
    .regex(new RegExp(`^/(?:${LOCALES.join('|')})/[a-z-]+/[a-z0-9-]+/$`), {
      error: 'error_format',
    }),
  date: z.string({ error: 'error_wrong_type' }).max(DATE_CHARACTERS_MAX, { error: 'error_format' }),
});
