import { namedFields } from '@pune/content-models/example-data';
import type { Collection, models } from '@pune/content-models/models';
import { richText, type RichText, type RichTextNode } from '@pune/content-models/rich-text';
import { LOCALES } from '@pune/i18n';
import type { Random } from './random.ts';

export type Values = Record<string, any>;
type Field = (typeof models)[Collection]['collection']['fields'][number];

/** The context of a field for choosing its value. */
export interface Surroundings {
  random: Random;
  /** The number of the edit, which makes texts unique. */
  number: number;
  /** Milliseconds since 1970; most generated dates are near it. */
  at: number;
  portals: readonly string[];
  /** Returns the documents of a collection, in the first language. */
  documents(collection: Collection): readonly Values[];
  /**
   * Returns the values of fields with this name in other documents of the collection, at any depth.
   */
  others(name: string): unknown[];
}

/** The properties of a field that limit its values. */
interface Rules {
  name: string;
  type: Field['type'];
  localized?: boolean;
  required?: boolean;
  hasMany?: boolean;
  unique?: boolean;
  min?: number;
  max?: number;
  maxLength?: number;
  options?: (string | { value: string })[];
  relationTo?: Collection | Collection[];
  fields?: Field[];
  filterOptions?: unknown;
  validate?: unknown;
  custom?: { widget?: string };
  admin?: { date?: { pickerAppearance?: string } };
}

const DAY_MS = 86_400_000;
const ADDRESSES = [
  '/services/',
  '/grievances/new/',
  '/offices/#map',
  'https://pune.example/forms',
  'https://city.localhost/en/',
];
/**
 * Fields whose text must have a certain form. A field with a validator that is not listed here
 * copies the value of another document.
 */
const FORMS: Record<string, (s: Surroundings) => string> = {
  slug: ({ number }) => `moved-${number}`,
  from: ({ random, number }) => `${random.pick(['', '/en', '/mr'])}/old-${number}`,
  href: ({ random }) => random.pick(ADDRESSES),
  web: ({ random }) => random.pick(ADDRESSES),
  applyUrl: ({ random }) => random.pick(ADDRESSES),
  url: ({ number }) => `https://apps.example/${number}`,
  opens: ({ random }) => random.pick(['06:00', '09:30', '10:00']),
  closes: ({ random }) => random.pick(['17:00', '18:15', '21:30']),
  embedOrigins: ({ number }) => `https://partner-${number}.example`,
};

const subset = <T>(random: Random, items: readonly T[], share: number): T[] =>
  items.filter(() => random.chance(share));
const severalOf = <T>(random: Random, items: readonly T[]): T[] =>
  items.length > 0
    ? [...new Set(Array.from({ length: random.below(4) }, () => random.pick(items)))]
    : [];
const reversed = (value: unknown): unknown[] => (Array.isArray(value) ? value.toReversed() : []);

/**
 * Returns a date or an instant near the time of the edit; sometimes years away. One that a validator
 * compares with another date moves by a few days.
 */
function dateOf({ admin, validate }: Rules, old: unknown, { random, at }: Surroundings): string {
  const instant =
    validate && old
      ? new Date(Date.parse(String(old)) + (random.next() - 0.5) * 6 * DAY_MS)
      : new Date(at + (random.next() - 0.5) * (random.chance(0.75) ? 24 : 3000) * DAY_MS);
  instant.setUTCSeconds(0, 0);
  return admin?.date?.pickerAppearance === 'dayAndTime'
    ? instant.toISOString()
    : `${instant.toISOString().slice(0, 10)}T12:00:00.000Z`;
}

function textOf({ name, type, validate, maxLength = 4000 }: Rules, s: Surroundings): unknown {
  if (FORMS[name]) return FORMS[name](s);
  if (validate) return s.random.pick(s.others(name));
  const text = `${name} ${s.number}, ${s.random.pick(['water', 'पाणी', 'सड़क & “roads”', '<b>streets</b>'])}`;
  return (type === 'textarea' ? `${text}.\nA second line.` : text).slice(0, maxLength);
}

function relatedOf({ relationTo, hasMany }: Rules, s: Surroundings): unknown {
  const collections = [relationTo!].flat();
  const choices = collections.flatMap((collection) =>
    s
      .documents(collection)
      .map(({ id }) => (Array.isArray(relationTo) ? { relationTo: collection, value: id } : id)),
  );
  return hasMany
    ? severalOf(s.random, choices)
    : choices.length > 0
      ? s.random.pick(choices)
      : null;
}

