import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandFrom, WrongCommand } from './options.ts';
import { openProgress } from './progress.ts';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'import-'))));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const run = (script: string, ...args: string[]) => runWith({}, script, ...args);
function runWith(
  more: Record<string, string>,
  script: string,
  ...args: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    ...more,
    DATA_DIR: path.join(folder, 'data'),
    CONTENT_DATABASE_URL: '',
    PAYLOAD_SECRET: 'only-for-tests-and-long-enough-for-them',
  };
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [path.join(root, script), ...args],
      { cwd: root, env, timeout: 120_000 },
      (error, stdout, stderr) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
          stdout,
          stderr,
        }),
    ),
  );
}

describe('npm run import', () => {
  it('reports errors of the command line and of the database, in words and by exit code', async () => {
    const file = path.join(folder, 'rows.ndjson');
    fs.writeFileSync(
      file,
      '{"collection":"pages","key":"1","title":{"en":"A secret name"},"summary":{"en":"x"},"group":"about","portals":["pmc"]}\n{"collection":"pages","key":"2","title":{"en":"Another secret"}}',
    );
    expect(await run('cms/import.ts')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Name the file'),
    });
    expect(await run('cms/import.ts', file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no content database at'),
    });
    expect((await run('cms/prepare.ts')).code).toBe(0);
    const done = await run('cms/import.ts', file);
    expect(done).toMatchObject({
      code: 3,
      stdout: expect.stringMatching(
        /1 new.*1 refused[^]*1 document to be published\. Watch them at http:\/\/localhost:3000\/admin/,
      ),
    });
    // Logs must not contain values of rows.
    expect(done.stdout + done.stderr).not.toContain('secret');

    const other = new DatabaseSync(path.join(folder, 'data/cms.db'));
    other.exec('begin immediate');
    fs.appendFileSync(
      file,
      '\n{"collection":"pages","key":"3","title":{"en":"Third"},"summary":{"en":"x"},"group":"about","portals":["pmc"]}',
    );
    const locked = await runWith({ CONTENT_LOCK_SECONDS: '1' }, 'cms/import.ts', file);
    other.exec('rollback');
    other.close();
    expect(locked).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is locked by another process'),
    });
    expect(await run('cms/import.ts', file, '--strict', '--source', 'x')).toMatchObject({
      code: 3,
      stdout: expect.stringContaining('Nothing was written'),
    });
  });

  it.each<[string[], string]>([
    [['a.csv', 'b.csv'], 'Name one file'],
    [['a.csv', '--colection', 'x'], '--colection'],
    [['a.csv', '--language', 'fr'], 'give one of en, mr, hi'],
    [['a.csv', '--source', 'a b'], 'short name'],
  ])('%j is refused', (args, words) => {
    expect(() => commandFrom(args)).toThrow(words);
    expect(() => commandFrom(args)).toThrow(WrongCommand);
  });

  it('puts its reports beside the file', () => {
    expect(commandFrom(['old/rows.csv'])).toMatchObject({
      errorsFile: 'old/rows.csv.errors.csv',
      addressesReport: path.join('old', 'rows.addresses.csv'),
    });
    expect(commandFrom(['--addresses', 'old/list.csv'])).toMatchObject({
      file: undefined,
      errorsFile: path.join('old', 'list.errors.csv'),
    });
  });
});

describe('progress', () => {
  const told = (isTTY: boolean) => {
    let now = 0;
    const lines: string[] = [];
    const progress = openProgress(1000, {
      stream: { isTTY, write: (line: string) => lines.push(line) } as never,
      now: () => now,
    });
    for (let done = 1; done <= 300; done++) {
      now += 10;
      progress.step(done);
    }
    progress.end();
    return lines;
  };
  it('shows rows, rate and time left at intervals', () =>
    expect(told(true).slice(0, 2)).toEqual([
      expect.stringContaining('50 of 1,000 rows · 100 a second · 10 s left'),
      expect.stringContaining('100 of 1,000 rows · 100 a second · 9 s left'),
    ]));
  it('is silent without a terminal', () => expect(told(false)).toEqual([]));
});
