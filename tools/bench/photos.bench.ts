import { fork, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { loadSites } from '../../packages/content/sites.ts';
import { ms, quantile } from './quantiles.ts';

export const title =
  'How long a page takes while sixty pictures of 49 megapixels are sent with grievances, eight at a time: npm run bench photos [pictures]';

const EDGE_PIXELS = 7000;
const SENDERS = 15;
/** The number of concurrent uploads. */
const CONNECTIONS = 8;
const QUIET_MS = 3000;
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Host {
  child: ChildProcess;
  port: number;
  /** The name of a portal, for the `Host` header. */
  name: string;
}

async function startHost(folder: string): Promise<Host> {
  const [site] = await loadSites(root);
  const release = path.join(folder, 'releases', site!.id, 'r1', 'en');
  fs.mkdirSync(release, { recursive: true });
  fs.writeFileSync(
    path.join(release, 'index.html'),
    `<!doctype html><title>Page</title>${'<p>A page of some size</p>'.repeat(800)}`,
  );
  fs.symlinkSync('r1', path.join(folder, 'releases', site!.id, 'current'));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: folder,
    SERVICES_DATABASE_URL: `file:${folder}/services.db`,
    PORT: '0',
    HOST: '127.0.0.1',
    TRUST_PROXY: '1',
    NODE_ENV: 'development',
    TELEMETRY_SIMULATOR: '0',
  };
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'packages/host/main.ts')],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout!.on('data', (text: Buffer) => (said += text));
  while (!/:\d+\/\n/.test(said)) {
    if (child.exitCode !== null) throw new Error('The host ended by itself');
    await wait(20);
  }
  return { child, port: Number(/:(\d+)\//.exec(said)![1]), name: new URL(site!.url).hostname };
}

const send = (
  { port, name }: Host,
  method: string,
  target: string,
  headers: http.OutgoingHttpHeaders = {},
  body?: Uint8Array,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, method, path: target, headers: { host: name, ...headers } },
      (response) =>
        response
          .resume()
          .on('end', () => resolve(response.statusCode!))
          .on('error', reject),
    );
    request.on('error', reject).end(body);
  });

async function bodyOf(
  picture: Uint8Array,
  number: number,
): Promise<{ type: string; bytes: Uint8Array }> {
  const form = new FormData();
  for (const [field, value] of Object.entries({
    category: 'pothole',
    area: 'WO-03',
    description: `A deep hole across the left lane, number ${number}.`,
    language: 'en',
  }))
    form.append(field, value);
  form.append(
    'photo',
    new File([picture as Uint8Array<ArrayBuffer>], 'photo.png', { type: 'image/png' }),
  );
  const encoded = new Response(form);
  return {
    type: encoded.headers.get('content-type')!,
    bytes: new Uint8Array(await encoded.arrayBuffer()),
  };
}

/**
 * Requests the page at a steady rate from a process of its own, so that the work of this process
 * does not distort the times.
 */
function read({ port, name }: Host): () => Promise<number[]> {
  const child = fork(fileURLToPath(new URL('photos/reader.process.ts', import.meta.url)), [
    String(port),
    name,
  ]);
  const told = new Promise<number[]>((resolve) =>
    child.once('message', (times) =>
      resolve((times as number[]).map((time) => time ?? Infinity).sort((a, b) => a - b)),
    ),
  );
  return () => {
    child.send('stop');
    return told;
  };
}

const row = (name: string, times: number[], answers: string) => [
  name,
  String(times.length),
  ms(quantile(times, 0.5)),
  ms(quantile(times, 0.99)),
  ms(times.at(-1)!),
  answers,
];

export async function run([count = '60']: readonly string[]): Promise<string[][]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-photos-'));
  const host = await startHost(folder);
  try {
    const picture = await sharp({
      create: { width: EDGE_PIXELS, height: EDGE_PIXELS, channels: 3, background: '#336699' },
    })
      .png()
      .toBuffer();
    const first = await bodyOf(picture, 0);
    const answer = await send(
      host,
      'POST',
      '/api/grievances',
      { 'content-type': first.type },
      first.bytes,
    );
    if (answer !== 201) throw new Error(`A grievance with a picture answers ${answer}`);
    const quiet = read(host);
    await wait(QUIET_MS);
    const before = await quiet();
    const bodies = await Promise.all(
      Array.from({ length: Number(count) }, (_, number) => bodyOf(picture, number + 1)),
    );
    const busy = read(host);
    const statuses: number[] = [];
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        for (let next = bodies.shift(); next; next = bodies.shift())
          statuses.push(
            await send(
              host,
              'POST',
              '/api/grievances',
              {
                'content-type': next.type,
                'x-forwarded-for': `203.0.113.${bodies.length % SENDERS}`,
              },
              next.bytes,
            ),
          );
      }),
    );
    const during = await busy();
    const told = Object.entries(Object.groupBy(statuses, (status) => status))
      .map(([status, list]) => `${list!.length} × ${status}`)
      .join(', ');
    return [
      ['', 'pages', 'p50', 'p99', 'slowest', 'answers to the grievances'],
      row('without pictures', before, ''),
      row(`while ${count} pictures are sent`, during, told),
    ];
  } finally {
    host.child.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
