import { dayOf, idOf, idsOf } from '../content-model.ts';
import type { RichText, TextBlockFields } from '../rich-text.nodes.ts';

export type TextBlockType = TextBlockFields['blockType'];

/**
 * Kinds of a field: `words` and `text` (a nested rich text) are what readers read; a `value` and
 * a `day` are shown by their own rules; the others refer to documents. An object describes the rows of an array.
 */
type Leaf = 'words' | 'text' | 'value' | 'day' | 'office' | 'documents' | 'files';
export type Shape = { readonly [field: string]: Leaf | Shape };

/** The fields of each block, in the order in which a page shows them. */
export const TEXT_BLOCK_SHAPES: Record<TextBlockType, Shape> = {
  callout: { tone: 'value', title: 'words', text: 'text' },
  steps: { items: { title: 'words', text: 'text' } },
  contact: {
    office: 'office',
    name: 'words',
    address: 'words',
    phone: 'words',
    email: 'words',
    hours: 'words',
  },
  fees: { caption: 'words', rows: { item: 'words', rupees: 'value', note: 'words' } },
  documentList: { title: 'words', documents: 'documents', files: 'files' },
  accordion: { items: { title: 'words', text: 'text' } },
  quotation: { words: 'words', person: 'words', role: 'words' },
  timeline: { items: { day: 'day', title: 'words', text: 'words' } },
};

export const isTextBlockType = (type: unknown): type is TextBlockType =>
  typeof type === 'string' && Object.hasOwn(TEXT_BLOCK_SHAPES, type);

/** True for the fields of a structured block; false for a widget and a capability block. */
export const isTextBlock = (fields: { blockType: string } | undefined): fields is TextBlockFields =>
  isTextBlockType(fields?.blockType);

/** A field of a block with a value. `row` is its row from 1, within an array. */
export interface BlockValue {
  leaf: Leaf;
  value: unknown;
  row?: number;
}

type Fields = Record<string, unknown>;

/** The values of a block that are set, in the order of its page. */
export function* valuesOfBlock(block: TextBlockFields): Generator<BlockValue> {
  yield* valuesIn(TEXT_BLOCK_SHAPES[block.blockType], block as unknown as Fields);
}

function* valuesIn(shape: Shape, fields: Fields, row?: number): Generator<BlockValue> {
  for (const [name, leaf] of Object.entries(shape)) {
    const value = fields[name];
    if (value === null || value === undefined || value === '') continue;
    if (typeof leaf === 'string') yield { leaf, value, row };
    else for (const [n, each] of (value as Fields[]).entries()) yield* valuesIn(leaf, each, n + 1);
  }
}

/** The words and nested texts of a block, in the order of its page. */
export const textsOfBlock = (block: TextBlockFields): (string | RichText)[] =>
  [...valuesOfBlock(block)].flatMap(({ leaf, value }) =>
    leaf === 'words' || leaf === 'text' ? [value as string | RichText] : [],
  );

/** A reference to a document: `{ relationTo, value }`, where the value is an id or the document. */
export interface Reference {
  relationTo: string;
  value: unknown;
}

/** The references of a field, with the collection of each. */
export function referencesOf({ leaf, value }: BlockValue): Reference[] {
  if (leaf === 'office') return [{ relationTo: 'offices', value }];
  if (leaf === 'files')
    return (value as unknown[]).map((file) => ({ relationTo: 'media', value: file }));
  return leaf === 'documents' ? (value as Reference[]) : [];
}

/** The published form of a block: the fields that are set, with ids in place of documents. */
export function publishedBlock(
  block: TextBlockFields,
  publishedText: (text: RichText) => RichText,
): TextBlockFields {
  const publish = (leaf: Leaf | Shape, value: any): unknown => {
    if (typeof leaf !== 'string') return value.map((row: Fields) => fieldsOf(leaf, row));
    if (leaf === 'text') return publishedText(value);
    if (leaf === 'day') return dayOf(value);
    if (leaf === 'office') return idOf(value);
    if (leaf === 'files') return idsOf(value);
    if (leaf === 'documents')
      return value.map((one: Reference) => ({
        relationTo: one.relationTo,
        value: idOf(one.value),
      }));
    return value;
  };
  const fieldsOf = (shape: Shape, fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(shape).flatMap(([name, leaf]) => {
        const value = fields[name];
        return value === null || value === undefined || value === ''
          ? []
          : [[name, publish(leaf, value)]];
      }),
    );
  const { blockType } = block;
  const fields = fieldsOf(TEXT_BLOCK_SHAPES[blockType], block as unknown as Fields);
  return { blockType, ...fields } as unknown as TextBlockFields;
}
