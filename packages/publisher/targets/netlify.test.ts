import { afterAll } from 'vitest';
import { describeTarget } from '../target.contract.ts';
import { buildPageFunctions, startWithTarget } from '../testing/netlify-fixture.ts';

const functions = buildPageFunctions();
afterAll(functions.remove);

const MANY = { count: 10_000, windowMs: 60_000 };

// Read through the network in front of the functions, with its cache.
describeTarget('netlify', async () => {
  const opened = await startWithTarget(functions.folder, { limits: { deploysInMinute: MANY, deploysInDay: MANY } });
  return { target: opened.target, read: opened.read, close: opened.close };
});
