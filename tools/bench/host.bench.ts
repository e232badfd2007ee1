import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../start/report.ts';
import { compare, rowsOf } from './host/compare.ts';
import { hasLoadGenerator } from './host/load.ts';
import { measureMemory, memoryRows } from './host/memory.ts';
import { releaseFor } from './host/release.ts';
import { run as runReading } from './reading.bench.ts';
import { machine, writeResults } from './results.ts';

export const title =
  'The host beside bare node:http, nginx and Caddy with the same pages, while pages are published, and its memory: ' +
  'npm run bench host [pages|publishing|memory] [-- --seconds 2 --rounds 3 --minutes 10 --caches 32,256 --json FILE]';

interface Settings {
  folder: string;
  seconds: number;
  rounds: number;
  minutes: number;
  /** Sizes of the cache, in megabytes. */
  caches: readonly number[];
  json: string | undefined;
}

async function pages({ folder, seconds, rounds, json }: Settings): Promise<string[][]> {
  const release = await releaseFor(folder);
  console.log(`  ${machine()}; ${release.pages.length} pages of ${release.origin}`);
  const figures = await compare({ release, folder, seconds, rounds, say: console.log });
  const rows = rowsOf(figures);
  const details = `${release.pages.length} pages of ${release.origin}, ${rounds} rounds of ${seconds} s`;
  if (json) writeResults(json, { pages: rows }, { details });
  return rows;
}

async function memory({ folder, minutes, caches, json }: Settings): Promise<string[][]> {
  const found = await measureMemory({
    release: await releaseFor(folder),
    folder,
    caches,
    minutes,
    say: console.log,
  });
  const rows = memoryRows(found);
  if (json) writeResults(json, { memory: rows }, { details: `${minutes} minutes each` });
  return rows;
}

const PARTS: Record<string, (settings: Settings) => Promise<string[][]>> = {
  pages,
  async publishing({ json }) {
    const rows = await runReading([]);
    if (json) writeResults(json, { reading: rows });
    return rows;
  },
  memory,
};
/** The benchmark of memory takes long, so it runs only if named. */
const USUAL = ['pages', 'publishing'];

export async function run(args: readonly string[]): Promise<string[][]> {
  const option = { type: 'string' } as const;
  const options = {
    seconds: option,
    rounds: option,
    minutes: option,
    caches: option,
    json: option,
  };
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [seconds, rounds, minutes] = [
    Number(values.seconds ?? 2),
    Number(values.rounds ?? 3),
    Number(values.minutes ?? 10),
  ];
  const caches = (values.caches ?? '32,256').split(',').map(Number);
  if (![seconds, rounds, minutes, ...caches].every((value) => Number.isInteger(value) && value > 0))
    throw new Error(
      'Seconds, rounds, minutes and sizes are whole numbers above 0, sizes with commas between them',
    );
  const wanted = positionals.length > 0 ? positionals : USUAL;
  const unknown = wanted.find((name) => !PARTS[name]);
  if (unknown)
    throw new Error(`There is no part "${unknown}": choose of ${Object.keys(PARTS).join(', ')}`);
  if (!fs.existsSync('/proc/self/stat'))
    throw new Error('Processor time and memory are read from /proc: this bench runs on Linux');
  if (!(await hasLoadGenerator()))
    throw new Error(
      'The load generator wrk is missing: install it (in Debian: apt-get install wrk; nginx-light, libnginx-mod-http-brotli-static and caddy are the peers)',
    );
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bench-host-'));
  try {
    let last: string[][] = [];
    for (const name of wanted) {
      if (last.length > 0) console.log(`${table(last)}\n`);
      last = await PARTS[name]!({ folder, seconds, rounds, minutes, caches, json: values.json });
    }
    return last;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
