import { phrase, type Reader } from '@pune/content-models/say';
import type { SanitizedConfig } from 'payload';
import { LOCALES, type Locale } from '@pune/i18n';
import type { LabelFunction } from './label-text.ts';
import { wordIn } from './words.ts';

type Labels = { singular?: unknown; plural?: unknown };
interface AnyField {
  type: string;
  name?: string;
  validate?: Validate;
  label?: unknown;
  labels?: Labels;
  description?: unknown;
  admin?: { description?: unknown; placeholder?: unknown; group?: unknown };
  options?: (string | { label: unknown; value: string })[];
  tabs?: AnyField[];
  fields?: AnyField[];
  blocks?: AnyBlock[];
  editor?: { editorConfig?: { resolvedFeatureMap?: Map<string, unknown> } };
}
type Validate = (
  value: unknown,
  options: { req?: Reader },
) => true | string | Promise<true | string>;

/** Rules of fields answer in English; the editor reads the answer in the language of the account. */
const inLanguageOfEditor =
  (validate: Validate): Validate =>
  (value, options) => {
    const told = (answer: true | string) =>
      typeof answer === 'string' ? phrase(options?.req, answer) : answer;
    const answer = validate(value, options);
    return answer instanceof Promise ? answer.then(told) : told(answer);
  };

interface AnyBlock {
  labels?: Labels;
  fields: AnyField[];
}

/** Names that are the same in every language, such as a time as an example. */
const isWords = (text: unknown): text is string => typeof text === 'string' && /\p{L}/u.test(text);

/** Payload's own labels that are jargon for editors, in plain words. */
const PLAIN: Record<string, string> = {
  'Block Name': 'Name of the part',
  ID: 'Number',
  'MIME Type': 'Kind of file',
  Slug: 'Mark',
  'Thumbnail URL': 'Address of the small picture',
  URL: 'Address',
  small: 'Small',
};
const plainly = (text: string): string => PLAIN[text] ?? text;

/** Payload resolves a function on the server, so that a browser gets one language. */
const asFunction = (text: unknown): unknown =>
  isWords(text)
    ? ((({ i18n }) => wordIn(i18n?.language ?? 'en', plainly(text))) satisfies LabelFunction)
    : text;

/**
 * A description keeps all languages: the types of the documents are generated with its English, and
 * Payload does not call functions for them.
 */
const asRecord = (text: unknown): unknown =>
  isWords(text)
    ? (Object.fromEntries(LOCALES.map((locale) => [locale, wordIn(locale, text)])) as Record<
        Locale,
        string
      >)
    : text;

function translateLabels(labels: Labels | undefined): void {
  if (!labels) return;
  labels.singular = asFunction(labels.singular);
  labels.plural = asFunction(labels.plural);
}

interface BlocksFeature {
  sanitizedServerFeatureProps?: { blocks?: AnyBlock[] };
  generateSchemaMap?: (args: object) => Map<string, { blocks?: AnyBlock[] }>;
}

/**
 * @returns the blocks of a text editor, which are not fields of it: those of its configuration, and
 *   the copies from which it makes the forms that a browser is sent
 */
function blocksOf({ editor }: AnyField): AnyBlock[] {
  const feature = editor?.editorConfig?.resolvedFeatureMap?.get('blocks') as
    | BlocksFeature
    | undefined;
  const copies = [...(feature?.generateSchemaMap?.({})?.values() ?? [])];
  return [
    ...(feature?.sanitizedServerFeatureProps?.blocks ?? []),
    ...copies.flatMap(({ blocks }) => blocks ?? []),
  ];
}

function translateField(field: AnyField, done: Set<unknown>): void {
  if (done.has(field)) return;
  done.add(field);
  field.label = asFunction(field.label);
  field.description = asRecord(field.description);
  translateLabels(field.labels);
  if (typeof field.validate === 'function') field.validate = inLanguageOfEditor(field.validate);
  if (field.admin) {
    field.admin.description = asRecord(field.admin.description);
    field.admin.placeholder = asRecord(field.admin.placeholder);
  }
  field.options = field.options?.map((option) =>
    typeof option === 'string' ? option : { ...option, label: asFunction(option.label) },
  );
  for (const tab of field.tabs ?? []) {
    // Payload tells the functions of tabs no language.
    tab.label = asRecord(tab.label);
    translateField(tab, done);
  }
  for (const inner of field.fields ?? []) translateField(inner, done);
  for (const block of [...(field.blocks ?? []), ...blocksOf(field)]) {
    if (done.has(block)) continue;
    done.add(block);
    translateLabels(block.labels);
    for (const inner of block.fields) translateField(inner, done);
  }
}

/**
 * Gives the labels, descriptions and options of the whole configuration their translations. Labels
 * that Payload makes from the names of fields are among them.
 */
export function withTranslatedLabels(config: SanitizedConfig): SanitizedConfig {
  const done = new Set<unknown>();
  for (const collection of config.collections) {
    translateLabels(collection.labels as Labels);
    const admin = collection.admin as { description?: unknown; group?: unknown };
    admin.description = asRecord(admin.description);
    admin.group = asRecord(admin.group);
    for (const field of collection.fields) translateField(field as unknown as AnyField, done);
  }
  return config;
}
