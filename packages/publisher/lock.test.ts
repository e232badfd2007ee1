import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { takeLock } from './lock.ts';

const file = () => path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'lock-')), 'content.db');

it('is held by one process at a time, until it is released', () => {
  const snapshot = file();
  const first = takeLock(snapshot)!;
  expect(takeLock(snapshot)).toBeNull();
  first.release();
  const second = takeLock(snapshot);
  expect(second).not.toBeNull();
  second!.release();
});

it('is not released by garbage collection', async () => {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  const snapshot = file();
  expect(takeLock(snapshot)).not.toBeNull();
  for (let n = 0; n < 5; n++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    collect();
  }
  expect(takeLock(snapshot)).toBeNull();
});
