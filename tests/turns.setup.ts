import { afterAll, expect } from 'vitest';
import { lock, unlock } from './support/locks.ts';
import { runsBesideAnother } from './without-cms.ts';

const TURN = 'turn';

/**
 * Vitest's set-up of each end-to-end file: they share one system, so one runs at a time, beside those
 * that change nothing in it.
 */
if (!runsBesideAnother(expect.getState().testPath!)) {
  await lock(TURN);
  afterAll(() => unlock(TURN));
}
