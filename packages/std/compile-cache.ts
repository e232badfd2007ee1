import module from 'node:module';
import path from 'node:path';

/** By then a process has loaded what it needs, on a slow machine too. */
const WRITTEN_MS = 30_000;

/** The folder of the code that the processes of an installation have compiled. */
export const compiledFolder = (dataDir: string): string => path.join(dataDir, 'compiled');

/**
 * Keeps what this process compiles in a folder, so that its next start needs less time. Node writes
 * it when a process ends; one that is killed would leave nothing, so it is also written some time
 * after the start.
 */
export function keepCompiled(folder: string, writtenMs = WRITTEN_MS): void {
  module.enableCompileCache(folder);
  setTimeout(() => module.flushCompileCache(), writtenMs).unref();
}
