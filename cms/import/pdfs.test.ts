import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { pdfOfKind, type PdfKind } from '@pune/pdf/testing/kinds';
import { FILE_BYTES_MAX } from '../hooks/uploads.ts';
import { openTestCms, type TestCms } from '../testing/test-cms.ts';
import { commandFrom } from './options.ts';
import { runImport, type Summary } from './run.ts';

/** Circulars with the PDFs that offices send: a fifth each of five sorts, some in two kinds. */
const DOCUMENTS = process.env.TEST_ALL ? 500 : 20;

type Kind = PdfKind | 'huge';
const SORTS: readonly (readonly Kind[])[] = [
  ['tagged'],
  ['untagged'],
  ['scan'],
  ['locked', 'damaged'],
  ['form', 'long', 'form', 'huge'],
];
const kindOf = (n: number): Kind => {
  const sort = SORTS[n % SORTS.length]!;
  return sort[Math.floor(n / SORTS.length) % sort.length]!;
};
const KINDS = Array.from({ length: DOCUMENTS }, (_, n) => kindOf(n));
const countOf = (...kinds: Kind[]): number => KINDS.filter((kind) => kinds.includes(kind)).length;

/** The message of the report, and the fate of the row. */
const TOLD: Record<Kind, readonly [words: RegExp, became: string] | null> = {
  tagged: null,
  untagged: [/not tagged/, 'look at it'],
  form: [/not tagged/, 'look at it'],
  long: [/not tagged/, 'look at it'],
  scan: [/has no text: it is a scan/, 'look at it'],
  locked: [/could not be read: it may be damaged or locked with a password/, 'look at it'],
  damaged: [/damaged: its beginning or its end is missing/, 'refused'],
  huge: [/has more than 20 MB/, 'refused'],
};
const REFUSED = countOf('damaged', 'huge');
const REMARKS = DOCUMENTS - REFUSED - countOf('tagged');

let t: TestCms;
let rows: string;
let folder: string;
/** The errors of the reader of PDFs, which the CMS logs. */
const thrown: unknown[] = [];
const titleOf = (n: number): string => `Order ${n} about meters`;

beforeAll(async () => {
  t = await openTestCms();
  vi.spyOn(t.cms.logger, 'warn').mockImplementation((told) => void thrown.push(told));
  folder = path.join(t.folder, 'files');
  fs.mkdirSync(folder);
  const lines = ['key,title.en,summary.en,number,issuedOn,attachments'];
  for (const [n, kind] of KINDS.entries()) {
    const file = path.join(folder, `${n}.pdf`);
    if (kind === 'huge') {
      fs.writeFileSync(file, '%PDF-1.7\n');
      fs.truncateSync(file, FILE_BYTES_MAX + 1);
    } else fs.writeFileSync(file, await pdfOfKind(kind, titleOf(n)));
    lines.push(`${n},${titleOf(n)},About meters.,KINDS/${n},27/11/2026,${n}.pdf`);
  }
  rows = path.join(t.folder, 'circulars.csv');
  fs.writeFileSync(rows, lines.join('\n'));
});
afterAll(() => t.close());

const run = (...args: string[]): Promise<Summary> =>
  runImport(
    t.cms,
    commandFrom([
      rows,
      '--collection',
      'circulars',
      '--portals',
      'pmc',
      '--files',
      folder,
      ...args,
    ]),
  );
const countIn = async (collection: 'circulars' | 'media'): Promise<number> =>
  (await t.cms.count({ collection, overrideAccess: true })).totalDocs;
/** The lines of the report by the number of the document. */
const reported = ({ errorsFile }: Summary): Map<number, { message: string; became: string }> =>
  new Map(
    (
      parse(fs.readFileSync(errorsFile!, 'utf8'), { bom: true, columns: true }) as Record<
        string,
        string
      >[]
    ).map((line) => {
      expect(line.field).toMatch(/^attachments/);
      return [Number(line.row) - 2, { message: line.message!, became: line['what became of it']! }];
    }),
  );
function expectTold(summary: Summary): void {
  const told = reported(summary);
  for (const [n, kind] of KINDS.entries()) {
    const [words, became] = TOLD[kind] ?? [];
    expect([kind, told.get(n)?.became]).toEqual([kind, became]);
    if (words) expect(told.get(n)!.message).toMatch(words);
  }
}

it(`tells of each kind of PDF what is wrong with it, in the dry run as in the import`, async () => {
  const checked = await run('--dry-run');
  expect(thrown.splice(0).map((told) => String((told as { err?: Error }).err))).toEqual(
    Array.from({ length: countOf('locked') }, () => expect.stringContaining('password')),
  );
  expect(checked).toMatchObject({
    rows: { new: DOCUMENTS - REFUSED, refused: REFUSED },
    remarks: REMARKS,
    warnings: 0,
  });
  expectTold(checked);
  expect([await countIn('circulars'), await countIn('media')]).toEqual([0, 0]);

  const began = performance.now();
  const imported = await run();
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `import of ${DOCUMENTS} circulars with PDFs: ${seconds.toFixed(1)} s on ${t.cms.db.name}`,
  );
  expect(imported.rows).toEqual(checked.rows);
  expect(imported.remarks).toBe(REMARKS);
  expectTold(imported);
  expect([await countIn('circulars'), await countIn('media')]).toEqual([
    DOCUMENTS - REFUSED,
    DOCUMENTS - REFUSED,
  ]);
  // A second run has nothing to do; only the refused rows are told again.
  const again = await run();
  expect(again).toMatchObject({
    rows: { new: 0, changed: 0, unchanged: DOCUMENTS - REFUSED, refused: REFUSED },
    remarks: 0,
  });
});

it('stores the text of a PDF for the search, and its pages', async () => {
  for (const [kind, n] of SORTS.flatMap((sort) =>
    sort.map((kind) => [kind, KINDS.indexOf(kind)] as const),
  )) {
    if (TOLD[kind]?.[1] === 'refused') continue;
    const { docs } = await t.cms.find({
      collection: 'circulars',
      where: { number: { equals: `KINDS/${n}` } },
      locale: 'en',
      depth: 1,
      overrideAccess: true,
    });
    const [file] = docs[0]!.attachments as unknown as { texts: string[] | null; pages?: number }[];
    const hasText = !['scan', 'locked'].includes(kind);
    expect([kind, Boolean(file!.texts?.[0]?.includes(titleOf(n)))]).toEqual([kind, hasText]);
    if (kind === 'long') expect(file!.pages).toBe(200);
  }
});
