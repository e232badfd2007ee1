import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../env.ts';
import { table } from '../start/report.ts';
import { measureEmergency } from './publish/emergency.ts';
import { measureFull } from './publish/full.ts';
import { measureLive, type SizeFigures } from './publish/live.ts';
import { besidePeer, measurePeer } from './publish/peer.ts';
import { measureRunning } from './publish/running.ts';
import { measureScale } from './publish/scale.ts';
import { measureTemplate } from './publish/template.ts';
import { machine, writeResults } from './results.ts';

export const title =
  'Publishing beside its peers: npm run bench publish [live|peer|full|template|scale|running|emergency] [-- --full | --sizes 300,3000 --edits 100 --pause 500 --pages 2000 --rounds 2 --keep FOLDER --json FILE | scale --portal pmc]';

/** The figures that `npm run figures` puts into the documents and plots. */
const FIGURES = path.join(root, 'docs/figures/publish.json');

const say = (line: string): void => console.log(line);

/** The sizes of a run: a quick one takes some ten minutes, a full one hours on two cores. */
const QUICK = { sizes: '300,3000', edits: '60', pages: '2000', rounds: '2' };
/** The sizes of the part `scale`, which needs hours and some 100 GB of disk for the last one. */
const SCALE_SIZES = [3000, 30_000, 300_000];
const FULL = { sizes: '300,3000,30000', edits: '500', pages: '10000', rounds: '3' };

export async function run(args: readonly string[]): Promise<string[][]> {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      full: { type: 'boolean' },
      sizes: option,
      edits: option,
      pause: option,
      pages: option,
      rounds: option,
      keep: option,
      portal: option,
      json: option,
    },
  });
  const settings = { ...(values.full ? FULL : QUICK), ...values };
  const [sizes, edits, pauseMs, pages, rounds] = [
    settings.sizes.split(',').map(Number),
    Number(settings.edits),
    Number(values.pause ?? 0),
    Number(settings.pages),
    Number(settings.rounds),
  ];
  if (![...sizes, edits, pages, rounds].every((value) => Number.isInteger(value) && value > 0))
    throw new Error(
      'Sizes, edits, pages and rounds are whole numbers above 0, sizes with commas between them',
    );
  if (!(pauseMs >= 0)) throw new Error('A pause is a number of milliseconds');
  const json = values.json ?? FIGURES;
  const note = (tables: Record<string, string[][]>, details: string): void => {
    writeResults(json, tables, { details });
    console.log(`  ${Object.keys(tables).join(' and ')}: written to ${json}`);
  };
  let live: readonly SizeFigures[] = [];
  const eachSize = `${edits} edits at each size`;
  const parts: Record<string, () => Promise<string[][]>> = {
    async live() {
      const { figures, rows, kinds, paced } = await measureLive({
        sizes,
        edits,
        pauseMs,
        keep: settings.keep,
        say,
      });
      live = figures;
      note({ live: rows, kinds }, eachSize);
      if (pauseMs) note({ paced }, `${eachSize}, ${pauseMs} ms after one another`);
      console.log(
        `\nFrom "Publish" until all affected pages were fetched from their live addresses, ${edits} edits\n\n${table(kinds)}\n`,
      );
      return rows;
    },
    async peer() {
      const peer = await measurePeer({ sizes, edits, keep: settings.keep, say });
      const rows = besidePeer(live, peer);
      note({ peer: rows }, eachSize);
      return rows;
    },
    async full() {
      const rows = await measureFull({ pages, rounds, say });
      note({ full: rows }, `one portal, the median of ${rounds} rounds`);
      return rows;
    },
    async template() {
      const rows = await measureTemplate({ pages, say });
      note({ template: rows }, 'one portal, uncompressed');
      return rows;
    },
    async scale() {
      const rows = await measureScale({
        sizes: values.sizes ? sizes : SCALE_SIZES,
        edits,
        portal: values.portal,
        keep: settings.keep,
        say,
      });
      note(
        { scale: rows },
        values.portal ? `${eachSize}; the documents are on one portal alone` : eachSize,
      );
      return rows;
    },
    running: () => measureRunning(edits),
    async emergency() {
      const rows = await measureEmergency({ sizes, keep: settings.keep, say });
      note({ emergency: rows }, 'all portals');
      return rows;
    },
  };
  const wanted = positionals.length > 0 ? positionals : ['live', 'peer', 'full', 'template'];
  const unknown = wanted.find((name) => !parts[name]);
  if (unknown)
    throw new Error(`There is no part "${unknown}": choose of ${Object.keys(parts).join(', ')}`);
  const load = () => os.loadavg()[0]!.toFixed(1);
  console.log(`  ${machine()} before\n`);
  let last: string[][] = [];
  for (const name of wanted) {
    if (last.length > 0) console.log(`${table(last)}\n`);
    last = await parts[name]!();
    console.log(`  ${name}: load ${load()} at its end\n`);
  }
  return last;
}
