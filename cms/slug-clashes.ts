import { ValidationError, type Payload } from 'payload';
import { LOCALES } from '@pune/i18n';

interface Write {
  collection: string;
  id?: number | string;
  data: { slug?: unknown };
}

/**
 * Two editors may take one address in the same moment: the database lets one of them have it, and tells the other in words of its own.
 * They learn here which document it is.
 */
export function nameSlugClashes(payload: Payload): void {
  const db = payload.db as unknown as Record<'create' | 'updateOne', (args: Write) => Promise<unknown>>;
  for (const name of ['create', 'updateOne'] as const) {
    const write = db[name].bind(payload.db);
    db[name] = async (args) => {
      try {
        return await write(args);
      } catch (error) {
        throw isSlugClash(error) ? await namedClash(payload, args, error) : error;
      }
    };
  }
}

/** Payload knows such an error of PostgreSQL and MongoDB, not always its field; drivers of SQLite, and servers that speak MongoDB's protocol, word it otherwise than it expects. */
const isSlugClash = (error: unknown): error is Error =>
  error instanceof ValidationError ? error.data.errors.some(({ path }) => path === 'slug' || path === '') : /unique constraint failed: .*\bslug|unique constraint failed: .*_slug_/i.test(`${String((error as Error)?.cause)} ${String(error)}`);

/** The other document is looked up outside the transaction, which the clash has ended on some databases. */
async function namedClash(payload: Payload, { collection, id, data: { slug } }: Write, error: Error): Promise<Error> {
  const { docs } = await payload.find({ collection: collection as 'pages', where: { slug: { equals: slug } }, locale: 'all', limit: 1, depth: 0, overrideAccess: true }).catch(() => ({ docs: [] }));
  const other = docs[0] as { id: number | string; title?: string | Record<string, string> } | undefined;
  if (!other || String(other.id) === String(id)) return error;
  const title = typeof other.title === 'object' ? LOCALES.map((locale) => (other.title as Record<string, string>)[locale]).find(Boolean) : other.title;
  return new ValidationError({ collection, errors: [{ path: 'slug', message: `The address /${collection}/${String(slug)}/ belongs to “${title || String(other.id)}” already. Choose another one, for example ${String(slug)}-2.` }] });
}
