import type { RenderedPages, RenderThreads } from '../render-threads.ts';

/**
 * Counts the work of render threads.
 * @param change replaces the pages that a thread rendered
 */
export function watchThreads(threads: RenderThreads, change = (made: RenderedPages) => made) {
  const seen = { pages: [] as string[], warmed: 0, failed: 0 };
  const watched: RenderThreads = {
    ready: () =>
      threads.ready().map((thread) => ({
        async render(pages) {
          try {
            const made = await thread.render(pages);
            seen.pages.push(...pages.map(({ page }) => page));
            return change(made);
          } catch (error) {
            seen.failed += 1;
            throw error;
          }
        },
      })),
    warm(pages) {
      seen.warmed += pages.length;
      threads.warm(pages);
    },
  };
  return { seen, watched };
}
