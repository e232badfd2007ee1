import type { PageFinding } from './finding.ts';

/** The first round trip of a connection, with headroom. */
export const FIRST_PAINT_BYTES_MAX = 13_300;
/** Scripts of a page with a form or another part that needs them, its runtime included. */
export const SCRIPT_BYTES_MAX = 20_000;

/** A file as a browser gets it: the transferred bytes, and the text. */
export interface Transferred {
  bytes: number;
  text: string;
}

/** The values of an attribute of the tags that match. */
export const attributes = (html: string, tag: RegExp, name: string): string[] =>
  [...html.matchAll(tag)].flatMap(([element]) => {
    const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(element!);
    return found?.[1] ?? found?.[2] ?? found?.[3] ?? [];
  });

/** The style sheets that a browser awaits before it paints: that of print is none. */
export const STYLE_SHEETS = /<link\b(?=[^>]*rel=["']?stylesheet)(?![^>]*media=["']?print)[^>]*>/gi;

const IMPORTS = /(?:from|import)\s*\(?(["'])(\.{1,2}\/[^"']+)\1/g;
const INLINE =
  /<script\b(?![^>]*\bsrc=)(?![^>]*type=["']?application\/[^"'>]*json)[^>]*>([\s\S]*?)<\/script>/gi;

type FileOf = (url: URL) => Promise<Transferred | null>;

/** The files from which a page's scripts are loaded, with all their imports. */
async function scriptsFrom(url: URL, fileOf: FileOf, found: Map<string, number>): Promise<void> {
  if (found.has(url.href)) return;
  found.set(url.href, 0);
  const file = await fileOf(url);
  if (!file) return;
  found.set(url.href, file.bytes);
  for (const [, , specifier] of file.text.matchAll(IMPORTS))
    await scriptsFrom(new URL(specifier!, url), fileOf, found);
}

export interface Weight {
  /** The page and the style sheets that a browser awaits, as they are transferred. */
  firstPaint: number;
  /** Its scripts with all imports; inline ones as they stand. */
  script: number;
}

/**
 * Weighs a page with the files that it loads.
 *
 * @param fileOf fetches a file; `null` for one that is not counted, such as one that is not there
 */
export async function weigh(
  { bytes, text }: Transferred,
  base: URL,
  fileOf: FileOf,
): Promise<Weight> {
  const urls = (values: readonly string[]) =>
    [...new Set(values)].flatMap((value) => URL.parse(value.replaceAll('&amp;', '&'), base) ?? []);
  let firstPaint = bytes;
  for (const url of urls(attributes(text, STYLE_SHEETS, 'href')))
    firstPaint += (await fileOf(url))?.bytes ?? 0;
  const scripts = new Map<string, number>();
  for (const url of urls([
    ...attributes(text, /<script\b[^>]*>/gi, 'src'),
    ...attributes(text, /<astro-island\b[^>]*>/g, 'component-url'),
    ...attributes(text, /<astro-island\b[^>]*>/g, 'renderer-url'),
  ]))
    await scriptsFrom(url, fileOf, scripts);
  // Inline scripts are compressed as part of the page; their own size is a sufficient estimate.
  const inline = [...text.matchAll(INLINE)].reduce(
    (sum, [, code]) => sum + Buffer.byteLength(code!),
    0,
  );
  return { firstPaint, script: inline + [...scripts.values()].reduce((a, b) => a + b, 0) };
}

/** The budgets that a page exceeds. */
export function weightFindings(
  { firstPaint, script }: Weight,
  max: { firstPaint: number; script: number },
): PageFinding[] {
  const over = (rule: string, what: string, bytes: number, limit: number, remedy: string) =>
    bytes > limit
      ? [
          {
            check: 'weight' as const,
            rule,
            message: `${what} are ${kilobytes(bytes)}, more than ${kilobytes(limit)}`,
            element: null,
            remedy,
          },
        ]
      : [];
  return [
    ...over(
      'first-paint',
      'HTML and the style sheets that a browser awaits',
      firstPaint,
      max.firstPaint,
      'Compress with brotli, leave out style rules of other pages, and load what is seen later later.',
    ),
    ...over(
      'scripts',
      'Scripts',
      script,
      max.script,
      'Let the page work without scripts, and load those of a part where the part is.',
    ),
  ];
}
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
