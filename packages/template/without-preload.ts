/** The part of Vite that wraps each dynamic import of a build. */
const WRAPPING = 'native:import-analysis-build';

interface Chunk {
  isDynamicEntry?: boolean;
  viteMetadata?: { importedCss: ReadonlySet<string> };
}

/**
 * Leaves dynamic imports as they are written. Vite would wrap them in a helper of 0.8 kB that links
 * the style sheets of a part before it: the parts that are fetched on request link their own. A build
 * ends if a part has style sheets that only the helper would have linked.
 */
export const withoutPreload = {
  name: 'pune:without-preload',
  configResolved({ command, plugins }: { command: string; plugins: readonly { name: string }[] }) {
    if (command !== 'build') return;
    const at = plugins.findIndex(({ name }) => name === WRAPPING);
    if (at === -1)
      throw new Error(
        `[template] [without-preload] Vite has no part “${WRAPPING}” now: adapt WRAPPING in ${import.meta.url}`,
      );
    (plugins as { name: string }[]).splice(at, 1);
  },
  applyToEnvironment: ({ name }: { name: string }): boolean => name === 'client',
  generateBundle(_: unknown, files: Record<string, Chunk>): void {
    for (const [name, { isDynamicEntry, viteMetadata }] of Object.entries(files))
      if (isDynamicEntry && viteMetadata?.importedCss.size)
        throw new Error(
          `[template] [without-preload] ${name} has style sheets of its own: link them where it is imported`,
        );
  },
};
