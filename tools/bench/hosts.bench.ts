import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { EditorEdit, EditorReceipt } from '../../cms/testing/bench-editor.ts';
import { postgresMissing } from '../../packages/database/postgres.testing.ts';
import { findS3Server } from '../../packages/publisher/testing/s3-server.ts';
import { table } from '../start/report.ts';
import { startMachines, type Machines } from './hosts/machines.ts';
import { markOf, watchPage, type Watch } from './hosts/watch.ts';
import { ms, quantile } from './quantiles.ts';
import { writeResults } from './results.ts';

export const title =
  'Several hosts by compose.hosts.yaml as plain processes, one host and three, and a kill of each: npm run bench hosts [-- --edits 40 --pages 100 --json FILE]';

const PATIENCE_MS = 180_000;

/** A document whose page shows the number of its last edit, on all hosts. */
interface Edited {
  machines: Machines;
  slug: string;
  watches: Map<string, Watch>;
  /** Edits that the CMS has accepted, with the instant of the editor's click. */
  pressedAt: Map<number, number>;
}

/** Publishes the next edit. Resolves with its receipt. */
async function publishNext({ machines, slug, pressedAt }: Edited): Promise<EditorReceipt> {
  const number = pressedAt.size + 1;
  pressedAt.set(number, Date.now());
  const edit: EditorEdit = {
    operation: 'update',
    collection: 'circulars',
    slug,
    locale: 'en',
    data: { summary: `A summary of ${markOf(number)}.` },
  };
  return machines.editor.ask<EditorReceipt>('edit', edit);
}

/** Waits until the hosts show an edit. Returns when each of them did. */
async function shownAt(watches: readonly Watch[], number: number): Promise<number[]> {
  for (const end = Date.now() + PATIENCE_MS; ; await wait(5)) {
    const seen = watches.map(({ seenAt }) => seenAt.get(number));
    if (seen.every((at) => at !== undefined)) return seen;
    if (Date.now() > end) throw new Error(`[bench] [hosts] Edit ${number} is not on every host`);
  }
}

/** Measures edits from the click until the first host, all hosts and the receipt. */
async function measureEdits(edited: Edited, edits: number): Promise<string[]> {
  const watches = [...edited.watches.values()];
  const samples: { all: number; spread: number; receipt: number }[] = [];
  for (let n = 0; n < edits; n++) {
    const receipt = await publishNext(edited);
    const number = edited.pressedAt.size;
    const seen = await shownAt(watches, number);
    samples.push({
      all: Math.max(...seen) - edited.pressedAt.get(number)!,
      spread: Math.max(...seen) - Math.min(...seen),
      receipt: receipt.receiptMs,
    });
  }
  const of = (name: keyof (typeof samples)[number], share: number) =>
    ms(
      quantile(
        samples.map((sample) => sample[name]),
        share,
      ),
    );
  return [
    String(watches.length),
    of('all', 0.5),
    of('all', 0.95),
    of('spread', 0.5),
    of('spread', 0.95),
    of('receipt', 0.5),
    of('receipt', 0.95),
  ];
}

/** Kills a service under edits, and measures until the next edit is live on all hosts that live. */
async function measureKill(edited: Edited, service: string, others: string[]): Promise<string[]> {
  const { machines, watches } = edited;
  const balancer = watchPage(machines.balancerPort, hostOf(edited), pageOf(edited));
  await wait(500);
  const before = balancer.failures();
  await machines.kill(service);
  const killedAt = Date.now();
  // An edit that waits for a publisher: the editor's click is answered meanwhile.
  const receipt = publishNext(edited).then(
    () => Date.now(),
    () => null,
  );
  const alive = others.map((name) => watches.get(name)!);
  const seen = await shownAt(alive, edited.pressedAt.size);
  const liveMs = Math.max(...seen) - killedAt;
  const receiptAt = await receipt;
  machines.start(service);
  await shownAt([...watches.values()], edited.pressedAt.size);
  const backMs = Date.now() - killedAt;
  const failed = balancer.failures() - before;
  balancer.stop();
  const seconds = (of: number) => `${(of / 1000).toFixed(1)} s`;
  return [
    service,
    seconds(liveMs),
    // The editor waits a minute for a receipt.
    receiptAt === null ? 'over 60 s' : seconds(receiptAt - killedAt),
    seconds(backMs),
    String(failed),
  ];
}

const hostOf = ({ machines }: Edited): string =>
  new URL(machines.sites.find(({ id }) => id === portalOf(machines))!.url).host;
const pageOf = ({ slug }: Pick<Edited, 'slug'>): string => `/en/circulars/${slug}/`;
const portalOf = ({ sites }: Machines): string =>
  sites.find(({ collections }) => collections.includes('circulars'))!.id;

async function measure(machines: Machines, edits: number, say: (line: string) => void) {
  const examples = machines.slugs.get('circulars')!;
  const { slug } = examples[0]!;
  const edited: Edited = { machines, slug, watches: new Map(), pressedAt: new Map() };
  const join = async (host: string): Promise<void> => {
    machines.start(host.replace('host', 'replica'));
    machines.start(host);
    await machines.untilReady(host);
    edited.watches.set(host, watchPage(machines.ports.get(host)!, hostOf(edited), pageOf(edited)));
  };
  machines.start('publisher');
  await join('host-1');
  const rows = [
    ['hosts', 'live p50', 'live p95', 'spread p50', 'spread p95', 'receipt p50', 'receipt p95'],
    await measureEdits(edited, edits),
  ];
  say('One host is measured.');
  machines.start('stand-by');
  for (const host of ['host-2', 'host-3']) await join(host);
  rows.push(await measureEdits(edited, edits));
  say('Three hosts are measured.');

  const kills = [['killed', 'next edit live', 'receipt', 'back and equal', 'failed requests']];
  const all = ['host-1', 'host-2', 'host-3'];
  kills.push(await measureKill(edited, 'replica-2', ['host-1', 'host-3']));
  kills.push(await measureKill(edited, 'host-3', ['host-1', 'host-2']));
  kills.push(await measureKill(edited, 'publisher', all));
  const last = edited.pressedAt.size;
  await shownAt([...edited.watches.values()], last);
  const older = [...edited.watches.values()].reduce((sum, watch) => sum + watch.older(), 0);
  for (const watch of edited.watches.values()) watch.stop();
  if (older > 0) throw new Error(`[bench] [hosts] Hosts showed something older ${older} times`);
  return { rows, kills };
}

export async function run(args: readonly string[]): Promise<string[][]> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { edits: option, pages: option, json: option, keep: option },
  });
  const [edits, pages] = [Number(values.edits ?? 40), Number(values.pages ?? 100)];
  if (![edits, pages].every((value) => Number.isInteger(value) && value > 0))
    throw new Error('Edits and pages are whole numbers above 0');
  const missing =
    postgresMissing() ??
    ((await findS3Server()) ? null : 'no server of S3’s protocol: set S3_SERVER');
  if (missing) throw new Error(`[bench] [hosts] This machine has ${missing}`);
  const folder = values.keep ?? fs.mkdtempSync(path.join(os.tmpdir(), 'pune-hosts-'));
  const machines = await startMachines(pages, folder);
  try {
    const { rows, kills } = await measure(machines, edits, console.log);
    const details = `${edits} edits, ${machines.sites.length} portals; all processes on this machine`;
    if (values.json) writeResults(values.json, { edits: rows, kills }, { details });
    console.log(`\n${table(kills)}\n`);
    return rows;
  } finally {
    await machines.stop();
    if (!values.keep) fs.rmSync(folder, { recursive: true, force: true });
  }
}
