import path from 'node:path';

/**
 * The folder of files that are made again when they are missing: `CACHE_DIR`, by default `cache` in
 * the data folder. The programs themselves may be read-only.
 *
 * @param name the kind of files, such as `documents`
 */
export const cacheFolder = (
  name: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string => path.resolve(env.CACHE_DIR || path.join(env.DATA_DIR || '.data', 'cache'), name);
