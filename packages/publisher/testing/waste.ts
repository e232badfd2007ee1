import type { Reader } from '@pune/content';
import { digestOf } from '@pune/snapshot/digest';
import type { Render } from '../publisher.ts';

/** Returns the path of the first difference between two results: `.3.card.files`. */
function pathOfDifference(a: unknown, b: unknown): string {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return '';
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return '.length';
  const name = [...new Set([...Object.keys(a), ...Object.keys(b)])].find(
    (key) => JSON.stringify((a as never)[key]) !== JSON.stringify((b as never)[key]),
  );
  return name === undefined
    ? ''
    : `.${Array.isArray(a) ? 'n' : name}${pathOfDifference((a as never)[name], (b as never)[name])}`;
}

/** Returns the kind of a page: `/mr/circulars/water-cuts/` is `circulars/*`. */
const kindOfPage = (page: string): string =>
  page
    .split('/')
    .filter((part) => part && part.length !== 2)
    .map((part, n) => (n > 0 && !['archive', 'calendar'].includes(part) ? '*' : part))
    .join('/') || '/';

/**
 * Creates a recorder of wasted renders: pages rendered although their bytes did not change. Reports
 * the changed query result, and where it changed.
 */
export function watchWaste() {
  const results = new Map<string, unknown>();
  const asked = new Map<string, Map<string, string>>();
  const bodies = new Map<string, string>();
  const report = new Map<string, number>();
  let kind = '';

  const watched = (content: Reader, notes: Map<string, string>): Reader =>
    new Proxy(content, {
      get(target, name: keyof Reader) {
        const ask = target[name];
        if (typeof ask !== 'function') return ask;
        return (...args: unknown[]) => {
          const result = (ask as (...args: unknown[]) => unknown)(...args);
          const text = JSON.stringify(result) ?? '';
          const digest = digestOf(text);
          if (!results.has(digest)) results.set(digest, JSON.parse(text || 'null'));
          notes.set(`${name} ${JSON.stringify(args)}`, digest);
          return result;
        };
      },
    });

  /**
   * Replaces values in a query's key, so that the same query about other documents is one line of
   * the report.
   */
  const shape = (query: string) =>
    query
      .replace(/"(en|mr|hi)"/g, '"··"')
      .replace(/"\d+"|\d+/g, '#')
      .replace(/\["[a-z]+","[\w-]+",/, (start) => start.replace(/,"[\w-]+",$/, ',"…",'));

  function note(page: string, before: Map<string, string>, after: Map<string, string>): void {
    const different = [...after].filter(
      ([query, digest]) => before.has(query) && before.get(query) !== digest,
    );
    const reasons = different.map(
      ([query, digest]) =>
        `${shape(query)} at ${pathOfDifference(results.get(before.get(query)!), results.get(digest)) || '.'}`,
    );
    const line = `${kind} | ${kindOfPage(page)} | ${[...new Set(reasons)].slice(0, 3).join(' + ') || 'nothing differs'}`;
    report.set(line, (report.get(line) ?? 0) + 1);
  }

  return {
    /** Names the current step, for the report. */
    begin: (next: string) => void (kind = next),
    render:
      (site: string, render: Render): Render =>
      async (page, content) => {
        const notes = new Map<string, string>();
        const body = await render(page, watched(content, notes));
        const key = `${site} ${page}`;
        const digest = digestOf(body);
        if (kind && bodies.get(key) === digest) note(page, asked.get(key)!, notes);
        bodies.set(key, digest);
        asked.set(key, notes);
        return body;
      },
    /** Returns the wasted renders, most frequent first. */
    report: (): [line: string, pages: number][] => [...report].sort((a, b) => b[1] - a[1]),
  };
}
