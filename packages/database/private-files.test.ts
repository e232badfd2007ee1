import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { giveRights, makePrivateFile, makePrivateFolder } from './private-files.ts';

let folder: string;
let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'pune-private-')), 'files');
  fs.mkdirSync(path.join(folder, 'grievances'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'grievances/old.jpg'), 'old');
  for (const open of [folder, path.join(folder, 'grievances')]) fs.chmodSync(open, 0o755);
  fs.chmodSync(path.join(folder, 'grievances/old.jpg'), 0o644);
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
});
const rights = (file: string) => (fs.statSync(path.join(folder, file)).mode & 0o777).toString(8);
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

test('an open folder of an earlier version is restricted with its contents, and walked only once', () => {
  const walk = vi.spyOn(fs, 'readdirSync');
  makePrivateFolder(folder);
  makePrivateFolder(folder);
  expect([rights('.'), rights('grievances'), rights('grievances/old.jpg')]).toEqual([
    '700',
    '700',
    '600',
  ]);
  expect([walk.mock.calls.length, warn.mock.calls.length]).toEqual([1, 0]);
});

test.each(['EPERM', 'ENOTSUP', 'EROFS'])(
  'a disk that answers %s to new rights is warned of once, and work goes on',
  (code) => {
    const walk = vi.spyOn(fs, 'readdirSync');
    vi.spyOn(fs, 'chmodSync').mockImplementation(failing(code));
    makePrivateFolder(folder);
    makePrivateFolder(folder);
    makePrivateFile(path.join(folder, 'grievances/old.jpg'));
    expect(
      warn.mock.calls.map(([line]) => /\S+files\S* keeps its rights/.exec(String(line))?.[0]),
    ).toEqual([`${folder} keeps its rights`, `${folder}/grievances/old.jpg keeps its rights`]);
    expect(walk).not.toHaveBeenCalled();
  },
);

test('a disk that ignores permissions is reported once, and not walked', () => {
  const walk = vi.spyOn(fs, 'readdirSync');
  const change = vi.spyOn(fs, 'chmodSync').mockImplementation(() => {});
  makePrivateFolder(folder);
  makePrivateFolder(folder);
  expect([walk.mock.calls.length, change.mock.calls.length, warn.mock.calls.length]).toEqual([
    0, 1, 1,
  ]);
});

test('a folder of another account keeps its permissions, with a warning', () => {
  vi.spyOn(process as Required<typeof process>, 'getuid').mockReturnValue(
    fs.statSync(folder).uid + 1,
  );
  expect(giveRights(folder, 0o711)).toBe(false);
  makePrivateFolder(folder);
  expect([rights('.'), rights('grievances/old.jpg'), warn.mock.calls.length]).toEqual([
    '755',
    '644',
    1,
  ]);
});

test('any other disk error is thrown', () => {
  vi.spyOn(fs, 'chmodSync').mockImplementation(failing('EIO'));
  expect(() => makePrivateFolder(folder)).toThrow('EIO');
});
