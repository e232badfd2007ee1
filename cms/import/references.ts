import type { RichText } from '@pune/content-models/rich-text';
import type { Locale } from '@pune/i18n';
import { altFrom, remarksOn, type Uploads } from './file-uploads.ts';
import type { Folder } from './files.ts';
import type { ImportOptions } from './import-options.ts';
import type { Memory } from './memory.ts';
import type { RowProblem } from './row-problems.ts';
import { withPictures, type PictureReference } from './rich-texts.ts';
import type { Rules } from './rules.ts';
import type { Survey } from './survey.ts';
import type { Row } from './row.ts';
import { Localized, Prose, Reference, resolved, type Values } from './values.ts';

type Id = number | string;

interface Sources {
  memory: Memory;
  rules: Rules;
  folder: Folder;
  uploads: Uploads;
  survey: Survey;
  /**
   * The state of a row of this file: in the current batch, done (written or refused), or still to
   * come.
   */
  stateOf: (collection: string, key: string) => 'noted' | 'done' | 'later';
  options: Pick<ImportOptions, 'keepsFiles' | 'fileNamed'>;
}

type Found =
  | { state: 'found'; values: Values; problems: RowProblem[] }
  | { state: 'noted' | 'later' };

/** Aborts a walk that must be repeated later. */
class NotYet {
  readonly state: 'noted' | 'later';
  constructor(state: 'noted' | 'later') {
    this.state = state;
  }
}

const FILE_NAMES = /(?:\bsrc\s*=\s*["']?|!\[[^\]]*\]\()([^"')\s>]+)/gi;

/** Resolves the documents and files that rows reference. */
export function openReferences({
  memory,
  rules,
  folder,
  uploads,
  survey,
  stateOf,
  options,
}: Sources) {
  /** Finds a document by the other system's key, or by its slug here. */
  async function idOf({
    collections,
    name,
  }: Reference): Promise<{ collection: string; id: Id; isImported: boolean } | null> {
    for (const collection of collections) {
      const remembered =
        collection === 'media' && options.keepsFiles
          ? memory.newestFile(name)
          : memory.get(collection, name);
      if (remembered && stateOf(collection, name) !== 'noted')
        return {
          collection,
          id: remembered.documentId,
          isImported: survey.lineOf(collection, name) !== undefined,
        };
    }
    for (const collection of collections) {
      const key =
        survey.lineOf(collection, name) === undefined ? survey.keyOfSlug(collection, name) : name;
      if (key === undefined) continue;
      const state = stateOf(collection, key);
      if (state !== 'done') throw new NotYet(state);
      const written = memory.get(collection, key);
      if (written) return { collection, id: written.documentId, isImported: true };
    }
    for (const collection of collections) {
      const id = await rules.idOfSlug(collection, name);
      if (id === 'noted') throw new NotYet('noted');
      if (id !== undefined) return { collection, id, isImported: false };
    }
    return null;
  }

  /** Finds a file by the key of a row of `media`, or by its name in the folder. */
  async function fileOf(
    name: string,
    alt: Localized,
    { path, row }: { path: string; row: Row },
  ): Promise<{ id: Id; remarks: RowProblem[] } | { problems: RowProblem[] }> {
    const known = await idOf(new Reference(['media'], name, false));
    if (known && (known.isImported || folder.isEmpty || 'problem' in folder.find(name)))
      return { id: known.id, remarks: [] };
    const file = folder.find(name);
    if ('problem' in file) return { problems: [{ field: path, message: file.problem }] };
    const brought = await uploads.bring(file, { key: file.name, digest: '', values: { alt } });
    if ('problems' in brought)
      return {
        problems: brought.problems.map(({ field, message }) => ({
          field: path,
          message: field.startsWith('alt')
            ? `The file has no alternative text, for the document has no title: ${message}`
            : message,
        })),
      };
    options.fileNamed?.(row, file, brought.outcome);
    return { id: brought.id, remarks: remarksOn(path, brought) };
  }

  async function withIds(
    richText: RichText,
    { path, row }: { path: string; row: Row },
    title: unknown,
    problems: RowProblem[],
  ): Promise<RichText> {
    const locale = path.split('.').at(-1) as Locale;
    return withPictures(richText, async ({ file, alt }: PictureReference) => {
      const found = await fileOf(file, altFrom({ [locale]: alt || title }), { path, row });
      if ('id' in found) return found.id;
      problems.push(
        ...found.problems.map((problem) => ({
          ...problem,
          message: `A picture is left out. ${problem.message}`,
          isWarning: true,
        })),
      );
      return null;
    });
  }

  const titlesOf = ({ title }: Values): Partial<Record<Locale, unknown>> =>
    title instanceof Localized ? title.values : {};

  async function walk(
    row: Row,
    values: Values,
    problems: RowProblem[],
    isHalf: boolean,
  ): Promise<Values> {
    const titles = titlesOf(values);
    return (await resolved(values, async (found, path) => {
      if (found instanceof Prose)
        return withIds(
          found.richText,
          { path, row },
          titles[path.split('.').at(-1) as Locale],
          problems,
        );
      if (found.collections.includes('media')) {
        const file = await fileOf(found.name, altFrom(titles), { path, row });
        problems.push(...('id' in file ? file.remarks : file.problems));
        return 'id' in file ? file.id : null;
      }
      const target = await idOf(found).catch((error: unknown) => {
        if (isHalf && error instanceof NotYet) return 'to come' as const;
        throw error;
      });
      if (target === 'to come') return undefined;
      if (target)
        return found.isPolymorphic
          ? { relationTo: target.collection, value: target.id }
          : target.id;
      const refused = found.collections.some(
        (collection) => survey.lineOf(collection, found.name) !== undefined,
      );
      problems.push({
        field: path,
        message: refused
          ? `The row of ${found.collections[0]} "${found.name}" in this file was refused.`
          : `There is no document of ${found.collections.join(', ')} with the key or the slug "${found.name.slice(0, 100)}".`,
      });
      return null;
    })) as Values;
  }

  return {
    /**
     * Replaces references by ids, unless a referenced row must be written first. A half row omits
     * references to rows still to come.
     */
    async resolve(row: Row, values: Values, isHalf: boolean): Promise<Found> {
      const problems: RowProblem[] = [];
      try {
        return { state: 'found', values: await walk(row, values, problems, isHalf), problems };
      } catch (error) {
        if (error instanceof NotYet) return { state: error.state };
        throw error;
      }
    },
    /** @returns the digests of all files that a row references: a changed file changes the row */
    filesOf(values: unknown): string[] {
      if (folder.isEmpty) return [];
      const names = new Set<string>();
      const visit = (value: unknown): void => {
        if (typeof value === 'string') {
          for (const part of [value, ...value.split('|')])
            if (part.length < 300) names.add(part.trim());
          for (const [, name] of value.matchAll(FILE_NAMES)) names.add(name!);
        } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
      };
      visit(values);
      return [...names].flatMap((name) => {
        const file = name.includes('.') ? folder.find(name) : { problem: '' };
        return 'problem' in file ? [] : [folder.digestOf(file)];
      });
    },
  };
}
