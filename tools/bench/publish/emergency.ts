import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readHeartbeat } from '../../../cms/publishing-status.ts';
import type { EditorReceipt } from '../../../cms/testing/bench-editor.ts';
import { loadSites } from '../../../packages/content/sites.ts';
import { fileOf } from '../../../packages/publisher/target.ts';
import { root } from '../../env.ts';
import { median, ms } from '../quantiles.ts';
import { cityEdits } from './edits.ts';
import { visit } from './processes.ts';
import { startSystem, type System } from './system.ts';

export interface EmergencyOptions {
  sizes: readonly number[];
  keep?: string;
  say: (line: string) => void;
}

const BETWEEN_EDITS_MS = 1000;
const PATIENCE_MS = 30 * 60_000;
/** The number of pages of each portal and language that are checked at the end. */
const LOOKED_AT = 20;

/** The number of pages left to render, which the publisher reports about once a second. */
function left(folder: string): number {
  const heartbeat = readHeartbeat(path.join(folder, 'publisher-status.json'));
  return heartbeat.kind === 'Answers' ? heartbeat.status.work.total : Infinity;
}

/** The time at which the last of these pages was put in place, in milliseconds since 1970. */
const inPlaceAt = (folder: string, pages: EditorReceipt['pages']): number =>
  Math.max(
    ...pages
      .filter(({ action }) => action === 'put')
      .map(({ portal, path: page }) =>
        fs.statSync(path.join(folder, 'releases', portal, 'current', fileOf(page))),
      )
      // A rename changes `ctime`.
      .map(({ ctimeMs }) => ctimeMs),
  );

/**
 * Checks pages of documents as a visitor would.
 *
 * @throws if a page does not show the alert
 */
async function lookAround({ port, slugs }: System, mark: string): Promise<void> {
  const circulars = slugs.get('circulars')!;
  for (const { url, locales, collections } of await loadSites(root)) {
    if (!collections.includes('circulars')) continue;
    for (const locale of locales)
      for (const { slug } of circulars.slice(0, LOOKED_AT)) {
        const { status, text } = await visit(
          port,
          new URL(url).host,
          `/${locale}/circulars/${slug}/`,
        );
        if (status === 200 && !text.includes(mark))
          throw new Error(
            `[bench] /${locale}/circulars/${slug}/ of ${url} does not show the alert`,
          );
      }
  }
}

async function measure(size: number, { keep, say }: EmergencyOptions): Promise<string[]> {
  const folder = keep
    ? path.join(keep, `city-${size}`)
    : fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bench-emergency-'));
  const system = await startSystem(size, folder);
  try {
    const mark = `warning${Date.now().toString(36)}`;
    const before = system.publisherMs();
    const [started, startedAt] = [performance.now(), Date.now()];
    const portals = (await loadSites(root)).map(({ id }) => id);
    const receipt = await system.editor.ask<EditorReceipt>('warn', { mark, portals });
    const inPlaceMs = inPlaceAt(folder, receipt.pages) - startedAt;
    say(
      `  ${size} pages a portal: ${receipt.pageCount} pages in place after ${ms(inPlaceMs)}, ` +
        `seen live after ${ms(receipt.liveMs)} (saved after ${ms(receipt.savedMs)}, ` +
        `then ${JSON.stringify(receipt.ms)}); ${receipt.note}`,
    );
    const edits: number[] = [];
    let seconds = Infinity;
    // Marks edits with the run: a kept city may contain those of an earlier run.
    for (const plain of cityEdits(system.slugs, 500).filter(({ kind }) => kind === 'body')) {
      const edit = JSON.parse(
        JSON.stringify(plain).replaceAll(plain.mark, `${plain.mark}${mark}`),
      ) as typeof plain;
      edits.push((await system.editor.ask<EditorReceipt>('edit', edit)).liveMs);
      await wait(BETWEEN_EDITS_MS);
      seconds = (performance.now() - started) / 1000;
      if (left(folder) === 0 || seconds * 1000 > PATIENCE_MS) break;
    }
    const used = system.publisherMs();
    await lookAround(system, mark);
    const follow = Number(/^[\d,]+/.exec(receipt.note ?? '')?.[0].replaceAll(',', '') ?? 0);
    // This includes the edits, which are few compared with the pages.
    const processor =
      used === null || before === null
        ? '?'
        : `${((used - before) / (receipt.pageCount + follow)).toFixed(2)} ms`;
    return [
      String(size),
      String(receipt.pageCount),
      ms(inPlaceMs),
      ms(receipt.liveMs),
      String(follow),
      `${seconds.toFixed(0)} s`,
      String(Math.round(follow / seconds)),
      processor,
      String(edits.length),
      ms(median(edits)),
      ms(Math.max(...edits)),
    ];
  } finally {
    await system.stop();
    if (!keep) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Measures the time from the publication of an extreme alert on all portals until every page shows
 * it, with one edit each second.
 */
export async function measureEmergency(options: EmergencyOptions): Promise<string[][]> {
  const rows = [
    [
      'pages a portal',
      'pages at once',
      'in place after',
      'seen live after',
      'pages that follow',
      'all after',
      'pages a second',
      'publisher: processor a page',
      'edits meanwhile',
      'p50',
      'slowest',
    ],
  ];
  for (const size of options.sizes) rows.push(await measure(size, options));
  return rows;
}
