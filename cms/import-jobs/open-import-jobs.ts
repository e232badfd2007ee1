import type { Payload } from 'payload';
import { messageOf } from '@pune/std/errors';
import { createDiskSpace } from '@pune/std/disk-space';
import type { Environment } from '../environment.ts';
import { poke } from '../poke.ts';
import { forgetImports, runJobs, type RunsOptions } from './runs.ts';

const LOOK_EVERY_MS = 1000;

export interface ImportJobs {
  /** Ends an import after the documents at hand: it goes on with the next start. */
  stop: () => Promise<void>;
  /** Deletes files after their time. */
  forget: () => Promise<number>;
}

/** Carries out imports that editors begin in the admin, in the process of the publisher. */
export function openImportJobs(
  cms: Payload,
  { dataDir, importsDir, pokeFile }: Pick<Environment, 'dataDir' | 'importsDir' | 'pokeFile'>,
  log: (event: string, details: object) => void,
): ImportJobs {
  const abort = new AbortController();
  const space = createDiskSpace(dataDir);
  const options: RunsOptions = {
    importsDir,
    now: () => new Date(),
    signal: abort.signal,
    log,
    hasRoom: () => space() === 'ample',
    written: () => poke(pokeFile),
  };
  let running: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    running ??= runJobs(cms, options)
      .catch((error: unknown) => log('import-failed', { error: messageOf(error) }))
      .finally(() => (running = null));
  }, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      abort.abort();
      await running;
    },
    forget: () => forgetImports(cms, options),
  };
}
