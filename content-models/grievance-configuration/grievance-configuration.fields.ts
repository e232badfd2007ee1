import type { Field, GroupField } from 'payload';
import { LIMITS } from './grievance-configuration.limits.ts';
import { validCode } from './grievance-configuration.rules.ts';

/**
 * A text in each language, side by side: the lists are checked as a whole, so a document has no
 * language versions that could be published apart. `example-data.ts` takes `en` for a localized
 * text; the names are therefore words.
 */
export const inEachLanguage = (
  name: string,
  label: string,
  { isLong = false, charactersMax }: { isLong?: boolean; charactersMax: number },
): GroupField => {
  const texts = ['English', 'Marathi', 'Hindi'].map((language): Field => {
    const shared = {
      name: language.toLowerCase(),
      label: language,
      required: true,
      maxLength: charactersMax,
    };
    return isLong
      ? { ...shared, type: 'textarea' }
      : { ...shared, type: 'text', admin: { width: '33%' } };
  });
  return { name, label, type: 'group', fields: isLong ? texts : [{ type: 'row', fields: texts }] };
};
export const label = (title = 'Name') =>
  inEachLanguage('label', title, { charactersMax: LIMITS.labelCharacters });

export const code = (description: string): Field => ({
  name: 'code',
  type: 'text',
  required: true,
  validate: validCode,
  admin: { description },
});
