// Renders pages in a process of its own, for `render-processes.ts`: it is told which portal, then
// chunk after chunk of pages.
import { openForReading } from '@pune/content/reading';
import { createAskedReads, makePages } from './make-pages.ts';
import { releaseFiles } from './release-files.ts';
import type { FromWorker, SentChunk, ToWorker } from './render-processes.ts';
import { loadRenderer } from './renderers.ts';
import { wordsOf } from './rendering.ts';

type Begin = Extract<ToWorker, { begin: unknown }>['begin'];

/** What was asked is remembered to be told once, but not for ever. */
const KNOWN_READS_MAX = 20_000;

// Where nobody is left to be told, `disconnect` follows.
const tell = (message: FromWorker): void => void process.send!(message, () => {});

/** What one portal's pages are made with. */
async function begin({
  snapshotFile,
  site,
  url,
  rendererFolder,
  releaseFolder,
  compressed,
}: Begin) {
  const snapshot = openForReading(snapshotFile, { isStanding: true });
  const render = await loadRenderer(rendererFolder, url);
  const release = releaseFiles(releaseFolder, { compressed, isUnseen: true });
  let asked = createAskedReads();
  let askedOf = '';
  return async (pages: readonly string[]): Promise<SentChunk> => {
    // One state of the content for the whole chunk, whatever the publisher writes meanwhile.
    snapshot.db.exec('begin');
    try {
      if (askedOf !== snapshot.version() || asked.reads.length > KNOWN_READS_MAX)
        asked = createAskedReads();
      askedOf = snapshot.version();
      const from = asked.reads.length;
      const made = await makePages(snapshot, site, render, release, pages, asked);
      return { ...made, from, reads: asked.reads.slice(from) };
    } finally {
      snapshot.db.exec('commit');
    }
  };
}

let make: ReturnType<typeof begin> | undefined;

process.on('message', (message: ToWorker) => {
  if ('begin' in message) {
    make = begin(message.begin);
    make.then(
      () => tell({ ready: true }),
      (error: unknown) => tell({ failed: wordsOf(error) }),
    );
    return;
  }
  void make!
    .then((makeChunk) => makeChunk(message.pages))
    .then(
      (made) => tell({ made }),
      (error: unknown) =>
        tell({ failed: wordsOf(error), code: (error as NodeJS.ErrnoException)?.code }),
    );
});
// Whoever gave the work is gone: nobody waits for it.
process.on('disconnect', () => process.exit(0));
