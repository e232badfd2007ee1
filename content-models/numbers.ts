import type { Field, FieldHook, TextField, TextFieldSingleValidation, Where } from 'payload';

/** One number however it is typed: `gad / 2026/04` and `GAD/2026/04`. */
export const sameNumber = (number: unknown): string | null => (typeof number === 'string' && number.trim() ? number.toLowerCase().replace(/\s+/g, '') : null);

interface Holder {
  id: number | string;
  /** A save of all languages at once reads them all. */
  title?: string | Record<string, string> | null;
}

const nameOf = ({ id, title }: Holder): string => (title && typeof title === 'object' ? Object.values(title).find(Boolean) : title) || String(id);

/** A number that a published document has is refused to another one, with the name of who has it. Drafts are not asked. */
const unusedNumber: TextFieldSingleValidation = async (value, options) => {
  const wanted = sameNumber(value);
  const { collectionSlug, id, maxLength, req, required } = options;
  // Replaces Payload's own check, which pages and the publisher would have to load Payload for.
  if (!wanted) return required ? 'Give a number.' : true;
  if (maxLength && String(value).length > maxLength) return `A number has ${maxLength} characters at most.`;
  if (!collectionSlug) return true;
  // On MongoDB what was published before there was `publishedNumber` has none.
  const holds: Where = { or: [{ publishedNumber: { equals: wanted } }, { and: [{ number: { equals: String(value).trim() } }, { _status: { equals: 'published' } }] }] };
  const where: Where = { and: [holds, ...(id === undefined ? [] : [{ id: { not_equals: id } }])] };
  const { docs } = await req.payload.find({ collection: collectionSlug as 'circulars', where, limit: 1, pagination: false, depth: 0, overrideAccess: true, req });
  const holder = docs[0] as Holder | undefined;
  return holder ? `“${value}” is the number of “${nameOf(holder)}” already. Correct it, or take that one down first.` : true;
};

/** The fields that a save for the public writes; a draft leaves them as they are. */
const ofPublished: FieldHook = ({ data, originalDoc, req, siblingData }) => {
  if (req.context.savesDraft) return (originalDoc?.publishedNumber as string | null | undefined) ?? null;
  const status = data?._status ?? originalDoc?._status;
  return status === 'published' ? sameNumber('number' in siblingData ? siblingData.number : originalDoc?.number) : null;
};

/**
 * The number by which documents are cited, and beside it the number as it is published, which the database lets one document have: of two
 * that are published in the same moment, one is refused.
 */
export const numberFields = (field: Omit<TextField, 'name' | 'type' | 'hasMany' | 'validate' | 'minRows' | 'maxRows'>): { number: Field; publishedNumber: Field } => ({
  // A copy is another document, and needs a number of its own.
  number: { ...field, name: 'number', type: 'text', validate: unusedNumber, hooks: { beforeDuplicate: [() => null] } } as Field,
  publishedNumber: {
    name: 'publishedNumber', type: 'text', unique: true, hidden: true, custom: { shownAs: 'number' },
    hooks: { beforeDuplicate: [() => null], beforeChange: [ofPublished] },
  },
});
