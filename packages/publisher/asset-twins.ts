import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Smaller files are served as they are. */
const BYTES_MIN = 1024;

/** The folder of styles and scripts, whose names tell their bytes. */
export const ASSETS = '_astro';

/**
 * Writes the compressed twins of a release's styles and scripts. They are made once and read by
 * every visitor until the next release, so they get the best that brotli can do; a page is
 * compressed quickly instead, for it is written again at every edit.
 */
export function writeAssetTwins(release: string): void {
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
  }
}