/** Returns a file of a kind that such fields hold already: images for images, videos for videos. */
function fileOf({ name, hasMany }: Rules, s: Surroundings): unknown {
  const files = s.documents('media');
  const known = new Set(
    s
      .others(name)
      .flat()
      .flatMap(
        (id) => files.find((file) => String(file.id) === String(id))?.mimeType?.split('/')[0] ?? [],
      ),
  );
  const fitting = files
    .filter(({ mimeType }) => known.has(mimeType?.split('/')[0]))
    .map(({ id }) => id);
  return hasMany
    ? severalOf(s.random, fitting)
    : fitting.length > 0
      ? s.random.pick(fitting)
      : null;
}

/** Structured blocks in the markup of `richText`. */
const BLOCKS = [
  ':::callout warning\n# Closed\nUse the [other office](/offices/).\n:::',
  ':::steps\n# Apply\nIn writing.\n# Wait\n:::',
  ':::fees\n# Copies\nA page | 2.5 | A4\nInspection | 0\n:::',
  ':::accordion\n# Who may apply?\nAny resident.\n:::',
  ':::quotation\nIt works.\n-- Asha, resident\n:::',
  ':::timeline\n2026-04-01 | Opened\n:::',
];

/** The fields of blocks that refer to other documents. */
function referringBlocks(s: Surroundings): object[] {
  const [office] = severalOf(s.random, s.documents('offices'));
  const circulars = severalOf(s.random, s.documents('circulars'));
  const file = fileOf({ name: 'attachments', type: 'upload' }, s);
  return [
    ...(office ? [{ blockType: 'contact', office: office.id }] : []),
    {
      blockType: 'documentList',
      title: `Documents of edit ${s.number}`,
      documents: circulars.map(({ id }) => ({ relationTo: 'circulars', value: id })),
      files: file ? [file] : [],
    },
  ];
}

/**
 * Returns a rich text with everything that templates can render: headings, lists, links to
 * documents, files, structured blocks and forms.
 */
function writtenText(s: Surroundings): RichText {
  const { random, number } = s;
  const tree = richText(
    `## Heading ${number}\n\nText of edit ${number}, with [a link](${random.pick(ADDRESSES)}).\n\n- one\n- **two**${random.chance(0.2) ? `\n\n${random.pick(BLOCKS)}` : ''}${random.chance(0.1) ? `\n\n::${random.pick(['grievances', 'payments', 'benefits', 'dashboard'])}` : ''}`,
  );
  const add = (node: unknown) => void tree.root.children.push(node as RichTextNode);
  if (random.chance(0.15)) for (const fields of referringBlocks(s)) add({ type: 'block', fields });
  const [service] = severalOf(random, s.documents('services'));
  if (service)
    add({
      type: 'paragraph',
      children: [
        {
          type: 'link',
          fields: { linkType: 'internal', doc: { relationTo: 'services', value: service.id } },
          children: [{ type: 'text', text: 'A service', format: 0 }],
        },
      ],
    });
  const file = fileOf({ name: 'picture', type: 'upload' }, s);
  if (file && random.chance(0.2)) add({ type: 'upload', relationTo: 'media', value: file });
  return tree;
}

/** Returns another value of a field, as an editor might enter it. */
export function newValue(field: Field, old: unknown, s: Surroundings): unknown {
  const rules = field as unknown as Rules;
  const { random } = s;
  // A required localized text may be missing: the language is then not translated. Other required
  // fields are never empty.
  if (
    rules.type !== 'checkbox' &&
    random.chance(rules.required ? (rules.localized ? 0.08 : 0) : 0.15)
  )
    return null;
  if (rules.custom?.widget === 'portals') return subset(random, s.portals, 0.7);
  switch (rules.type) {
    case 'text':
    case 'textarea':
      return rules.hasMany ? [textOf(rules, s)] : textOf(rules, s);
    case 'email':
      return `office-${s.number}@pune.example`;
    case 'number':
      return (rules.min ?? 0) < 0
        ? random.pick(s.others(rules.name))
        : (rules.min ?? 0) +
            random.below(Math.min((rules.max ?? Infinity) - (rules.min ?? 0), 300) + 1);
    case 'checkbox':
      return rules.name === 'takenDown' ? random.chance(0.25) : !old;
    case 'date':
      return dateOf(rules, old, s);
    case 'select': {
      const values = rules.options!.map((option) =>
        typeof option === 'string' ? option : option.value,
      );
      return rules.hasMany ? subset(random, values, 0.3) : random.pick(values);
    }
    case 'relationship':
      return random.chance(0.2) && rules.hasMany ? reversed(old) : relatedOf(rules, s);
    case 'upload':
      return random.chance(0.2) && rules.hasMany ? reversed(old) : fileOf(rules, s);
    case 'richText':
      return writtenText(s);
    case 'json':
      return { number: s.number };
    default:
      throw new Error(
        `[publisher] [oracle] No values for fields of type ${rules.type}: add the type to newValue()`,
      );
  }
}

