import fs from 'node:fs';
import path from 'node:path';
import zlib, { constants } from 'node:zlib';
import { settingsFrom } from '../env.ts';
import { pagesIn } from './host/release.ts';

export const title =
  'Compressed pages of the published portals, in bytes and time: npm run bench encodings [one page of so many]';

interface Encoding {
  name: string;
  compress(page: Buffer): Buffer;
  decompress(bytes: Buffer): Buffer;
}

/**
 * Brotli with the settings of `release-files.ts`. The window of 64 kB limits the memory, which
 * would otherwise be 4 MB for each stream.
 */
const brotli = (quality: number, window = 22): Encoding => ({
  name: `brotli ${quality}`,
  compress: (page) =>
    zlib.brotliCompressSync(page, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_LGWIN]: window,
        [constants.BROTLI_PARAM_SIZE_HINT]: page.length,
      },
    }),
  decompress: zlib.brotliDecompressSync,
});
const zstd = (level: number, dictionary?: Buffer): Encoding => ({
  name: `zstd ${level}${dictionary ? ' with a dictionary' : ''}`,
  compress: (page) =>
    zlib.zstdCompressSync(page, {
      params: { [constants.ZSTD_c_compressionLevel]: level },
      pledgedSrcSize: page.length,
      ...(dictionary && { dictionary }),
    }),
  decompress: (bytes) => zlib.zstdDecompressSync(bytes, dictionary && { dictionary }),
});
const gzip: Encoding = {
  name: 'gzip 6',
  compress: (page) => zlib.gzipSync(page, { level: 6 }),
  decompress: zlib.gunzipSync,
};

const processorMs = () => process.cpuUsage().user / 1000;

function measure(
  { name, compress, decompress }: Encoding,
  pages: readonly Buffer[],
): { name: string; bytes: number; compressMs: number; decompressMs: number } {
  // Warm up: the first run is slower.
  compress(pages[0]!);
  const started = processorMs();
  const compressed = pages.map(compress);
  const between = processorMs();
  for (const [i, bytes] of compressed.entries())
    if (!decompress(bytes).equals(pages[i]!)) throw new Error(`[bench] ${name} lost bytes`);
  return {
    name,
    bytes: compressed.reduce((sum, { length }) => sum + length, 0),
    compressMs: (between - started) / pages.length,
    decompressMs: (processorMs() - between) / pages.length,
  };
}

export async function run([oneOf = '1']: readonly string[]): Promise<string[][]> {
  const releases = path.join(settingsFrom().dataDir, 'releases');
  if (!fs.existsSync(releases))
    throw new Error('No portal was published yet: run `npm start` first');
  const files = fs.readdirSync(releases).flatMap((site) => {
    const folder = path.join(releases, site, 'current');
    return pagesIn(folder).map((page) => path.join(folder, decodeURI(page), 'index.html'));
  });
  const pages = files
    .filter((_, i) => i % Number(oneOf) === 0)
    .map((file) => fs.readFileSync(file));
  // A dictionary that a portal could offer to browsers (RFC 9842): the beginnings of six pages.
  const dictionary = Buffer.concat(
    pages
      .filter((_, i) => i % Math.ceil(pages.length / 6) === 0)
      .map((page) => page.subarray(0, 16 * 1024)),
  );
  const encodings = [
    gzip,
    brotli(5, 16),
    brotli(11),
    zstd(3),
    zstd(10),
    zstd(19),
    zstd(22),
    zstd(3, dictionary),
    zstd(19, dictionary),
  ];
  const plain = pages.reduce((sum, { length }) => sum + length, 0);
  const measured = encodings.map((encoding) => measure(encoding, pages));
  const published = measured[1]!.bytes;
  const rows = measured.map(({ name, bytes, compressMs, decompressMs }) => [
    name,
    `${(bytes / 1e6).toFixed(2)} MB`,
    `${(bytes / pages.length / 1024).toFixed(2)} kB`,
    (bytes / published).toFixed(2),
    `${compressMs.toFixed(2)} ms`,
    `${decompressMs.toFixed(3)} ms`,
  ]);
  console.log(
    `  Node ${process.versions.node}; the dictionary has ${(dictionary.length / 1024).toFixed(0)} kB, ${(brotli(11).compress(dictionary).length / 1024).toFixed(0)} kB compressed`,
  );
  console.log(
    `  ${pages.length} pages, ${(plain / 1e6).toFixed(1)} MB, ${(plain / pages.length / 1024).toFixed(1)} kB each`,
  );
  return [
    ['', 'all pages', 'a page', 'of brotli 5', 'CPU to compress a page', 'to decompress'],
    ...rows,
  ];
}
