import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { filesIn } from './files.ts';

let base: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-files-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(base, { recursive: true, force: true });
});
const at = (name: string): string => path.join(base, name);

test('a stored file is in the second copy too, until it is deleted', async () => {
  const files = filesIn(at('files'), at('second'));
  await files.setItemRaw('grievances:a.jpg', Buffer.from('a photo'));
  for (const folder of ['files', 'second/files'])
    expect(fs.readFileSync(at(`${folder}/grievances/a.jpg`), 'utf8')).toBe('a photo');
  expect(fs.statSync(at('second/files/grievances')).mode & 0o077).toBe(0);
  await files.removeItem('grievances:a.jpg');
  for (const folder of ['files', 'second/files'])
    expect(fs.existsSync(at(`${folder}/grievances/a.jpg`))).toBe(false);
});

test('a file is accepted with an alarm when its second copy cannot be written', async () => {
  const alarm = vi.spyOn(console, 'error').mockImplementation(() => {});
  fs.writeFileSync(at('second'), 'the disk is gone');
  const files = filesIn(at('files'), at('second'));
  await files.setItemRaw('grievances:a.jpg', Buffer.from('a photo'));
  expect(fs.readFileSync(at('files/grievances/a.jpg'), 'utf8')).toBe('a photo');
  expect(alarm.mock.calls).toEqual([[expect.stringContaining('make room')]]);
});
