import { plainText, type RichText } from '@pune/content-models/rich-text';
import type { Locale } from '@pune/i18n';
import { dayAndMinute } from '../../india-time.ts';
import type { Say } from '../say.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/**
 * Formats the value of any CMS field as text for an editor: `(empty)`, `ticked`, an instant in India's
 * time, the plain text of rich text, a list by commas, or JSON.
 */
export function inWords(say: Say, value: unknown, language: Locale = 'en'): string {
  if (value === null || value === undefined || value === '') return say('(empty)');
  if (value === true) return say('ticked');
  if (value === false) return say('not ticked');
  if (typeof value === 'string') return INSTANT.test(value) ? dayAndMinute(value, language) : value;
  if (typeof value !== 'object') return String(value);
  if ('root' in value) return plainText(value as RichText) || say('(empty)');
  return Array.isArray(value) && value.every((one) => typeof one !== 'object')
    ? value.join(', ')
    : JSON.stringify(value, null, 1);
}
