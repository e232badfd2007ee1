import type { FlattenedField, Payload, PayloadRequest } from 'payload';
import { idsOf } from '@pune/content-models/content-model';
import { LOCALES } from '@pune/i18n';
import { inAllLanguages } from '../hooks/in-all-languages.ts';

/** The published documents that show each file, counted in one reading of all documents. */

const BATCH = 200;

export interface FileUses {
  /** Published documents that show the file. */
  count: number;
  /** The departments of these documents. */
  departments: Set<string>;
}

type Row = Record<string, unknown>;

/** The values of a field in all its languages. */
function inEachLanguage(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [value];
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => (LOCALES as readonly string[]).includes(name))
    ? Object.values(value)
    : [value];
}

/** The files of a text: uploads in it, and lists of documents. */
function inText(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const { type, relationTo, value: upload, blockType, files } = value as Row;
  if (type === 'upload' && relationTo === 'media') return idsOf([upload]);
  if (blockType === 'documentList') return idsOf(files);
  return Object.values(value).flatMap(inText);
}

/** The ids of the files that a document shows, read in all languages. Pure. */
export function filesIn(fields: readonly FlattenedField[], document: Row): string[] {
  return fields.flatMap((field) =>
    inEachLanguage(document[field.name]).flatMap((value) => {
      if (value === null || value === undefined) return [];
      if (field.type === 'upload')
        return field.relationTo === 'media' ? idsOf(Array.isArray(value) ? value : [value]) : [];
      if (field.type === 'richText') return inText(value);
      if (!('flattenedFields' in field)) return [];
      const rows = (Array.isArray(value) ? value : [value]) as Row[];
      return rows.flatMap((row) => filesIn(field.flattenedFields, row));
    }),
  );
}

const showsFiles = (fields: readonly FlattenedField[]): boolean =>
  fields.some(
    (field) =>
      (field.type === 'upload' && field.relationTo === 'media') ||
      field.type === 'richText' ||
      ('flattenedFields' in field && showsFiles(field.flattenedFields)),
  );

/** All documents are read for one answer, so it is kept for a while, and longer if it took long. */
const KEPT_MS = 15_000;
const KEPT_FACTOR = 20;

interface Kept {
  uses: Promise<ReadonlyMap<string, FileUses>>;
  until: number;
}
const kept = new WeakMap<Payload, Kept>();

/** @returns the use of each file that a published document shows, by its id; some seconds old */
export function usesOfFiles(req: PayloadRequest): Promise<ReadonlyMap<string, FileUses>> {
  const { payload } = req;
  const known = kept.get(payload);
  if (known && Date.now() < known.until) return known.uses;
  const begun = Date.now();
  const read = async (): Promise<ReadonlyMap<string, FileUses>> => {
    try {
      const uses = await readUses(req);
      const took = Date.now() - begun;
      answer.until = Date.now() + Math.max(KEPT_MS, took * KEPT_FACTOR);
      return uses;
    } catch (error) {
      kept.delete(payload);
      throw error;
    }
  };
  const answer: Kept = { uses: read(), until: Number.POSITIVE_INFINITY };
  kept.set(payload, answer);
  return answer.uses;
}

async function readUses(req: PayloadRequest): Promise<Map<string, FileUses>> {
  const uses = new Map<string, FileUses>();
  for (const { config } of Object.values(req.payload.collections)) {
    if (!config.versions?.drafts || !showsFiles(config.flattenedFields)) continue;
    for (let page = 1, more = true; more; page++) {
      const { docs, hasNextPage } = await req.payload.find({
        collection: config.slug as 'pages',
        where: { _status: { equals: 'published' } },
        page,
        limit: BATCH,
        sort: 'id',
        depth: 0,
        locale: 'all',
        overrideAccess: true,
        req: inAllLanguages(req),
      });
      for (const document of docs as unknown as Row[]) {
        const department = config.slug === 'departments' ? document.id : document.department;
        for (const id of new Set(filesIn(config.flattenedFields, document))) {
          const use = uses.get(id) ?? { count: 0, departments: new Set<string>() };
          use.count++;
          for (const one of idsOf([department])) use.departments.add(one);
          uses.set(id, use);
        }
      }
      more = hasNextPage;
    }
  }
  return uses;
}
