import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Tells the processes of a test run the folder of the functions that they share. */
const SHARED_FOLDER = 'TEST_PAGE_FUNCTIONS_FOLDER';
const BUILD_MS_MAX = 120_000;
const workFolder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'functions-'));
const builtIn = (folder: string) => path.join(folder, 'functions');

function buildIn(folder: string): void {
  execFileSync(
    process.execPath,
    [
      path.join(root, 'tools/build-netlify.ts'),
      builtIn(folder),
      path.join(root, 'packages/host/netlify/functions'),
    ],
    { cwd: root, stdio: 'pipe' },
  );
}

/**
 * Reserves the folder of the functions that a test run shares. It does not build them: the first
 * suite that needs them does. @returns a function that removes the folder
 */
export function reservePageFunctions(): () => void {
  const folder = workFolder();
  process.env[SHARED_FOLDER] = folder;
  return () => {
    delete process.env[SHARED_FOLDER];
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

/** Only one process creates the folder, and so only one builds. */
function takeBuild(folder: string): boolean {
  try {
    fs.mkdirSync(path.join(folder, 'building'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Builds the archives of the functions that serve pages and files, as for a real deploy: once for all
 * suites of a run, which read them only; outside of a run, for the caller.
 */
export async function buildPageFunctions(): Promise<{ folder: string; remove: () => void }> {
  const shared = process.env[SHARED_FOLDER];
  const folder = shared ?? workFolder();
  // The build puts the folder into place as a whole, when it is complete.
  for (const until = Date.now() + BUILD_MS_MAX; !fs.existsSync(builtIn(folder)); await wait(20)) {
    if (takeBuild(folder)) {
      try {
        if (!fs.existsSync(builtIn(folder))) buildIn(folder);
      } finally {
        // After a failure the next suite tries again, and reports its own error.
        fs.rmdirSync(path.join(folder, 'building'));
      }
    } else if (Date.now() > until)
      throw new Error(`[publisher] [testing] the functions were not built in ${folder}`);
  }
  return {
    folder: builtIn(folder),
    remove: () => void (shared ?? fs.rmSync(folder, { recursive: true, force: true })),
  };
}
