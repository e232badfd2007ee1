import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect } from 'vitest';
import { system } from './support/visit.ts';
import { runsBesideAnother } from './without-cms.ts';

/** Holds the process of the end-to-end file whose turn it is. */
const TURN = path.join(system.dataDir, 'turn-of-a-test-file');

/**
 * Vitest's set-up of each end-to-end file: they share one system, so one runs at a time, beside those
 * that change nothing in it.
 */
if (!runsBesideAnother(expect.getState().testPath!)) {
  while (!takeTurn()) await wait(50);
  afterAll(() => fs.rmSync(TURN, { force: true }));
}

/** @returns false if it is the turn of another file */
function takeTurn(): boolean {
  try {
    fs.writeFileSync(TURN, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (hasDied()) fs.rmSync(TURN, { force: true });
    return false;
  }
}

/** True if the process of the file whose turn it is ended before it gave the turn back. */
function hasDied(): boolean {
  try {
    process.kill(Number(fs.readFileSync(TURN, 'utf8')), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
