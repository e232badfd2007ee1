import fs from 'node:fs';
import path from 'node:path';
import { ACCEPTED } from './check-answers.ts';
import { median } from '../quantiles.ts';
import { loadGenerator, type Request } from './load.ts';
import { pagesIn, type Release } from './release.ts';
import { startHost } from './servers.ts';

const CONNECTIONS = 32;
/** The number of pages in the warm-up, before memory is measured. */
const FEW_PAGES = 10;
const FIRST_SECONDS = 30;
const SAMPLE_MS = 1000;
/** The size of all answers of the widened release: more than any cache holds. */
const RELEASE_MB = 300;
/**
 * The memory of a process beyond its cache: buffers of running requests, and garbage that is not
 * yet collected.
 */
const BEYOND_CACHE_MB = 64;

export interface Memory {
  cacheMb: number;
  startMb: number;
  maxMb: number;
  /** The last minute, which shows whether memory still grows. */
  endMb: number;
  answers: number;
  errors: number;
}

const FILES = ['index.html', 'index.html.br', 'index.html.gz'];

/** Links a file to another place, or copies it to another disk. */
function place(source: string, file: string): void {
  try {
    fs.linkSync(source, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    fs.copyFileSync(source, file);
  }
}

/**
 * A release with the same pages at additional addresses, until its answers exceed the largest
 * cache.
 */
function widened(release: Release, folder: string): Release {
  const releases = path.join(folder, 'wide');
  const made = path.join(releases, release.site, 'wide');
  const bytes = release.pages.reduce(
    (sum, page) =>
      sum +
      FILES.reduce(
        (size, file) => size + fs.statSync(path.join(release.folder, decodeURI(page), file)).size,
        0,
      ),
    0,
  );
  for (let copy = 0; copy < Math.ceil((RELEASE_MB * 1024 * 1024) / bytes); copy++) {
    for (const page of release.pages.map(decodeURI)) {
      const [, locale, ...rest] = page.split('/');
      const target = path.join(made, locale!, `copy-${copy}`, ...rest);
      fs.mkdirSync(target, { recursive: true });
      for (const file of FILES)
        place(path.join(release.folder, page, file), path.join(target, file));
    }
  }
  fs.symlinkSync('wide', path.join(releases, release.site, 'current'));
  return { ...release, releases, folder: made, pages: pagesIn(made) };
}

const inAllEncodings = (pages: readonly string[]): Request[] =>
  Object.values(ACCEPTED).flatMap((acceptEncoding) =>
    pages.map((page) => ({ path: page, acceptEncoding })),
  );

interface Trial {
  release: Release;
  folder: string;
  cacheMb: number;
  minutes: number;
}

async function measure({ release, folder, cacheMb, minutes }: Trial): Promise<Memory> {
  const host = await startHost(
    { release, folder },
    { FILE_CACHE_MB: String(cacheMb), LOG_LEVEL: 'warn' },
  );
  try {
    const send = loadGenerator(folder);
    const load = {
      port: host.port,
      host: release.host,
      acceptEncoding: ACCEPTED.br,
      connections: CONNECTIONS,
    };
    await send({
      ...load,
      requests: inAllEncodings(release.pages.slice(0, FEW_PAGES)),
      seconds: FIRST_SECONDS,
    });
    const startMb = host.anonymousMb();
    const samples: number[] = [];
    const sampling = setInterval(() => samples.push(host.anonymousMb()), SAMPLE_MS);
    const { requests, errors } = await send({
      ...load,
      requests: inAllEncodings(release.pages),
      seconds: minutes * 60,
    });
    clearInterval(sampling);
    return {
      cacheMb,
      startMb,
      maxMb: Math.max(...samples),
      endMb: median(samples.slice(-60)),
      answers: requests,
      errors,
    };
  } finally {
    await host.stop();
  }
}

/**
 * Measures the memory of the host under load by more pages than its cache holds, for each cache
 * size.
 */
export async function measureMemory({
  release,
  folder,
  caches,
  minutes,
  say,
}: {
  release: Release;
  folder: string;
  caches: readonly number[];
  minutes: number;
  say: (line: string) => void;
}): Promise<Memory[]> {
  const wide = widened(release, folder);
  say(
    `  ${wide.pages.length} pages in three encodings, ${minutes} minutes for each size of the cache`,
  );
  const found: Memory[] = [];
  for (const cacheMb of caches)
    found.push(await measure({ release: wide, folder, cacheMb, minutes }));
  return found;
}

export function memoryRows(found: readonly Memory[]): string[][] {
  const rows = found.map(({ cacheMb, startMb, maxMb, endMb, answers, errors }) => {
    const bound = cacheMb + BEYOND_CACHE_MB;
    return [
      `${cacheMb} MB`,
      `${startMb} MB`,
      `${maxMb} MB`,
      `${endMb} MB`,
      `${maxMb - startMb} MB`,
      `${bound} MB: ${maxMb - startMb <= bound ? 'met' : 'MISSED'}`,
      String(answers),
      String(errors),
    ];
  });
  return [
    [
      'cache',
      'after 30 s of ten pages',
      'most',
      'in the last minute',
      'growth',
      `bound: cache + ${BEYOND_CACHE_MB} MB`,
      'answers',
      'errors',
    ],
    ...rows,
  ];
}
