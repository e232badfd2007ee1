import type { Result, Results } from '../bench/results.ts';
import { drawBars } from './svg.ts';

/** Reads a time that a benchmark printed, `92 ms` or `10.4 s`, in milliseconds. */
export function msOf(printed: string): number {
  const [, value, unit] = /^([\d.]+) (ms|s)$/.exec(printed.replaceAll(',', '')) ?? [];
  if (!value) throw new Error(`[tools] [figures] "${printed}" is no time in ms or s`);
  return Number(value) * (unit === 's' ? 1000 : 1);
}

export const printMs = (value: number): string =>
  value < 1000 ? `${Math.round(value)} ms` : `${Number((value / 1000).toFixed(1))} s`;

/** The rows of a table as records of its columns. The first column of a name counts. */
function recordsOf({ rows: [head, ...body] }: Result): Record<string, string>[] {
  return body.map((row) =>
    Object.fromEntries(head!.map((name, n) => [name, row[n]!] as const).toReversed()),
  );
}

const sentences = (rows: readonly (readonly string[])[]): string =>
  rows.map(([name, ...figures]) => `${name}: ${figures.join(', ')}`).join('; ');

/** The rows of sizes, without the one of their ratio. */
const sized = (result: Result) =>
  recordsOf(result).filter((row) => /^[\d,]+$/.test(row['pages a portal']!));

/**
 * Draws the time from _Publish_ to the last live page, by size of the portal and kind of edit, and
 * beside a peer: with our own figures of the peer's run.
 */
function latency({ live, peer, kinds }: Results): string {
  const bySize = Map.groupBy(recordsOf(kinds!), (row) => row['pages a portal']!);
  const bar = (label: string, row: Record<string, string>) => ({
    label,
    values: [row.p50!, row.p95!].map(msOf),
  });
  const groups = [
    {
      label: 'All edits',
      bars: sized(live!).map((row) => bar(`${row['pages a portal']} pages`, row)),
    },
    {
      label: 'Beside Payload in Next.js, in one run',
      bars: sized(peer!).flatMap((row) =>
        ['', 'Payload in Next.js: '].map((whose) => ({
          label: `${whose || 'ours: '}${row['pages a portal']} pages`,
          values: [row[`${whose}p50`]!, row[`${whose}p95`]!].map(msOf),
        })),
      ),
    },
    ...[...bySize].map(([size, rows]) => ({
      label: `By kind of edit, ${size} pages a portal`,
      bars: rows.map((row) => bar(row['kind of edit']!, row)),
    })),
  ];
  return drawBars({
    title: 'From Publish to the last live page',
    description: sentences(
      groups.flatMap(({ label, bars }) =>
        bars.map((one) => [`${label}, ${one.label}`, ...one.values.map(printMs)]),
      ),
    ),
    series: ['median', '95 of 100 edits'],
    groups,
    format: printMs,
    isLogarithmic: true,
  });
}

/** Draws the time in which each generator makes all pages. */
function generators({ full }: Results): string {
  const rows = recordsOf(full!);
  const bars = rows.map((row) => ({
    label: row['']!.replace(/,? (?:of each page|same template and content)$/, ''),
    values: [row.wall!, row.CPU!].map(msOf),
  }));
  return drawBars({
    title: `Everything at once, ${rows[0]!.pages} pages`,
    description: sentences(bars.map(({ label, values }) => [label, ...values.map(printMs)])),
    series: ['time', 'processor time'],
    groups: [{ label: '', bars }],
    format: printMs,
  });
}

/** The plots of publishing by the names of their files in `docs/figures`. */
export const PUBLISH_PLOTS: Record<string, (results: Results) => string> = {
  'publish-latency.svg': latency,
  'publish-generators.svg': generators,
};
