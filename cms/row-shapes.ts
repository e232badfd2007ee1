import { LOCALES, type Locale } from '@pune/i18n';
import type { RowPart, RowShape } from './row-names.ts';
import { labelText } from './words/label-text.ts';
import { wordIn } from './words/words.ts';

/** The shape of the rows of a list: the fields by which a row is named, from the configuration. */

/** A field of a configuration, as far as names need it. */
interface AnyField {
  type: string;
  name?: string;
  hidden?: boolean;
  label?: unknown;
  labels?: { singular?: unknown; plural?: unknown };
  relationTo?: unknown;
  options?: readonly (string | { label: unknown; value: string })[];
  fields?: readonly AnyField[];
}

/** Fields by which a row is named alone. */
const NAMES = ['title', 'label', 'name', 'heading', 'caption'];
/** The field beside the name of a figure. */
const VALUE = 'value';
/** A row without such a field is named by its first fields. */
const PARTS_MAX = 3;
const LANGUAGE_NAMES: Record<Locale, string> = { en: 'english', mr: 'marathi', hi: 'hindi' };

/** A label before or after the configuration got its translations. */
const wordOf = (label: unknown, language: Locale): string =>
  wordIn(language, labelText(label, language) ?? '');

/** The fields of a row, with those of fields that only arrange others. */
const fieldsOf = (fields: readonly AnyField[]): AnyField[] =>
  fields.flatMap((field) =>
    field.type === 'row' || field.type === 'collapsible' ? fieldsOf(field.fields ?? []) : [field],
  );

function partOf(field: AnyField, language: Locale): RowPart | null {
  const { type, name, hidden, fields = [], options = [], relationTo } = field;
  if (!name || name === 'id' || hidden) return null;
  switch (type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'number':
      return { kind: 'text', path: name };
    case 'date':
      return { kind: 'day', path: name };
    case 'select':
    case 'radio':
      return {
        kind: 'choice',
        path: name,
        labels: Object.fromEntries(
          options.map((option) =>
            typeof option === 'string'
              ? [option, option]
              : [option.value, wordOf(option.label, language) || option.value],
          ),
        ),
      };
    case 'relationship':
    case 'upload':
      return {
        kind: 'document',
        path: name,
        type: typeof relationTo === 'string' ? relationTo : null,
      };
    case 'group':
      return LOCALES.every((locale) =>
        fieldsOf(fields).some((inner) => inner.name === LANGUAGE_NAMES[locale]),
      )
        ? { kind: 'languages', path: name, names: LANGUAGE_NAMES }
        : null;
    default:
      return null;
  }
}

/** True for the pair of fields by which a link leads to a document or to an address. */
const isTarget = (fields: readonly AnyField[], { name }: AnyField): boolean =>
  (name === 'document' || name === 'href') &&
  ['document', 'href'].every((each) => fields.some((field) => field.name === each));

/**
 * Derives from the fields of a list how its rows are named: by their title, with a day before it and
 * a value after it, or by their first fields.
 *
 * @param label the name of one row, such as `labels.singular` of the list
 */
export function rowShapeOf(label: unknown, given: readonly AnyField[], language: Locale): RowShape {
  const fields = fieldsOf(given);
  const named = fields.flatMap((field) => {
    const part = isTarget(fields, field) ? null : partOf(field, language);
    return part ? [part] : [];
  });
  const at = named.findIndex(({ path }) => NAMES.includes(path));
  return {
    label: wordOf(label, language),
    parts:
      at >= 0
        ? named.filter(
            ({ kind, path }, n) => n === at || (n < at ? kind === 'day' : path === VALUE),
          )
        : named.slice(0, PARTS_MAX),
    target: fields.flatMap((field) =>
      isTarget(fields, field) ? (partOf(field, language) ?? []) : [],
    ),
    lists: fields.flatMap(({ type, name, labels, label: own }) =>
      name && (type === 'array' || type === 'blocks')
        ? [{ path: name, label: wordOf(labels?.plural ?? own, language) }]
        : [],
    ),
  };
}
