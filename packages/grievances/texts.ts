import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { CONFIRM_DAYS } from './clocks.ts';
import { EVIDENCE_FILES_MAX, EVIDENCE_METERS_MAX } from './evidence.ts';
import {
  NOTE_CHARACTERS_MIN,
  PHOTO_BYTES_MAX,
  WORDS_CHARACTERS_MAX,
} from './grievances.constants.ts';

const FIGURES = {
  count: EVIDENCE_FILES_MAX,
  days: CONFIRM_DAYS,
  max: WORDS_CHARACTERS_MAX,
  megabytes: PHOTO_BYTES_MAX / 1e6,
  meters: EVIDENCE_METERS_MAX,
  min: NOTE_CHARACTERS_MIN,
};

/**
 * Writes a text of grievances, with the figures of the rules. Keys are composed from events and
 * actions, which the typed translator cannot check: the contract suite of the desk checks that
 * every text exists.
 */
export function say(
  locale: Locale,
  key: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const figures = Object.entries(FIGURES).map(([name, value]) => [
    name,
    formatNumber(value, locale),
  ]);
  const write = t(locale) as unknown as (key: string, values: object) => string;
  return write(`grievances:${key}`, { ...Object.fromEntries(figures), ...values });
}
