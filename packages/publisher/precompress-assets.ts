import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { digestTime } from './digest-time.ts';

/** Smaller files are served uncompressed. */
const BYTES_MIN = 256;

/** Folder of styles and scripts. Their names contain a hash of their content. */
export const ASSETS = '_astro';

/**
 * Writes the precompressed files of a release's styles and scripts. They use brotli's best quality,
 * because they are compressed once and served until the next release. Pages use a faster one,
 * because every edit compresses them again.
 */
export function precompressAssets(release: string): void {
  const folder = path.join(release, ASSETS);
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder).filter((file) => /\.(css|js|svg)$/.test(file))) {
    const file = path.join(folder, name);
    const body = fs.readFileSync(file);
    if (body.length < BYTES_MIN) continue;
    fs.writeFileSync(
      `${file}.br`,
      brotliCompressSync(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      }),
    );
    fs.writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
    const time = digestTime(body);
    for (const each of [file, `${file}.br`, `${file}.gz`]) fs.utimesSync(each, time, time);
  }
}
