import fs from 'node:fs/promises';
import path from 'node:path';
import {
  APIError,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  ValidationError,
  type Payload,
} from 'payload';
import type { Locale } from '@pune/i18n';
import { judgePdf } from '../hooks/read-files.ts';
import { cleanFile } from '../hooks/uploads.ts';
import { compose } from './documents.ts';
import type { FoundFile, Folder } from './files.ts';
import { keyBeside, type Memory, type Remembered } from './memory.ts';
import type { RowProblem } from './row-problems.ts';
import type { Rules } from './rules.ts';
import { inLanguage, languagesOf, Localized, type Values } from './values.ts';

type Id = number | string;

export interface Uploads {
  /**
   * Imports a file once.
   *
   * @returns its id, or the problems
   */
  bring: (file: FoundFile, upload: Upload) => Promise<Brought | { problems: RowProblem[] }>;
}

export interface Brought {
  id: Id;
  outcome: 'new' | 'changed' | 'unchanged';
  /** The warning that editors get about the file, such as a scan, when it is new or changed. */
  warning: string | null;
}

export interface Upload {
  /** The key under which the file is remembered: its own key, or its path in the folder. */
  key: string;
  digest: string;
  /** Alternative text, credit, languages. */
  values: Values;
  /** True for a row of `media`, whose key other rows name. */
  hasRow?: boolean;
}

const KNOWN_FILE: RowProblem = {
  field: 'file',
  message:
    'An earlier import brought this file with other contents or texts, and pages may show it: change it in Files, or give the row another key.',
};

const ALT_CHARACTERS_MAX = 250;
/**
 * Builds the alternative text of an imported file from texts of the document that refers to it, such
 * as its title: trimmed, at most 250 characters, without languages whose text is empty.
 */
export const altFrom = (texts: Partial<Record<Locale, unknown>>): Localized =>
  new Localized(
    Object.fromEntries(
      Object.entries(texts).flatMap(([locale, text]) =>
        typeof text === 'string' && text.trim()
          ? [[locale, text.trim().slice(0, ALT_CHARACTERS_MAX)]]
          : [],
      ),
    ),
  );

const problemsOf = (error: unknown): RowProblem[] => {
  if (error instanceof ValidationError)
    return (error.data.errors as { path: string; message: string }[]).map(
      ({ path: field, message }) => ({ field, message }),
    );
  if (error instanceof APIError) return [{ field: 'file', message: error.message }];
  throw error;
};

/** The remark of the report about a file with a warning, at the place that names the file. */
export const remarksOn = (field: string, { warning }: Brought): RowProblem[] =>
  warning === null ? [] : [{ field, message: warning, isRemark: true }];

/**
 * Opens the import of files as documents of `media`, through the steps of an editor's upload:
 * cleaning, naming, reading, resizing.
 */
export function openUploads(
  cms: Payload,
  {
    memory,
    rules,
    folder,
    dryRun,
    placeholder,
    note,
    keepsFiles,
  }: {
    memory: Memory;
    rules: Rules;
    folder: Folder;
    dryRun: boolean;
    placeholder: () => Id;
    /** Names the import in the receipts of files. */
    note?: string;
    keepsFiles: boolean;
  },
): Uploads {
  const { config } = cms.collections.media!;

  async function write(
    file: FoundFile,
    { key, digest, values }: Upload,
    known: Id | undefined,
  ): Promise<Omit<Brought, 'outcome'>> {
    const data = await fs.readFile(file.path);
    const req = await createLocalReq({}, cms);
    if (note) req.context.note = note;
    await initTransaction(req);
    try {
      const upload = {
        data,
        size: data.length,
        mimetype: file.mimeType,
        name: path.basename(file.name),
      };
      let doc: { id: Id; updatedAt: string; fileWarning?: string | null } | undefined;
      if (known === undefined) {
        const byLanguage = Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            value instanceof Localized ? value.values : value,
          ]),
        );
        doc = (await cms.create({
          collection: 'media',
          locale: 'all' as never,
          data: byLanguage as never,
          file: upload,
          depth: 0,
          overrideAccess: true,
          req,
        })) as never;
      } else
        for (const [n, locale] of languagesOf(values).entries())
          doc = (await cms.update({
            collection: 'media',
            id: known as number,
            locale,
            data: inLanguage(values, locale) as never,
            ...(n === 0 && { file: upload }),
            depth: 0,
            overrideAccess: true,
            req,
          })) as never;
      const remembered = {
        documentId: doc!.id,
        digest,
        writtenAt: doc!.updatedAt,
        // A file has no versions: imports that can be taken back change none.
        before: null,
      };
      await memory.update('media', key, remembered, req);
      await commitTransaction(req);
      memory.set('media', key, { rowId: null, ...remembered });
      return { id: doc!.id, warning: doc!.fileWarning ?? null };
    } catch (error) {
      await killTransaction(req);
      throw error;
    }
  }

  /** Judges a file as `write` does, without writing it. */
  async function judge(file: FoundFile, known: Id | undefined): Promise<Omit<Brought, 'outcome'>> {
    const { data } = await cleanFile(await fs.readFile(file.path), file.mimeType);
    const isPdf = file.mimeType === 'application/pdf';
    return {
      id: known ?? placeholder(),
      warning: isPdf ? (await judgePdf(data, cms.logger)).warning : null,
    };
  }

  /** @returns what is remembered under a key, if the file is still there */
  async function knownAt(key: string): Promise<Remembered | undefined> {
    const known = memory.get('media', key);
    if (!known || dryRun) return known;
    const { totalDocs } = await cms.count({
      collection: 'media',
      where: { id: { equals: known.documentId } },
      overrideAccess: true,
    });
    return totalDocs > 0 ? known : undefined;
  }

  return {
    async bring(file, given) {
      const content = folder.digestOf(file);
      const digest = `${content} ${given.digest}`;
      let upload = given;
      let known = await knownAt(upload.key);
      if (keepsFiles && known && known.digest !== digest) {
        if (given.hasRow) return { problems: [KNOWN_FILE] };
        upload = { ...given, key: keyBeside(given.key, content) };
        known = await knownAt(upload.key);
      }
      if (known?.digest === digest) {
        rules.takeFile(known.documentId, file.mimeType);
        return { id: known.documentId, outcome: 'unchanged', warning: null };
      }
      const { problems } = await compose({
        config,
        values: upload.values,
        requestIn: rules.requestIn,
        isDraft: false,
      });
      if (problems.length > 0) return { problems };
      const before = known?.documentId;
      try {
        const brought = dryRun
          ? await judge(file, before)
          : await write(file, { ...upload, digest }, before);
        const { id } = brought;
        if (dryRun)
          memory.set('media', upload.key, { rowId: null, documentId: id, digest, writtenAt: '' });
        rules.takeFile(id, file.mimeType);
        return { ...brought, outcome: before === undefined ? 'new' : 'changed' };
      } catch (error) {
        return { problems: problemsOf(error) };
      }
    },
  };
}
