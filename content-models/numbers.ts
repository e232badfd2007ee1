import type {
  Field,
  FieldHook,
  PayloadRequest,
  TextField,
  TextFieldSingleValidation,
  Where,
} from 'payload';

/** The normal form of a document number: `gad / 2026/04` and `GAD/2026/04` are equal. */
export const sameNumber = (number: unknown): string | null =>
  typeof number === 'string' && number.trim() ? number.toLowerCase().replace(/\s+/g, '') : null;

export interface Holder {
  id: number | string;
  /** A save of all languages at once has an object by language. */
  title?: string | Record<string, string> | null;
  number?: string | null;
  publishedNumber?: string | null;
}

export const nameOf = ({ id, title }: Holder): string =>
  (title && typeof title === 'object' ? Object.values(title).find(Boolean) : title) || String(id);

type Request = Pick<PayloadRequest, 'payload'>;

async function first(req: Request, collection: string, where: Where): Promise<Holder | undefined> {
  const options = {
    where,
    sort: 'id',
    limit: 1,
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
  } as const;
  const { docs } = await req.payload.find({
    ...options,
    collection: collection as 'circulars',
    req,
  });
  return docs[0] as Holder | undefined;
}

/**
 * The published document that has a number. If several share it from the time before
 * `publishedNumber`, the first.
 */
export async function holderOf(
  req: Request,
  collection: string,
  number: string,
): Promise<Holder | undefined> {
  const holder = await first(req, collection, { publishedNumber: { equals: sameNumber(number) } });
  if (holder) return holder;
  const isOlder: Where[] = [
    { _status: { equals: 'published' } },
    { publishedNumber: { exists: false } },
  ];
  return first(req, collection, { and: [{ number: { equals: number.trim() } }, ...isOlder] });
}

/**
 * The document as published, if a save only takes a language down and leaves the number unchanged:
 * such a save does not reserve the number.
 */
async function takenDownAs(
  req: Request,
  collection: string,
  id: Holder['id'] | undefined,
  data: unknown,
): Promise<Holder | undefined> {
  const { number, takenDown } = data as { number?: unknown; takenDown?: unknown };
  if (takenDown !== true || id === undefined) return undefined;
  const published = await first(req, collection, {
    and: [{ id: { equals: id } }, { _status: { equals: 'published' } }],
  });
  return published && sameNumber(published.number) === sameNumber(number) ? published : undefined;
}

/**
 * The validation of a number: rejects a number that another published document has, and names that
 * document. Drafts may share numbers.
 */
const unusedNumber: TextFieldSingleValidation = async (value, options) => {
  const { collectionSlug, data, id, maxLength, req, required } = options;
  // Replaces Payload's own validation: importing it would load Payload into pages and the
  // publisher.
  if (!sameNumber(value)) return required ? 'Give a number.' : true;
  if (maxLength && String(value).length > maxLength)
    return `A number has ${maxLength} characters at most.`;
  if (!collectionSlug || (data as { _status?: unknown })._status !== 'published') return true;
  if (await takenDownAs(req, collectionSlug, id, data)) return true;
  const holder = await holderOf(req, collectionSlug, String(value));
  if (!holder || String(holder.id) === String(id)) return true;
  return `“${value}” is the number of “${nameOf(holder)}” already. Correct it, or take that one down first.`;
};

/** Sets the published number when a save publishes; a draft keeps the old value. */
const ofPublished: FieldHook = async ({ collection, data, originalDoc, req, siblingData }) => {
  if (req.context.savesDraft)
    return (originalDoc?.publishedNumber as string | null | undefined) ?? null;
  const saved = { ...originalDoc, ...data, ...siblingData } as {
    _status?: unknown;
    number?: unknown;
  };
  if (saved._status !== 'published') return null;
  const down = await takenDownAs(
    req,
    collection!.slug,
    originalDoc?.id as Holder['id'] | undefined,
    saved,
  );
  return down ? (down.publishedNumber ?? null) : sameNumber(saved.number);
};

/**
 * The number by which documents are cited, and the number as published. The latter has a unique
 * index: of two documents that are published concurrently with the same number, one is rejected.
 */
export const numberFields = (
  field: Omit<TextField, 'name' | 'type' | 'hasMany' | 'validate' | 'minRows' | 'maxRows'>,
): { number: Field; publishedNumber: Field } => ({
  // A duplicate needs a number of its own, so it begins without one.
  number: {
    ...field,
    name: 'number',
    type: 'text',
    validate: unusedNumber,
    hooks: { beforeDuplicate: [() => null] },
  } as Field,
  publishedNumber: {
    name: 'publishedNumber',
    type: 'text',
    unique: true,
    hidden: true,
    custom: { shownAs: 'number' },
    hooks: { beforeDuplicate: [() => null], beforeChange: [ofPublished] },
  },
});
