import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from './rows.ts';
import { isBroken, ROW_BYTES_MAX, type BrokenRow, type Row } from './row.ts';

let folder: string;
beforeAll(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rows-'))));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function read(text: string | Buffer, ending: string): Promise<(Row | BrokenRow)[]> {
  const file = path.join(folder, `rows${ending}`);
  fs.writeFileSync(file, text);
  const rows: (Row | BrokenRow)[] = [];
  for await (const row of rowsOf(file, { collection: 'circulars' })) rows.push(row);
  return rows;
}
const valuesOf = (rows: readonly (Row | BrokenRow)[]) =>
  rows.map((row) => (isBroken(row) ? row.problem : { key: row.key, ...row.values }));

const cell = fc
  .string({
    unit: fc.constantFrom('a', 'क', 'ि', '"', ',', ';', '\n', '\r\n', ' ', '=', '😀', "'"),
    minLength: 1,
    maxLength: 12,
  })
  .filter((text) => text.trim() !== '');
const table = fc.array(fc.record({ en: cell, mr: cell, second: cell }), {
  minLength: 1,
  maxLength: 8,
});

describe('CSV and NDJSON', () => {
  it('give the same rows for any cells, with and without a byte order mark', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(',', ';', '\t'),
        async (rows, bom, record_delimiter, delimiter) => {
          const csv = stringify(
            [
              ['key', 'title.en', 'title.mr', 'steps.1.title.en', 'steps.2.title.en'],
              ...rows.map(({ en, mr, second }, n) => [`k${n}`, en, mr, 'first', second]),
            ],
            { bom, record_delimiter, delimiter, quoted: true },
          );
          const ndjson = rows
            .map(({ en, mr, second }, n) =>
              JSON.stringify({
                key: `k${n}`,
                title: { en, mr },
                steps: [{ title: { en: 'first' } }, { title: { en: second } }],
              }),
            )
            .join('\n');
          expect(valuesOf(await read(csv, '.csv'))).toEqual(
            valuesOf(await read(`${bom ? '\ufeff' : ''}${ndjson}`, '.ndjson')),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('count lines as an editor shows them', async () => {
    expect(
      (await read('key,a\n1,"x\ny"\n\n2,z\n3,z,z\n', '.csv')).map(({ line, original }) => [
        line,
        original,
      ]),
    ).toEqual([
      [2, '1,"x\ny"'],
      [5, '2,z'],
      [6, '3,z,z'],
    ]);
    expect((await read('{"key":1}\n\n{"key":2}', '.ndjson')).map(({ line }) => line)).toEqual([
      1, 3,
    ]);
  });

  it('name rows that cannot be read, and go on', async () => {
    expect(
      valuesOf(await read('{"key":1}\n{x\n[]\n{"a":1}\n{"key":2,"collection":""}\n', '.ndjson')),
    ).toEqual([
      { key: '1' },
      expect.stringContaining('no JSON'),
      'The line is no JSON object.',
      expect.stringContaining('no key'),
      expect.stringContaining('no collection'),
    ]);
    expect(
      valuesOf(
        await read(
          '{"key":1,"title":{"en":"\\ud800"}}\n{"key":2,"steps":[{"a":"\\u0000"}]}\n{"key":3,"a":"\\ud83d\\ude00"}',
          '.ndjson',
        ),
      ),
    ).toEqual([
      expect.stringContaining('half of a character'),
      expect.stringContaining('half of a character'),
      { key: '3', a: '😀' },
    ]);
    expect(
      valuesOf(
        await read(
          Buffer.concat([
            Buffer.from('{"key":1}\n{"key":"'),
            Buffer.from([0xe0]),
            Buffer.from('"}\n{"key":3}'),
          ]),
          '.ndjson',
        ),
      ),
    ).toEqual([{ key: '1' }, expect.stringContaining('UTF-8'), { key: '3' }]);
    expect(valuesOf(await read('key,a\n1\n2,b\n', '.csv'))).toEqual([
      expect.stringContaining('1 cells'),
      { key: '2', a: 'b' },
    ]);
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, string | Buffer, string, string]>([
    ['of another kind', '', '.xlsx', 'neither .ndjson nor .csv'],
    ['whose columns have no names', 'key,Title (en)\n', '.csv', 'is no name of a field'],
    ['with a column twice', 'key,a,a\n', '.csv', 'there twice'],
    ['that reaches for the prototype', 'key,__proto__.x\n1,2\n', '.csv', 'is no name of a field'],
    ['with a quotation mark that is not closed', 'key,a\n1,"x\n', '.csv', 'line'],
    ['in another encoding', Buffer.from([0x6b, 0x65, 0x79, 0x0a, 0xe9, 0x0a]), '.csv', 'UTF-8'],
    ['with a line without end', `{"key":"${'x'.repeat(ROW_BYTES_MAX + 10)}`, '.ndjson', '16 MB'],
  ])('%s is refused in words', async (_, text, ending, words) => {
    await expect(read(text, ending)).rejects.toThrow(words);
  });

  it('is one that is not there', () =>
    expect(() => rowsOf(path.join(folder, 'none.csv'), { collection: undefined })).toThrow(
      'no such file',
    ));
});
