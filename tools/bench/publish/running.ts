import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import http from 'node:http';
import { loadSites } from '../../../packages/content/sites.ts';
import { root, settingsFrom } from '../../env.ts';
import { demoAccounts } from '../../start/report.ts';

const PATIENCE_MS = 30_000;
const { port, cmsPort, dataDir } = settingsFrom();

interface Answer {
  status: number;
  text: string;
  cookies: string[];
}

const agent = new http.Agent({ keepAlive: true });
function ask(
  at: number,
  host: string,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
  data?: unknown,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port: at,
        path,
        method,
        headers: { host, 'content-type': 'application/json', ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
            cookies: response.headers['set-cookie'] ?? [],
          }),
        );
      },
    );
    request.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ECONNREFUSED'
          ? new Error(
              `Nothing answers on port ${at}: run npm start first, then npm run bench publish running in another terminal`,
            )
          : error,
      ),
    );
    request.end(data === undefined ? undefined : JSON.stringify(data));
  });
}
const askCms = async <T>(
  path: string,
  method = 'GET',
  headers = {},
  data?: unknown,
): Promise<T> => {
  const { status, text } = await ask(cmsPort, `localhost:${cmsPort}`, path, method, headers, data);
  if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as T;
};

interface Sample {
  /** The time until the CMS has answered the editor. */
  savedMs: number;
  /** The time until a visitor gets the edit. */
  liveMs: number;
}

/**
 * Measures the time from "Publish" over HTTP to the live page, on the system that `npm start` runs.
 */
export async function measureRunning(edits: number): Promise<string[][]> {
  const account = demoAccounts(dataDir).find(({ role }) => role === 'publisher');
  if (!account)
    throw new Error(`No demo account of a publisher in ${dataDir}: run npm start first`);
  const { cookies } = await ask(
    cmsPort,
    `localhost:${cmsPort}`,
    '/api/users/login',
    'POST',
    {},
    { email: account.email, password: account.password },
  );
  const token = cookies.map((cookie) => /^payload-token=([^;]+)/.exec(cookie)?.[1]).find(Boolean);
  if (!token) throw new Error(`${account.email} could not sign in`);
  const headers = { authorization: `JWT ${token}` };
  const sites = await loadSites(root);
  const { docs } = await askCms<{
    docs: { id: number; slug: string; portals: string[]; summary: string }[];
  }>('/api/circulars?depth=0&limit=100&locale=en', 'GET', headers);
  const samples: Sample[] = [];
  for (let i = 0; i < edits; i += 1) {
    const { id, slug, portals, summary } = docs[i % docs.length]!;
    const site = sites.find(
      (candidate) => portals.includes(candidate.id) && candidate.collections.includes('circulars'),
    )!;
    const mark = `(${i + 1} of ${edits}, ${Date.now().toString(36)})`;
    const path = `/api/circulars/${id}?depth=0&locale=en`;
    const started = performance.now();
    let savedMs = 0;
    const saved = askCms(path, 'PATCH', headers, {
      summary: `${summary.slice(0, 240)} ${mark}`,
      _status: 'published',
    }).then(() => (savedMs = performance.now() - started));
    while (
      !(await ask(port, new URL(site.url).host, `/en/circulars/${slug}/`)).text.includes(mark)
    ) {
      if (performance.now() - started > PATIENCE_MS)
        throw new Error(`${slug} was not live after ${PATIENCE_MS / 1000} s`);
      await wait(5);
    }
    const liveMs = performance.now() - started;
    await saved;
    samples.push({ savedMs, liveMs });
    await askCms(path, 'PATCH', headers, { summary, _status: 'published' }); // restores the summary
    await wait(300);
  }
  const quantile = (of: (sample: Sample) => number, q: number) =>
    samples.map(of).sort((a, b) => a - b)[
      Math.min(samples.length - 1, Math.ceil(q * samples.length) - 1)
    ]!;
  const row = (name: string, of: (sample: Sample) => number) => [
    name,
    ...[0.5, 0.95, 1].map((q) => `${(quantile(of, q) / 1000).toFixed(2)} s`),
  ];
  return [
    [`${samples.length} edits`, 'p50', 'p95', 'slowest'],
    row('CMS has saved', ({ savedMs }) => savedMs),
    row('live page shows it', ({ liveMs }) => liveMs),
  ];
}
