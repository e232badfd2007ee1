/** The part of the hydration that finds and loads signals: its code, and what replaces it. */
const PARTS = [
  ['let signalsRaw = element.dataset.preactSignals;', 'const signalsRaw = null;'],
  // The build adds its helper for preloading to each dynamic import, also to one that is never run.
  ['await import("@preact/signals")', '{}'],
] as const;
const CLIENT = /\/@astrojs\/preact\/dist\/client\.js$/;

/**
 * Takes signals out of the script that hydrates islands with Preact: no island uses them, and with
 * them each portal would publish their package and the helper that preloads it, 2 kB compressed.
 */
export const withoutSignals = {
  name: 'pune:without-signals',
  transform(code: string, id: string): string | null {
    if (!CLIENT.test(id.split('?')[0]!)) return null;
    return PARTS.reduce((changed, [from, to]) => {
      if (!changed.includes(from))
        throw new Error(
          `[template] [without-signals] @astrojs/preact has no code “${from}” now: adapt PARTS in ${import.meta.url}`,
        );
      return changed.replace(from, to);
    }, code);
  },
};
