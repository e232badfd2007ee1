// Thread of `render-threads.ts`: renders the pages that it is sent, and writes nothing.
import { parentPort, workerData } from 'node:worker_threads';
import { loadModel } from '@pune/snapshot/load-model';
import type { ContentChange } from '@pune/snapshot';
import type { Dependency } from '@pune/snapshot/reader';
import { openForReading } from '@pune/snapshot/reading';
import { messageOf } from '@pune/std/errors';
import { createDependencyList } from './make-pages.ts';
import { renderPage, type RenderedPage } from './render-page.ts';
import { loadRenderer } from './renderers.ts';
import type { Render } from './rendering.ts';

export interface ThreadOptions {
  snapshotFile: string;
  /** The module of the content's model; see `ContentModel`. */
  model: string;
}
/** A page with the compiled renderer of its portal, and the portal's address. */
export interface SentPage {
  site: string;
  url: string;
  rendererFolder: string;
  page: string;
}
/** A rendered page; its dependencies are indexes. */
export type IndexedPage = Omit<RenderedPage, 'reads'> & { reads: number[] };
/**
 * Rendered pages as a thread sends them. `reads` has the dependencies that it has not sent before,
 * `from` is the index of the first one.
 */
export interface SentPages {
  pages: IndexedPage[];
  reads: Dependency[];
  from: number;
  version: string;
}
export interface ToThread {
  pages: readonly SentPage[];
  /** Changes of the content since the last message. */
  changes: readonly ContentChange[];
}
export type FromThread = { ready: true } | { made: SentPages } | { failed: string };

/** Maximum number of dependencies to remember; the list then starts anew. */
const KNOWN_READS_MAX = 20_000;

const { snapshotFile, model } = workerData as ThreadOptions;
const snapshot = openForReading(snapshotFile, await loadModel(model), { isStanding: true });
const renderers = new Map<string, Promise<Render>>();
let known = createDependencyList();

function rendererOf({ rendererFolder, url }: SentPage): Promise<Render> {
  let render = renderers.get(rendererFolder);
  if (!render) {
    renderers.set(rendererFolder, (render = loadRenderer(rendererFolder, url)));
    render.catch(() => renderers.delete(rendererFolder));
  }
  return render;
}

/** Renders pages in one transaction, so that all of them see the same revision. */
async function render({ pages, changes }: ToThread): Promise<SentPages> {
  snapshot.db.exec('begin');
  try {
    snapshot.follow(changes);
    if (known.reads.length > KNOWN_READS_MAX) known = createDependencyList();
    const from = known.reads.length;
    const made: IndexedPage[] = [];
    for (const one of pages) {
      const { reads, ...page } = await renderPage(snapshot, one.site, one.page, () =>
        rendererOf(one),
      );
      made.push({ ...page, reads: reads.map(known.indexOf) });
    }
    return {
      pages: made,
      reads: known.reads.slice(from),
      from,
      version: snapshot.version(),
    };
  } catch (error) {
    // Dependencies of the pages before were not sent.
    known = createDependencyList();
    throw error;
  } finally {
    snapshot.db.exec('commit');
  }
}

/** Returns the memory of the pages' bytes, which is handed over instead of copied. */
const bodiesOf = ({ pages }: SentPages): ArrayBuffer[] =>
  pages.flatMap(({ result }) => {
    if (!('body' in result)) return [];
    const { buffer, byteLength } = result.body;
    return buffer instanceof ArrayBuffer && byteLength === buffer.byteLength ? [buffer] : [];
  });

const tell = (message: FromThread, transferred: ArrayBuffer[] = []): void =>
  parentPort!.postMessage(message, transferred);

let last: Promise<void> = Promise.resolve();
parentPort!.on('message', (message: ToThread) => {
  last = last
    .then(() => render(message))
    .then(
      (made) => tell({ made }, bodiesOf(made)),
      (error: unknown) => tell({ failed: messageOf(error) }),
    );
});
tell({ ready: true });
