// Worker process of `render-processes.ts`. The first message names the portal; each further one is
// a chunk of pages to render.
import { loadModel } from '@pune/snapshot/load-model';
import { openForReading } from '@pune/snapshot/reading';
import { messageOf } from '@pune/std/errors';
import { createDependencyList, makePages } from './make-pages.ts';
import { releaseFiles } from './release-files.ts';
import type { FromWorker, SentChunk, ToWorker } from './render-processes.ts';
import { loadRenderer } from './renderers.ts';

type Begin = Extract<ToWorker, { begin: unknown }>['begin'];

/** Maximum number of dependencies to remember; the list then starts anew. */
const KNOWN_READS_MAX = 20_000;

// Ignore send errors: if the parent is gone, `disconnect` follows.
const tell = (message: FromWorker): void => void process.send!(message, () => {});

/**
 * Opens everything that the pages of one portal need. Returns the function that renders a chunk.
 */
async function begin({
  snapshotFile,
  model,
  site,
  url,
  rendererFolder,
  releaseFolder,
  compressed,
}: Begin) {
  const snapshot = openForReading(snapshotFile, await loadModel(model), {
    isStanding: true,
    readsAll: true,
  });
  const render = await loadRenderer(rendererFolder, url);
  const release = releaseFiles(releaseFolder, { compressed, isUnseen: true });
  let asked = createDependencyList();
  let askedOf = '';
  return async (pages: readonly string[]): Promise<SentChunk> => {
    // One transaction per chunk: all its pages see the same revision, whatever the publisher writes
    // meanwhile.
    snapshot.db.exec('begin');
    try {
      if (askedOf !== snapshot.version() || asked.reads.length > KNOWN_READS_MAX)
        asked = createDependencyList();
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
      (error: unknown) => tell({ failed: messageOf(error) }),
    );
    return;
  }
  void make!
    .then((makeChunk) => makeChunk(message.pages))
    .then(
      (made) => tell({ made }),
      (error: unknown) =>
        tell({ failed: messageOf(error), code: (error as NodeJS.ErrnoException)?.code }),
    );
});
// The publisher is gone.
process.on('disconnect', () => process.exit(0));
