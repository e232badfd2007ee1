import { initI18n } from '@payloadcms/translations';
import type { SanitizedConfig } from 'payload';
import { withDateWords } from './date-words.ts';

/**
 * Gives pages that Payload renders on the server, such as that of a version, the names of months in
 * Marathi and Hindi. Payload makes the texts of a language once for each process, and offers no
 * other place for these. Payload needs half a second for the texts, so only processes that render
 * such pages call this function.
 */
export async function giveDateWords({ i18n: config }: SanitizedConfig): Promise<void> {
  for (const language of ['mr', 'hi'] as const) {
    const i18n = await initI18n({
      config: config as never,
      context: 'client',
      language: language as never,
    });
    i18n.dateFNS = withDateWords(i18n.dateFNS, language);
  }
}
