import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import { isCollection, models } from '@pune/content-models/models.ts';
import type { Locale } from '@pune/i18n';
import { isConflict, writeBatch, type Composed } from './batches.ts';
import { compose, type StoredDocument } from './documents.ts';
import { openEdits } from './edits.ts';
import { openUploads } from './file-uploads.ts';
import { openFolder } from './files.ts';
import { openMemory } from './memory.ts';
import { isRefused, type Problem } from './problems.ts';
import { openReferences } from './references.ts';
import { isBroken, type BrokenRow, type Row } from './rows.ts';
import { openRules, placeholders } from './rules.ts';
import type { Survey } from './survey.ts';
import { openUniqueValues } from './unique-values.ts';
import { valuesFrom, type Values } from './values.ts';

export interface ImportOptions {
  /** Names the other system: its keys are its own. */
  source: string;
  /** The folder with the files that rows name. */
  files: string | undefined;
  /** Portals of rows that name none. */
  portals: readonly string[] | undefined;
  /** The language of texts that name none. */
  language: Locale | undefined;
  drafts: boolean;
  /** Writes over what editors have changed since. */
  overwrite: boolean;
  dryRun: boolean;
  /** Columns that mean nothing here. */
  ignore: readonly string[];
}

export const OUTCOMES = ['new', 'changed', 'unchanged', 'kept', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of a row, and why. */
export type Told = (row: Row | BrokenRow, outcome: Outcome, problems: readonly Problem[]) => void;

/** Where a document was to be found before: these become redirects of their own. */
export const OLD_ADDRESSES = 'oldAddresses';

/** Changes with the way that values are read: rows are then looked at again. */
const RECIPE = 1;
const BATCH_ROWS = 200;
/** Of a document that lacks what leads to others in a circle: it is no row's. */
const HALF = '';
const CONFLICT_TRIES = 3;
const EDITED: Problem = { field: '', message: 'An editor has changed or deleted this document since it was imported: it is left as it is. --overwrite writes over it.', isWarning: true };

const CIRCLE: Problem = { field: '', message: 'This document and others lead to one another, so that none of them can be the first. Mend what is wrong with them; or leave one of the links out, and choose it in the CMS.' };

interface Waiting {
  row: Row;
  digest: string;
  /** What the row itself says, before it is judged: a batch that meets a conflict is judged again. */
  values: Values;
  problems: Problem[];
  composed: Composed;
}

/** A value that could not be read is missing where it is judged. */
const isSamePlace = (read: string, judged: string): boolean => read === judged || read.startsWith(`${judged}.`) || judged.startsWith(`${read}.`);

export type Importer = Awaited<ReturnType<typeof openImporter>>;

/** Brings rows into the CMS, many at once. `take` one row after the other, then `finish`. */
export async function openImporter(cms: Payload, options: ImportOptions, survey: Survey, told: Told) {
  const memory = await openMemory(cms, options.source);
  const rules = await openRules(cms);
  const folder = openFolder(options.files);
  const placeholder = placeholders(cms);
  const uploads = openUploads(cms, { memory, rules, folder, dryRun: options.dryRun, placeholder });
  const uniqueValues = openUniqueValues(cms);
  const edits = openEdits(cms);
  const batch = new Map<string, Waiting>();
  const done = new Set<string>();
  /** Rows in a circle: they are in without what closes it, and come a second time. */
  const halves = new Map<string, Outcome>();
  /** What else is wrong with rows in a circle. */
  const faults = new Map<string, readonly Problem[]>();
  const references = openReferences({
    memory, rules, folder, uploads, survey,
    stateOf: (collection, key) => (batch.has(nameOf({ collection, key })) ? 'noted' : done.has(nameOf({ collection, key })) ? 'done' : 'later'),
  });
  let later: Row[] = [];

  const nameOf = ({ collection, key }: { collection: string; key: string }) => `${collection}\n${key}`;
  const identityOf = ({ collection, key }: { collection: string; key: string }) => JSON.stringify([options.source, collection, key]);
  const digestOf = (row: Row) => createHash('sha256').update(JSON.stringify([RECIPE, row.values, options.drafts, options.portals ?? [], options.language ?? '', references.filesOf(row.values)])).digest('base64url').slice(0, 22);

  function end(row: Row | BrokenRow, outcome: Outcome, problems: readonly Problem[]): void {
    if (isBroken(row)) return told(row, outcome, problems);
    const name = nameOf(row);
    done.add(name);
    if (outcome !== 'refused' && memory.get(row.collection, row.key)?.digest === HALF) return void halves.set(name, outcome);
    told(row, outcome === 'changed' ? (halves.get(name) ?? outcome) : outcome, problems);
  }

  /** Writes what was judged, and judges it again where somebody else was faster. */
  async function flush(): Promise<void> {
    const waiting = [...batch.values()];
    if (waiting.length === 0) return;
    batch.clear();
    for (let tries = 1; ; tries++) {
      try {
        const written = options.dryRun ? waiting.map(() => ({ documentId: placeholder(), writtenAt: '' })) : await writeBatch(cms, memory, rules.redirects, waiting.map(({ composed }) => composed), identityOf);
        for (const [n, { row, digest, problems, composed }] of waiting.entries()) {
          const documentId = composed.known?.id ?? written[n]!.documentId;
          memory.set(row.collection, row.key, { rowId: null, documentId, digest, writtenAt: written[n]!.writtenAt });
          rules.place(row.collection, composed.stored, documentId);
          end(row, composed.known ? 'changed' : 'new', problems);
        }
        return;
      } catch (error) {
        if (!isConflict(error)) throw error;
        for (const { row, composed } of waiting) release(row, composed);
        rules.forget();
        if (tries >= CONFLICT_TRIES) return alone(waiting);
        for (const each of waiting) each.composed = (await judged(each.row, each.values, each.digest, each.composed.known)).composed;
      }
    }
  }

  /** One row that the database does not take keeps back nobody else. */
  async function alone(waiting: readonly Waiting[]): Promise<void> {
    for (const each of waiting) {
      const { composed, problems } = await judged(each.row, each.values, each.digest, each.composed.known);
      const refused = isRefused(problems) ? problems : null;
      const written = refused ? null : await writeBatch(cms, memory, rules.redirects, [composed], identityOf).catch((error: unknown) => (isConflict(error) ? null : Promise.reject(error as Error)));
      if (!written) {
        release(each.row, composed);
        end(each.row, 'refused', refused ?? [{ field: '', message: 'Another document has a value that only one may have, such as its address or its code.' }]);
        continue;
      }
      memory.set(each.row.collection, each.row.key, { rowId: null, digest: each.digest, ...written[0]! });
      rules.place(each.row.collection, composed.stored, written[0]!.documentId);
      end(each.row, composed.known ? 'changed' : 'new', each.problems);
    }
  }

  function release({ collection }: Row, { stored }: Composed): void {
    rules.release(collection, stored);
    uniqueValues.release(collection, stored);
  }

  async function judged(row: Row, values: Values, digest: string, known: StoredDocument | undefined): Promise<{ composed: Composed; problems: Problem[] }> {
    const { collection, key } = row;
    const { config } = cms.collections[collection]!;
    const { stored, context, problems } = await compose({ config, values, requestIn: rules.requestIn, known, isDraft: options.drafts });
    problems.push(...(await uniqueValues.check(collection, stored, known?.id)));
    if (typeof stored.slug === 'string' && (await rules.isTaken(collection, stored.slug, known?.id))) problems.push({ field: 'slug', message: `Another document has the address "${stored.slug}": choose another one, or leave it empty.` });
    if (!isRefused(problems)) {
      rules.take(collection, stored);
      uniqueValues.take(collection, stored);
    }
    return { composed: { collection, key, digest, stored, known, context }, problems };
  }

  function read(row: Row): { values: Values; file: unknown; problems: Problem[] } {
    const { file, ...given } = row.values;
    const isUpload = row.collection === 'media';
    const fields = models[row.collection as 'pages'].collection.fields;
    const members = Object.fromEntries(Object.entries(isUpload ? given : row.values).filter(([name]) => name !== OLD_ADDRESSES && !options.ignore.includes(name)));
    if (options.portals && members.portals === undefined && hasPortals(row.collection)) members.portals = options.portals;
    const problems: Problem[] = [];
    return { values: valuesFrom(members, fields, '', { identity: identityOf(row), language: options.language, problems }), file: isUpload ? file : undefined, problems };
  }

  const hasPortals = (collection: string) => cms.collections[collection]!.config.flattenedFields.some(({ name }) => name === 'portals');

  /** A row of `media` is a file with its words. */
  async function takeFile(row: Row): Promise<void> {
    const { values, file, problems } = read(row);
    const found = typeof file === 'string' ? folder.find(file) : { problem: 'Name the file, by its path in the folder of --files.' };
    if ('problem' in found) problems.push({ field: 'file', message: found.problem });
    if (isRefused(problems) || 'problem' in found) return end(row, 'refused', problems);
    const brought = await uploads.bring(found, { key: row.key, digest: digestOf(row), values });
    if ('problems' in brought) end(row, 'refused', [...problems, ...brought.problems]);
    else end(row, brought.outcome, problems);
  }

  async function takeKnown(row: Row): Promise<StoredDocument | 'kept' | undefined> {
    const remembered = memory.get(row.collection, row.key);
    if (!remembered) return undefined;
    const { state, stored } = await edits.stateOf(row.collection, remembered);
    if (state === 'untouched' || (options.overwrite && stored)) return stored!;
    return options.overwrite ? undefined : 'kept';
  }

  /** Judges a row and notes it; `false` where it waits for another one. The half of it waits for none. */
  async function note(row: Row, isHalf = false): Promise<boolean> {
    const digest = isHalf ? HALF : digestOf(row);
    if (memory.get(row.collection, row.key)?.digest === digest) return end(row, 'unchanged', []), true;
    if (row.collection === 'media') return await takeFile(row), true;
    const { values, problems } = read(row);
    let found = await references.resolve(values, isHalf);
    if (found.state === 'noted') {
      await flush();
      found = await references.resolve(values, isHalf);
    }
    if (found.state !== 'found') return false;
    problems.push(...found.problems);
    const known = await takeKnown(row);
    if (known === 'kept') return end(row, 'kept', [EDITED]), true;
    // A row that is refused already is judged all the same: whoever mends it wants to know everything at once.
    const before = [...problems];
    const { composed, problems: more } = await judged(row, found.values, digest, known);
    problems.push(...more.filter(({ field }) => !before.some((problem) => !problem.isWarning && isSamePlace(problem.field, field))));
    if (isRefused(problems)) {
      if (!isRefused(more)) release(row, composed);
      if (isHalf) {
        faults.set(nameOf(row), problems);
        return false;
      }
      return end(row, 'refused', problems), true;
    }
    batch.set(nameOf(row), { row, digest, values: found.values, problems, composed });
    if (batch.size >= BATCH_ROWS) await flush();
    return true;
  }

  /** @returns the rows that wait for others */
  async function takeEach(rows: readonly Row[], isHalf: boolean): Promise<Row[]> {
    const waiting: Row[] = [];
    for (const row of rows) if (!(await note(row, isHalf))) waiting.push(row);
    await flush();
    return waiting;
  }

  return {
    memory,
    idOfSlug: rules.idOfSlug,
    redirects: rules.redirects,
    async take(row: Row | BrokenRow): Promise<void> {
      if (isBroken(row)) return end(row, 'refused', [{ field: '', message: row.problem }]);
      if (!isCollection(row.collection)) return end(row, 'refused', [{ field: 'collection', message: `There is no content type "${row.collection.slice(0, 60)}": there are ${Object.keys(models).join(', ')}.` }]);
      const first = survey.lineOf(row.collection, row.key);
      if (first !== undefined && first !== row.line) return told(row, 'refused', [{ field: 'key', message: `The key stands on line ${first} already: each document has one row.` }]);
      if (!(await note(row))) later.push(row);
    },
    flush,
    /** Takes the rows that waited for others. Where rows wait in a circle, what closes it is added when all are there. */
    async finish(): Promise<void> {
      await flush();
      const again: Row[] = [];
      while (later.length > 0) {
        const before = later.length;
        later = await takeEach(later, false);
        if (later.length < before) continue;
        const left = await takeEach(later, true);
        again.push(...later.filter((row) => !left.includes(row)));
        if (left.length === later.length) for (const row of left) end(row, 'refused', [...(faults.get(nameOf(row)) ?? []), CIRCLE]);
        later = left.length < later.length ? left : [];
      }
      for (const row of again) if (options.dryRun) told(row, halves.get(nameOf(row)) ?? 'new', []);
      if (!options.dryRun) await takeEach(again, false);
    },
  };
}
