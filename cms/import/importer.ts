import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import { isCollection, models } from '@pune/content-models/models';
import { writeBatch } from './batches.ts';
import type { StoredDocument } from './documents.ts';
import { openEdits } from './edits.ts';
import { openUploads, remarksOn } from './file-uploads.ts';
import { openFolder } from './files.ts';
import { openJudge } from './judge.ts';
import { openMemory } from './memory.ts';
import type { ImportOptions } from './import-options.ts';
import { openPending } from './pending.ts';
import { isRefusal, isRefused, type RowProblem } from './row-problems.ts';
import { openReferences } from './references.ts';
import { isBroken, type BrokenRow, type Row } from './row.ts';
import { openRules, placeholders } from './rules.ts';
import type { Survey } from './survey.ts';
import type { Values } from './values.ts';

export const OUTCOMES = ['new', 'changed', 'unchanged', 'kept', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Reports the outcome of a row, with its problems. */
export type Told = (
  row: Row | BrokenRow,
  outcome: Outcome,
  problems: readonly RowProblem[],
) => void;

/** Increase it when values are read differently: rows are then processed again. */
const RECIPE = 1;
/** The digest of a document without the references that close a cycle: it matches no row. */
const HALF = '';
const EDITED: RowProblem = {
  field: '',
  message:
    'An editor has changed or deleted this document since it was imported: it is left as it is.',
  isWarning: true,
};
const CIRCLE: RowProblem = {
  field: '',
  message:
    'This document and others lead to one another, so that none of them can be the first. Mend what is wrong with them; or leave one of the links out, and choose it in the CMS.',
};

/**
 * A value that could not be read is also reported as missing when it is judged: both problems are
 * the same.
 */
const isSamePlace = (read: string, judged: string): boolean =>
  read === judged || read.startsWith(`${judged}.`) || judged.startsWith(`${read}.`);
const nameOf = ({ collection, key }: { collection: string; key: string }) =>
  `${collection}\n${key}`;

export type Importer = Awaited<ReturnType<typeof openImporter>>;

/** Opens the parts of an import. */
async function openParts(
  cms: Payload,
  options: ImportOptions,
  survey: Survey,
  {
    done,
    written,
    refused,
  }: { done: ReadonlySet<string> } & Pick<Parameters<typeof openPending>[0], 'written' | 'refused'>,
) {
  const identityOf = (row: { collection: string; key: string }) =>
    JSON.stringify([options.source, row.collection, row.key]);
  const memory = await openMemory(cms, options.source, options.job?.id ?? null);
  const rules = await openRules(cms);
  const folder = openFolder(options.files);
  const placeholder = placeholders(cms);
  const { dryRun, job, keepsFiles = false } = options;
  const note = job?.note;
  const uploads = openUploads(cms, {
    memory,
    rules,
    folder,
    dryRun,
    placeholder,
    note,
    keepsFiles,
  });
  const judge = openJudge(cms, rules, options, identityOf);
  const pending = openPending({
    judge,
    refused,
    forget: rules.forget,
    write: async (batch) =>
      options.dryRun
        ? batch.map(({ known }) => ({
            documentId: known?.id ?? placeholder(),
            writtenAt: '',
            before: null,
          }))
        : writeBatch(cms, memory, rules.redirects, batch, identityOf, job),
    written(one, result) {
      memory.set(one.row.collection, one.row.key, {
        rowId: null,
        digest: one.digest,
        ...result,
      });
      rules.place(one.row.collection, one.composed.stored, result.documentId);
      written(one, result);
    },
  });
  const stateOf = (collection: string, key: string) =>
    pending.has(nameOf({ collection, key }))
      ? 'noted'
      : done.has(nameOf({ collection, key }))
        ? 'done'
        : 'later';
  const references = openReferences({
    memory,
    rules,
    folder,
    uploads,
    survey,
    stateOf,
    options,
  });
  return { memory, rules, folder, uploads, judge, pending, references, edits: openEdits(cms) };
}

/** Opens an importer, which writes rows in batches. Call `take` for each row, then `finish`. */
export async function openImporter(
  cms: Payload,
  options: ImportOptions,
  survey: Survey,
  told: Told,
) {
  const done = new Set<string>();
  /**
   * Rows in a cycle: they are written without the references that close it, and processed a second
   * time.
   */
  const halves = new Map<string, Outcome>();
  /** Further problems of rows that refer to each other in a cycle. */
  const faults = new Map<string, readonly RowProblem[]>();
  let later: Row[] = [];
  const { memory, rules, folder, uploads, judge, pending, references, edits } = await openParts(
    cms,
    options,
    survey,
    {
      done,
      written: ({ row, composed, problems }) =>
        end(row, composed.known ? 'changed' : 'new', problems),
      refused: (row, problems) => end(row, 'refused', problems),
    },
  );

  const digestOf = (row: Row) =>
    createHash('sha256')
      .update(
        JSON.stringify([
          RECIPE,
          row.values,
          options.drafts,
          options.portals ?? [],
          options.language ?? '',
          references.filesOf(row.values),
          ...(options.department === undefined ? [] : [String(options.department)]),
        ]),
      )
      .digest('base64url')
      .slice(0, 22);

  function end(row: Row | BrokenRow, outcome: Outcome, problems: readonly RowProblem[]): void {
    if (isBroken(row)) return told(row, outcome, problems);
    const name = nameOf(row);
    done.add(name);
    if (outcome !== 'refused' && memory.get(row.collection, row.key)?.digest === HALF)
      return void halves.set(name, outcome);
    told(row, outcome === 'changed' ? (halves.get(name) ?? outcome) : outcome, problems);
  }

  /** Imports a row of `media`: a file with its texts. */
  async function takeFile(row: Row): Promise<void> {
    const { values, file, problems } = judge.read(row);
    const found =
      typeof file === 'string'
        ? folder.find(file)
        : { problem: 'Name the file, by its path among the files of the import.' };
    if ('problem' in found) problems.push({ field: 'file', message: found.problem });
    if (isRefused(problems) || 'problem' in found) return end(row, 'refused', problems);
    const brought = await uploads.bring(found, {
      key: row.key,
      digest: digestOf(row),
      values,
      hasRow: true,
    });
    if ('problems' in brought) end(row, 'refused', [...problems, ...brought.problems]);
    else end(row, brought.outcome, [...problems, ...remarksOn('file', brought)]);
  }

  /** Fills the department of a new document, as the form does. */
  function withDepartment(row: Row, values: Values, known: StoredDocument | undefined): Values {
    const hasField = cms.collections[row.collection]!.config.flattenedFields.some(
      ({ name }) => name === 'department',
    );
    return known || !hasField || values.department !== undefined || options.department === undefined
      ? values
      : { ...values, department: options.department };
  }

  const ruled = (row: Row, values: Values, known: StoredDocument | undefined) =>
    options.rule?.(row, values, known) ?? [];

  async function takeKnown(row: Row): Promise<StoredDocument | 'kept' | undefined> {
    const remembered = memory.get(row.collection, row.key);
    if (!remembered) return undefined;
    const { state, stored } = await edits.stateOf(row.collection, remembered);
    if (state === 'untouched' || (options.overwrite && stored)) return stored!;
    return options.overwrite ? undefined : 'kept';
  }

  /**
   * Judges a row and adds it to the batch. A half row omits references to rows still to come.
   *
   * @returns `false` if the row waits for another one
   */
  async function note(row: Row, isHalf = false): Promise<boolean> {
    const digest = isHalf ? HALF : digestOf(row);
    if (memory.get(row.collection, row.key)?.digest === digest)
      return (end(row, 'unchanged', []), true);
    if (row.collection === 'media') {
      const refused = ruled(row, {}, undefined);
      return (refused.length > 0 ? end(row, 'refused', refused) : await takeFile(row), true);
    }
    const { values, problems } = judge.read(row);
    let found = await references.resolve(row, values, isHalf);
    if (found.state === 'noted') {
      await pending.flush();
      found = await references.resolve(row, values, isHalf);
    }
    if (found.state !== 'found') return false;
    problems.push(...found.problems);
    const known = await takeKnown(row);
    if (known === 'kept') return (end(row, 'kept', [EDITED]), true);
    const resolvedValues = withDepartment(row, found.values, known);
    problems.push(...ruled(row, resolvedValues, known));
    // Judge a refused row too, so that the report lists all of its problems at once.
    const before = [...problems];
    const { composed, problems: more } = await judge.judge(row, resolvedValues, digest, known);
    problems.push(
      ...more.filter(
        ({ field }) =>
          !before.some((problem) => isRefusal(problem) && isSamePlace(problem.field, field)),
      ),
    );
    if (isRefused(problems)) {
      if (!isRefused(more)) judge.release(composed);
      if (isHalf) {
        faults.set(nameOf(row), problems);
        return false;
      }
      return (end(row, 'refused', problems), true);
    }
    await pending.add(nameOf(row), { row, digest, values: resolvedValues, problems, composed });
    return true;
  }

  /** @returns the rows that wait for others */
  async function takeEach(rows: readonly Row[], isHalf: boolean): Promise<Row[]> {
    const waiting: Row[] = [];
    for (const row of rows) if (!(await note(row, isHalf))) waiting.push(row);
    await pending.flush();
    return waiting;
  }

  return {
    memory,
    idOfSlug: rules.idOfSlug,
    redirects: rules.redirects,
    async take(row: Row | BrokenRow): Promise<void> {
      if (isBroken(row)) return end(row, 'refused', [{ field: '', message: row.problem }]);
      if (!isCollection(row.collection))
        return end(row, 'refused', [
          {
            field: 'collection',
            message: `There is no content type "${row.collection.slice(0, 60)}": there are ${Object.keys(models).join(', ')}.`,
          },
        ]);
      const first = survey.lineOf(row.collection, row.key);
      if (first !== undefined && first !== row.line)
        return told(row, 'refused', [
          {
            field: 'key',
            message: `The key stands on line ${first} already: each document has one row.`,
          },
        ]);
      if (!(await note(row))) later.push(row);
    },
    flush: pending.flush,
    /**
     * Processes the rows that waited for others. In a cycle, the closing references are added when
     * all documents exist.
     */
    async finish(): Promise<void> {
      await pending.flush();
      const again: Row[] = [];
      while (later.length > 0) {
        const before = later.length;
        later = await takeEach(later, false);
        if (later.length < before) continue;
        const left = await takeEach(later, true);
        again.push(...later.filter((row) => !left.includes(row)));
        if (left.length === later.length)
          for (const row of left) end(row, 'refused', [...(faults.get(nameOf(row)) ?? []), CIRCLE]);
        later = left.length < later.length ? left : [];
      }
      for (const row of again) if (options.dryRun) told(row, halves.get(nameOf(row)) ?? 'new', []);
      if (!options.dryRun) await takeEach(again, false);
    },
  };
}
