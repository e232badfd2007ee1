import path from 'node:path';
import type { Payload } from 'payload';
import { isCollection, models } from '@pune/content-models/models';
import { portalsExist } from '../portals.ts';
import { addressesOf, redirectsFrom, type OldAddress } from './addresses.ts';
import { openImporter, OUTCOMES, type Importer, type Outcome, type Told } from './importer.ts';
import { OLD_ADDRESSES } from './judge.ts';
import { sitemapAddresses, unledAddresses } from './old-sitemaps.ts';
import { WrongCommand, type Command } from './options.ts';
import { listFrom } from './plain-values.ts';
import { isRefusal, type RowProblem } from './row-problems.ts';
import type { Progress } from './progress.ts';
import { openReport, type Report } from './report.ts';
import { rowsOf } from './rows.ts';
import { isBroken, type BrokenRow, type Row } from './row.ts';
import { survey, type Survey } from './survey.ts';

export interface Summary {
  /** The number of rows by outcome; redirects from old addresses are counted separately. */
  rows: Record<Outcome, number>;
  redirects: Record<Outcome, number>;
  /** The number of values omitted from imported rows. */
  warnings: number;
  /** The number of remarks on rows that are imported whole, such as on a PDF that is a scan. */
  remarks: number;
  /** The number of old addresses without a target; `null` if none were checked. */
  unled: number | null;
  /** Set if the import ended early, by Ctrl-C or by `--strict`. */
  stopped: 'interrupted' | 'strict' | null;
  errorsFile: string | null;
  addressesFile: string | null;
}

export interface RunOptions {
  /** Stops the import after the current batch. */
  signal?: AbortSignal;
  progress?: (total: number) => Progress;
  /** Lets a process with other work go on with it between two rows. */
  pause?: () => Promise<void>;
  /** Called with the outcome of each row, besides the report in `errorsFile`. */
  onRow?: Told;
  /** Leaves rows out, without a word. */
  isWanted?: (row: Row | BrokenRow) => boolean;
}

const NOTHING: Survey = { rows: 0, lineOf: () => undefined, keyOfSlug: () => undefined };
const noneYet = (): Record<Outcome, number> =>
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;

function tell(
  report: Report,
  file: string,
  { line, original }: Pick<Row, 'line' | 'original'>,
  problems: readonly RowProblem[],
): void {
  for (const problem of problems)
    report.add(
      path.basename(file),
      line,
      problem.field,
      problem.message,
      isRefusal(problem) ? 'refused' : problem.isRemark ? 'look at it' : 'left out',
      original,
    );
}

async function checkCommand({ collection, portals }: Command): Promise<void> {
  if (collection !== undefined && !isCollection(collection))
    throw new WrongCommand(
      `There is no content type "${collection}": there are ${Object.keys(models).join(', ')}.`,
    );
  const exist = await portalsExist(portals ? [...portals] : null);
  if (exist !== true) throw new WrongCommand(exist);
}

/**
 * Imports a file of rows and a list of old addresses into the CMS.
 *
 * @returns a summary of the outcomes
 */
export async function runImport(
  cms: Payload,
  command: Command,
  options: RunOptions = {},
): Promise<Summary> {
  await checkCommand(command);
  const found = command.file === undefined ? NOTHING : await survey(command.file, command);
  if (command.strict && !command.dryRun) {
    const judged = await pass(cms, { ...command, dryRun: true }, found, options);
    if (judged.rows.refused + judged.redirects.refused > 0)
      return {
        ...judged,
        rows: { ...noneYet(), refused: judged.rows.refused },
        redirects: { ...noneYet(), refused: judged.redirects.refused },
        stopped: 'strict',
      };
  }
  return pass(cms, command, found, options);
}

