import path from 'node:path';

/**
 * The folder of files that are made again when they are missing: `CACHE_DIR`, by default `cache` in
 * the data folder. The programs themselves may be read-only.
 *
 * @param name the kind of files, such as `documents`
 */
export const cacheFolder = (
  name: string,
  { CACHE_DIR, DATA_DIR }: { CACHE_DIR?: string; DATA_DIR?: string } = process.env,
): string => path.resolve(CACHE_DIR || path.join(DATA_DIR || '.data', 'cache'), name);