/**
 * Edits a field of a document in one language, or in all if it is not localized.
 * @param versions the document, or a row of it, in each language
 */
export function editField(versions: Values[], field: Field, s: Surroundings): void {
  const rules = field as unknown as Rules;
  const { random } = s;
  if (rules.type === 'group')
    return editSome(
      versions.map((version) => (version[rules.name] ??= {})),
      rules.fields!,
      s,
    );
  if (rules.type === 'array') return editRows(versions, rules, s);
  if (rules.localized) {
    const one = random.chance(0.8) ? random.below(versions.length) : -1;
    versions.forEach(
      (version, n) =>
        void (one < 0 || n === one
          ? (version[rules.name] = newValue(field, version[rules.name], s))
          : undefined),
    );
    return;
  }
  const value = newValue(field, versions[0]![rules.name], s);
  for (const version of versions) version[rules.name] = structuredClone(value);
}

const editSome = (versions: Values[], fields: readonly Field[], s: Surroundings): void =>
  editField(versions, s.random.pick([...namedFields(fields).values()]), s);

/** Gives every field of a new row a value, in all languages; lists stay empty. */
function fill(rows: Values[], fields: readonly Field[], s: Surroundings): void {
  for (const [name, field] of namedFields(fields)) {
    if (field.type === 'group')
      fill(
        rows.map((row) => (row[name] ??= {}) as Values),
        field.fields,
        s,
      );
    else if (field.type !== 'array') editField(rows, { ...field, localized: false } as Field, s);
  }
}

/** Adds, removes, moves or edits a row. */
function editRows(versions: Values[], { name, fields }: Rules, s: Surroundings): void {
  const { random } = s;
  const rows = versions.map((version) => (version[name] ??= []) as Values[]);
  const count = Math.min(...rows.map(({ length }) => length));
  const at = random.below(count);
  const does = count === 0 ? 'add' : random.pick(['add', 'remove', 'move', 'edit', 'edit', 'edit']);
  if (does === 'edit')
    return editSome(
      rows.map((list) => list[at]!),
      fields!,
      s,
    );
  if (does === 'remove') return rows.forEach((list) => void list.splice(at, 1));
  if (does === 'move') return rows.forEach((list) => void list.unshift(...list.splice(at, 1)));
  const added: Values[] = versions.map(() => ({}));
  fill(added, fields!, s);
  rows.forEach((list, n) => void list.push(added[n]!));
}

type Validate = (value: unknown, at: { data: Values; siblingData: Values }) => unknown;

/**
 * Returns the fields, at any depth, whose validator rejects their value. Asynchronous validators,
 * which query the database, are skipped.
 */
export const refused = (
  values: Values,
  fields: readonly Field[],
  data: Values = values,
): string[] =>
  [...namedFields(fields)].flatMap(([name, field]) => {
    const { validate } = field as unknown as { validate?: Validate };
    const value = values[name];
    const isAccepted =
      !validate ||
      validate.constructor.name === 'AsyncFunction' ||
      validate(value, { data, siblingData: values }) === true;
    if (!isAccepted) return [name];
    const rows: Values[] =
      field.type === 'group' ? [value ?? {}] : field.type === 'array' ? (value ?? []) : [];
    const below = rows.length > 0 ? (field as unknown as { fields: Field[] }).fields : [];
    return rows.flatMap((row) => refused(row, below, data).map((inner) => `${name}.${inner}`));
  });

/** Returns the versions of a document in the order of the languages. */
export const languages = (source: Record<string, Values>): Values[] =>
  LOCALES.map((locale) => source[locale]!);
