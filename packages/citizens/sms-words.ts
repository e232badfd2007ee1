import type { Locale } from '@pune/i18n';

export type SmsCommand = 'stop' | 'start' | 'help';

/**
 * The words of each command, and the language in which they are answered: it follows from the word
 * alone, so that the answer tells nothing of an account. Hindi and Marathi share some words; they
 * are answered in Marathi.
 */
export const SMS_WORDS: Record<SmsCommand, Record<Locale, readonly string[]>> = {
  stop: {
    en: ['stop', 'stopall', 'unsubscribe', 'end', 'quit'],
    mr: ['थांबवा', 'थांबा', 'बंद', 'thambva', 'thamba', 'band'],
    hi: ['रोकें', 'रोको', 'रोक', 'roken', 'roko'],
  },
  start: {
    en: ['start', 'resume', 'unstop'],
    mr: ['सुरू', 'सुरु', 'सुरू करा', 'सुरु करा', 'चालू', 'चालू करा', 'suru', 'chalu'],
    hi: ['शुरू', 'शुरु', 'शुरू करें', 'शुरु करें', 'चालू करें', 'shuru'],
  },
  help: {
    en: ['help', 'info'],
    mr: ['मदत', 'माहिती', 'madat'],
    hi: ['मदद', 'सहायता', 'madad'],
  },
};

const asWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/**
 * Reads a text message. To stop, the first word counts: who writes "STOP these messages" means it.
 * The other commands must be the whole text.
 *
 * @returns null for any other text
 */
export function readSmsCommand(text: string): { command: SmsCommand; language: Locale } | null {
  const whole = asWords(text);
  const first = whole.split(' ')[0]!;
  for (const command of ['start', 'help', 'stop'] as const)
    for (const language of ['en', 'mr', 'hi'] as const)
      if (SMS_WORDS[command][language].includes(command === 'stop' ? first : whole))
        return { command, language };
  return null;
}
