import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { TEMPLATES, type Template, type ValuesOf } from './notify.constants.ts';

/**
 * Keys and values are put together here, which the typed translator cannot follow: the lint and a
 * test hold every text to exist.
 */
type Say = (key: string, values: Record<string, string>) => string;

/**
 * The words of a message in a person's language: a heading (e-mail, push) and the text of every
 * channel.
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