async function pass(
  cms: Payload,
  command: Command,
  found: Survey,
  options: RunOptions,
): Promise<Summary> {
  const { signal } = options;
  const report = openReport(command.errorsFile, [
    'file',
    'row',
    'field',
    'message',
    'what became of it',
    'original',
  ]);
  const summary: Summary = {
    rows: noneYet(),
    redirects: noneYet(),
    warnings: 0,
    remarks: 0,
    unled: null,
    stopped: null,
    errorsFile: null,
    addressesFile: null,
  };
  const old: OldAddress[] = [];
  const portalsOfRow = new Map<string, readonly string[]>();
  let counts = summary.rows;

  const told: Told = (row, outcome, problems) => {
    counts[outcome]++;
    summary.warnings += problems.filter(({ isWarning }) => isWarning).length;
    summary.remarks += problems.filter(({ isRemark }) => isRemark).length;
    tell(report, row.file ?? command.file!, row, problems);
    options.onRow?.(row, outcome, problems);
    if (outcome === 'refused' || isBroken(row) || counts !== summary.rows) return;
    portalsOfRow.set(
      `${row.collection}\n${row.key}`,
      row.values.portals === undefined
        ? (command.portals ?? [])
        : (listFrom(row.values.portals) as string[]),
    );
    for (const from of row.values[OLD_ADDRESSES] === undefined
      ? []
      : listFrom(row.values[OLD_ADDRESSES]))
      old.push({
        line: row.line,
        original: row.original,
        from: String(from),
        collection: row.collection,
        key: row.key,
      });
  };
  const importer = await openImporter(cms, command, found, told);
  try {
    if (command.file !== undefined)
      await takeAll(importer, rowsOf(command.file, command), found.rows, options);
    if (!signal?.aborted) {
      counts = summary.redirects;
      await takeAddresses(cms, importer, command, old, {
        report,
        counts,
        portalsOfRow,
        options: { signal, pause: options.pause, onRow: options.onRow },
      });
    }
    if (signal?.aborted) summary.stopped = 'interrupted';
    else if (command.oldSitemap !== undefined) await tellUnled(cms, importer, command, summary);
  } finally {
    report.close();
    if (!report.isEmpty) summary.errorsFile = report.file;
  }
  return summary;
}

async function takeAll(
  importer: Importer,
  rows: AsyncIterable<Row | BrokenRow> | Iterable<Row>,
  total: number,
  { signal, progress, pause, isWanted }: RunOptions,
): Promise<void> {
  const shown = progress?.(total);
  let done = 0;
  try {
    for await (const row of rows) {
      if (signal?.aborted) return await importer.flush();
      if (!isWanted || isWanted(row)) await importer.take(row);
      shown?.step(++done);
      await pause?.();
    }
    await importer.finish();
  } finally {
    shown?.end();
  }
}

interface AddressesAt {
  report: Report;
  counts: Record<Outcome, number>;
  portalsOfRow: ReadonlyMap<string, readonly string[]>;
  options: RunOptions;
}

async function takeAddresses(
  cms: Payload,
  importer: Importer,
  command: Command,
  old: OldAddress[],
  { report, counts, portalsOfRow, options }: AddressesAt,
): Promise<void> {
  const refuse = (
    at: Pick<Row, 'line' | 'original' | 'file'>,
    field: string,
    message: string,
  ): void => {
    counts.refused++;
    tell(report, at.file ?? command.file!, at, [{ field, message }]);
    options.onRow?.({ ...at, problem: message }, 'refused', [{ field, message }]);
  };
  if (command.addresses !== undefined)
    for await (const address of addressesOf(command.addresses)) {
      if ('problem' in address)
        refuse({ ...address, file: command.addresses }, '', address.problem);
      else old.push({ ...address, file: command.addresses });
    }
  const rows = await redirectsFrom(
    old,
    {
      portals: command.portals,
      collectionsOf: (key) =>
        Object.keys(models).filter((collection) => importer.memory.get(collection, key)),
      async portalsOf(collection, key) {
        const known = portalsOfRow.get(`${collection}\n${key}`);
        const id = importer.memory.get(collection, key)?.documentId;
        if (known?.length || id === undefined) return known;
        return (
          (
            (await cms.db.findOne({ collection, where: { id: { equals: id } } })) as unknown as {
              portals?: string[];
            } | null
          )?.portals ?? undefined
        );
      },
      hasSlug: async (collection, slug) =>
        (await importer.idOfSlug(collection, slug)) !== undefined,
    },
    (address, message) => refuse(address, 'from', message),
  );
  await takeAll(importer, rows, rows.length, options);
}

async function tellUnled(
  cms: Payload,
  importer: Importer,
  { oldSitemap, addressesReport }: Command,
  summary: Summary,
): Promise<void> {
  const left = await unledAddresses(cms, await sitemapAddresses(oldSitemap!), {
    startsAt: importer.redirects.startsAt,
    hasSlug: async (collection, slug) => (await importer.idOfSlug(collection, slug)) !== undefined,
  });
  const report = openReport(addressesReport, ['from', 'to']);
  for (const { from, guess } of left) report.add(from, guess);
  report.close();
  summary.unled = left.length;
  if (!report.isEmpty) summary.addressesFile = report.file;
}
