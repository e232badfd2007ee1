import { ValidationError, type Payload } from 'payload';
import { LOCALES } from '@pune/i18n';

export interface Write {
  collection: string;
  id?: number | string;
  data: Record<string, unknown>;
}
interface UniqueField {
  name: string;
  unique?: boolean;
  custom?: {
    widget?: string;
    /** The field of the form from which this one is derived. */ shownAs?: string;
  };
}
interface Other {
  id: number | string;
  title?: string | Record<string, string>;
}

/**
 * Names the conflicting document when two editors save the same address, or the same office code,
 * at the same moment: the database accepts one and refuses the other with a technical message.
 */
export function nameUniqueClashes(payload: Payload): void {
  const db = payload.db as unknown as Record<
    'create' | 'updateOne',
    (args: Write) => Promise<unknown>
  >;
  for (const name of ['create', 'updateOne'] as const) {
    const write = db[name].bind(payload.db);
    db[name] = async (args) => {
      try {
        return await write(
          payload.db.name === 'mongoose' ? withoutEmpty(payload, args, name) : args,
        );
      } catch (error) {
        throw isUniqueClash(error) ? await namedClash(payload, args, error) : error;
      }
    };
  }
}

const uniqueFieldsOf = (payload: Payload, collection: string): UniqueField[] =>
  (payload.collections[collection as 'pages']?.config.flattenedFields ?? []).filter(
    (field) => (field as UniqueField).unique,
  ) as UniqueField[];

/**
 * Removes `null` from unique fields: in MongoDB two documents with `null` conflict, two without the
 * field do not.
 */
export function withoutEmpty(payload: Payload, write: Write, name: 'create' | 'updateOne'): Write {
  const empty = uniqueFieldsOf(payload, write.collection)
    .map((field) => field.name)
    .filter((field) => write.data[field] === null);
  if (empty.length === 0) return write;
  const data = Object.fromEntries(
    Object.entries(write.data).filter(([field]) => !empty.includes(field)),
  );
  return {
    ...write,
    data:
      name === 'create'
        ? data
        : { ...data, $unset: Object.fromEntries(empty.map((field) => [field, 1])) },
  };
}

/**
 * Recognises a violation of a unique constraint. Payload recognises those of PostgreSQL and
 * MongoDB, but not always the field; SQLite drivers and MongoDB-compatible servers use other
 * messages.
 */
const isUniqueClash = (error: unknown): error is Error =>
  error instanceof ValidationError ||
  /unique constraint failed/i.test(`${String((error as Error)?.cause)} ${String(error)}`);

async function namedClash(payload: Payload, write: Write, error: Error): Promise<Error> {
  const clash = await uniqueClash(payload, write);
  if (!clash) return error;
  const { path, message } = clash;
  return new ValidationError({ collection: write.collection, errors: [{ path, message }] });
}

export interface Clash {
  /** The field of the form. */
  path: string;
  message: string;
  other: { id: number | string; title: string };
}

/** @returns the first unique value that another document has already, or null */
export async function uniqueClash(payload: Payload, write: Write): Promise<Clash | null> {
  const { collection, data } = write;
  for (const field of uniqueFieldsOf(payload, collection)) {
    const other = await otherWith(payload, write, field.name);
    const path = field.custom?.shownAs ?? field.name;
    if (!other) continue;
    const message = wordsOf(collection, field, String(data[path] ?? data[field.name]), other);
    return { path, message, other: { id: other.id, title: nameOf(other) } };
  }
  return null;
}

/**
 * Searches the other document outside of the transaction, which the error has ended on some
 * databases.
 */
async function otherWith(
  payload: Payload,
  { collection, id, data }: Write,
  field: string,
): Promise<Other | undefined> {
  if (data[field] === undefined || data[field] === null) return undefined;
  const { docs } = await payload
    .find({
      collection: collection as 'pages',
      where: { [field]: { equals: data[field] } } as never,
      locale: 'all',
      limit: 2,
      depth: 0,
      overrideAccess: true,
    })
    .catch(() => ({ docs: [] }));
  return (docs as unknown as Other[]).find((other) => String(other.id) !== String(id));
}

const nameOf = ({ id, title }: Other): string =>
  (typeof title === 'object' ? LOCALES.map((locale) => title[locale]).find(Boolean) : title) ||
  String(id);

function wordsOf(collection: string, field: UniqueField, value: string, other: Other): string {
  const named = nameOf(other);
  if (field.custom?.widget === 'portal')
    return `The portal ${value} has this already, and there is one for each portal: change that one.`;
  if (field.name === 'slug')
    return `The address /${collection}/${value}/ belongs to “${named}” already. Choose another one, for example ${value}-2.`;
  return `“${value}” belongs to “${named}” already. Choose another one, or leave it empty.`;
}
