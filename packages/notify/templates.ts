import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { TEMPLATES, type Template, type ValuesOf } from './notify.constants.ts';

/**
 * Keys are composed here, which the typed translator cannot check: the lint and a test ensure that
 * every text exists.
 */
type Say = (key: string, values: Record<string, string>) => string;

/**
 * Renders the texts of a message in a person's language: a subject (email, push) and the text for
 * every channel.
 */
export function render<T extends Template>(
  template: T,
  language: Locale,
  values: ValuesOf<T>,
): { subject: string; text: string } {
  const say = t(language) as unknown as Say;
  const missing = TEMPLATES[template].values.filter(
    (name) => !(values as Record<string, string>)[name],
  );
  if (missing.length > 0)
    throw new Error(`[notify] [templates] ${template} needs ${missing.join(', ')}`);
  return {
    subject: say(`notify:${template}_subject`, values),
    text: say(`notify:${template}_text`, values).trim(),
  };
}
