// The visitors of the benchmark `reading`: they send requests at a steady rate, regardless of
// answers, and detect versions older than one seen before.
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { quantile } from '../quantiles.ts';
import { seededRandom } from '../../../packages/publisher/testing/random.ts';
import type { Prepared } from './publisher.process.ts';

export interface Visit {
  port: number;
  pages: Prepared;
  perSecond: number;
}
export interface Seen {
  answers: number;
  perSecond: number;
  errors: string[];
  p50Ms: number;
  p99Ms: number;
  versionsSeen: number;
  /** Answers with an older version than an earlier answer of the same page. */
  older: number;
  /**
   * Answers with an older version than another page of the same edit had shown earlier, and the
   * longest such period.
   */
  behind: number;
  behindMsMax: number;
}

const CONNECTIONS = 128;
const TIMEOUT_MS = 10_000;
/** The share of visits to pages that are being edited. */
const MARKED_SHARE = 0.5;
const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const random = seededRandom(7);

function ask(
  port: number,
  host: string,
  page: string,
): Promise<{ status: number; body: Buffer; encoding: string | undefined }> {
  return new Promise((resolve, reject) => {
    const request = http.get(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: page,
        timeout: TIMEOUT_MS,
        headers: { host, 'accept-encoding': 'br', accept: 'text/html' },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks),
            encoding: response.headers['content-encoding'],
          }),
        );
      },
    );
    request.on('timeout', () =>
      request.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)),
    );
    request.on('error', reject);
  });
}

/** A version and the time at which it was first seen. */
interface Sighting {
  version: number;
  at: number;
}

/** Tracks the newest version of each document, by page and overall. */
function createWatch() {
  const onPage = new Map<string, Sighting>();
  const anywhere = new Map<string, Sighting>();
  const found = { versionsSeen: 0, older: 0, behind: 0, behindMsMax: 0 };
  const newer = (seen: Map<string, Sighting>, key: string, version: number) => {
    if (version > (seen.get(key)?.version ?? 0)) seen.set(key, { version, at: performance.now() });
  };
  return {
    found,
    look(page: string, text: string, askedAt: number) {
      for (const [, digits, document] of text.matchAll(/Version (\d+) of (circular-\d+)/g)) {
        const version = Number(digits);
        const [before, elsewhere] = [onPage.get(`${page} ${document}`), anywhere.get(document!)];
        // Concurrent requests may be answered in any order.
        if (before && before.at < askedAt && version < before.version) found.older += 1;
        else if (elsewhere && elsewhere.at < askedAt && version < elsewhere.version) {
          found.behind += 1;
          found.behindMsMax = Math.max(found.behindMsMax, askedAt - elsewhere.at);
        }
        if (version > (elsewhere?.version ?? 0)) found.versionsSeen += 1;
        newer(onPage, `${page} ${document}`, version);
        newer(anywhere, document!, version);
      }
    },
  };
}

let isStopped = true;
let visits: Promise<Seen>;

async function goOn({ port, pages: { host, marked, others }, perSecond }: Visit): Promise<Seen> {
  const watch = createWatch();
  const latencies: number[] = [];
  const errors: string[] = [];
  const open = new Set<Promise<void>>();
  const started = performance.now();
  const visit = async (isMarked: boolean, page: string, due: number) => {
    const askedAt = performance.now();
    try {
      const { status, body, encoding } = await ask(port, host, page);
      latencies.push(performance.now() - due);
      if (status !== 200) errors.push(`${page} answered ${status}`);
      else if (isMarked)
        watch.look(
          page,
          (encoding === 'br' ? brotliDecompressSync(body) : body).toString('utf8'),
          askedAt,
        );
    } catch (error) {
      errors.push(`${page}: ${(error as Error).message}`);
    }
  };
  for (let sent = 0; !isStopped; await wait(1)) {
    for (
      const due = Math.floor(((performance.now() - started) / 1000) * perSecond);
      sent < due;
      sent++
    ) {
      const isMarked = random.chance(MARKED_SHARE);
      const going = visit(
        isMarked,
        random.pick(isMarked ? marked : others),
        started + (sent / perSecond) * 1000,
      ).finally(() => open.delete(going));
      open.add(going);
    }
  }
  await Promise.all(open);
  const seconds = (performance.now() - started) / 1000;
  return {
    answers: latencies.length,
    perSecond: latencies.length / seconds,
    errors: errors.slice(0, 5).concat(errors.length > 5 ? [`and ${errors.length - 5} more`] : []),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    ...watch.found,
  };
}

const work = {
  async begin(visit: Visit) {
    isStopped = false;
    visits = goOn(visit);
  },
  async end() {
    isStopped = true;
    return visits;
  },
};
process.on('message', ({ name, argument }: { name: keyof typeof work; argument: never }) => {
  work[name](argument).then(
    (result) => process.send!({ result }),
    (error: unknown) => process.send!({ error: String((error as Error).stack ?? error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send!({ result: 'ready' });
