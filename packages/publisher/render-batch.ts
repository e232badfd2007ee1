import { setImmediate as breathe } from 'node:timers/promises';
import { renderOf, type Engine } from './engine.ts';
import { renderPage, type RenderedPage } from './render-page.ts';
import type { PageToRender, RenderThread } from './render-threads.ts';
import type { TrackedPage } from './tracking.ts';

/** Fewer pages are rendered sooner than a thread responds. */
const PAGES_MIN = 16;
/** Pages of a request: 5 ms of work, so that no thread waits long for another at the end. */
const PAGES_TOGETHER = 8;
/** Requests that a thread has at a time: it goes on while a response is on its way. */
const REQUESTS = 2;

/**
 * Begins to render the pages of a batch. Returns a function that resolves with the next of them, in
 * their order. With render threads, these take pages from the front, and this thread takes them from
 * the back while the next one is not there. This thread also renders the pages of a thread that
 * failed, or that read another revision.
 */
export function renderBatch(
  engine: Engine,
  pages: readonly TrackedPage[],
): () => Promise<RenderedPage> {
  const threads = pages.length < PAGES_MIN ? [] : (engine.threads?.ready() ?? []);
  const { rendered, takeOwn, response } = dividePages(engine, pages, threads);
  let next = 0;
  return async () => {
    const index = next++;
    for (;;) {
      // Responses arrive between two tasks of the event loop.
      if (threads.length > 0 && !rendered.has(index)) await breathe();
      const page = rendered.get(index);
      rendered.delete(index);
      if (page) return page;
      const own = takeOwn();
      if (own === undefined) await response();
      else rendered.set(own, await renderHere(engine, pages[own]!));
    }
  };
}

/** Gives pages to threads. */
function dividePages(
  engine: Engine,
  pages: readonly TrackedPage[],
  threads: readonly RenderThread[],
) {
  const revision = engine.snapshot.version();
  /** Rendered pages by index. */
  const rendered = new Map<number, RenderedPage>();
  /** Indexes of pages that a thread failed to deliver. */
  const lost: number[] = [];
  const left = { from: 0, to: pages.length };
  let arrive = (): void => {};

  /** Gives pages to a thread until none is left. Ends early if the thread does not deliver them. */
  async function feed(thread: RenderThread): Promise<void> {
    while (left.from < left.to) {
      const from = left.from;
      left.from = Math.min(left.to, from + PAGES_TOGETHER);
      const given = pages.slice(from, left.from);
      const made = await thread
        .render(given.map((page) => toRender(engine, page)))
        .catch(() => null);
      const isCurrent = made?.version === revision;
      for (const [index] of given.entries())
        if (isCurrent) rendered.set(from + index, made.pages[index]!);
        else lost.push(from + index);
      arrive();
      if (!isCurrent) return;
    }
  }

  for (let request = 0; request < REQUESTS; request++)
    for (const thread of threads) void feed(thread);
  return {
    rendered,
    /** Returns the index of the next page that this thread renders, if there is one. */
    takeOwn: (): number | undefined =>
      lost.shift() ?? (left.from < left.to ? --left.to : undefined),
    /** Resolves with the next response of a thread. */
    response: (): Promise<void> => new Promise((resolve) => (arrive = resolve)),
  };
}

function toRender({ tracking }: Engine, { release, page }: TrackedPage): PageToRender {
  const { site, renderer } = tracking.releaseOf(release)!;
  return { site, renderer, page };
}

/** Renders a page in this thread. */
const renderHere = (engine: Engine, { release, page }: TrackedPage): Promise<RenderedPage> =>
  renderPage(engine.snapshot, engine.tracking.releaseOf(release)!.site, page, () =>
    renderOf(engine, release),
  );
