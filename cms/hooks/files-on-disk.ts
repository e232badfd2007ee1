import fs from 'node:fs/promises';
import path from 'node:path';
import { ValidationError, type CollectionBeforeChangeHook, type FlattenedField } from 'payload';
import { checkRichText } from '@pune/content-models/rich-text.rules';

/** Refuses to publish a page with a link to a file that is missing on the server. */

type Shown = { id: number | string; path: string }[];
const idOf = (value: unknown): number | string =>
  typeof value === 'object' && value !== null
    ? (value as { id: number | string }).id
    : (value as number | string);

/** Lists the files that a document shows, each with its field. */
export function filesIn(fields: readonly FlattenedField[], data: unknown, prefix = ''): Shown {
  if (data === null || typeof data !== 'object') return [];
  return fields.flatMap((field): Shown => {
    const value = (data as Record<string, unknown>)[field.name];
    const at = `${prefix}${field.name}`;
    if (value === null || value === undefined) return [];
    if (field.type === 'upload' && field.relationTo === 'media')
      return (Array.isArray(value) ? value : [value]).map((file) => ({ id: idOf(file), path: at }));
    if (field.type === 'richText') {
      const checked = checkRichText(value);
      return 'references' in checked
        ? checked.references.flatMap(({ collection, id }) =>
            collection === 'media' ? [{ id, path: at }] : [],
          )
        : [];
    }
    if (!('flattenedFields' in field)) return [];
    return Array.isArray(value)
      ? value.flatMap((row, n) => filesIn(field.flattenedFields, row, `${at}.${n}.`))
      : filesIn(field.flattenedFields, value, `${at}.`);
  });
}

export const requireFiles =
  (mediaDir: string): CollectionBeforeChangeHook =>
  async ({ collection, data, req }) => {
    if (data._status !== 'published') return;
    const shown = filesIn(collection.flattenedFields, data);
    if (shown.length === 0) return;
    const { docs } = await req.payload.find({
      collection: 'media',
      where: { id: { in: [...new Set(shown.map(({ id }) => id))] } },
      select: { filename: true },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    });
    for (const { id, filename } of docs as { id: number | string; filename?: string | null }[]) {
      if (
        !filename ||
        (await isThere(path.join(/* turbopackIgnore: true */ mediaDir, path.basename(filename))))
      )
        continue;
      const message = `The file ${filename} is missing on the server. Upload it again under Files, or take it out here.`;
      throw new ValidationError({
        collection: collection.slug,
        errors: [{ path: shown.find((file) => String(file.id) === String(id))!.path, message }],
        req,
      });
    }
  };

const isThere = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  );
