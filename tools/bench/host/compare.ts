import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from '../quantiles.ts';
import { ACCEPTED, checkAnswers, commonHeaders, type PageEncoding } from './check-answers.ts';
import { caddy } from './caddy.ts';
import { loadGenerator, type Answered, type Load, type Request } from './load.ts';
import { nginx } from './nginx.ts';
import type { Release } from './release.ts';
import { startBare, startHost, startPeer, type Server } from './servers.ts';

const CONNECTIONS = 32;
/**
 * A server counts as warm when a round takes hardly less CPU time than the one before: Node
 * continues to optimise hot code, longer on a busy machine.
 */
const WARM_UP_SECONDS = 2;
const WARM_UP_ROUNDS_MIN = 3;
const WARM_UP_ROUNDS_MAX = 6;
const WARM_SHARE = 0.9;
const SEARCHES = 50;
const CATEGORIES = '/api/grievances/categories?lang=en';

/** The figures of one kind of request on one server: medians of the rounds. */
export interface RequestFigures {
  kind: string;
  server: string;
  perSecond: number;
  /** CPU time of the server process and its descendants. */
  cpuUs: number;
  perCpuSecond: number;
  p50Ms: number;
  p99Ms: number;
  errors: number;
  /** Memory of the same processes after the load. */
  residentMb: number;
}

interface Kind {
  name: string;
  acceptEncoding: string;
  /** The requests to a server; `null` if it does not support them. */
  requestsTo(server: Server): readonly Request[] | null;
}

interface Comparison {
  release: Release;
  folder: string;
  seconds: number;
  rounds: number;
  say: (line: string) => void;
}

/** Builds search requests from the words in the addresses of pages, which are made of titles. */
function searches({ pages, locales }: Release): string[] {
  const words = new Set(
    pages.flatMap((page) => page.split(/[/-]/)).filter((word) => /^[a-z]{5,}$/.test(word)),
  );
  return [...words]
    .slice(0, SEARCHES)
    .map((word) => `/api/search?q=${word}&lang=${locales.includes('en') ? 'en' : locales[0]}`);
}

/**
 * Starts the servers. Returns them with the release, reduced to the pages that all of them answer
 * with the same headers.
 */
async function startServers({
  release: published,
  folder,
  say,
}: Comparison): Promise<{ servers: Server[]; release: Release }> {
  const host = await startHost({ release: published, folder });
  const servers = [host];
  try {
    const { headers, pages: alike } = await commonHeaders(host.port, published);
    const release = { ...published, pages: alike };
    const pages = Object.values(ACCEPTED).flatMap((acceptEncoding) =>
      release.pages.map((path) => ({ path, acceptEncoding })),
    );
    const functions = [CATEGORIES, ...searches(release)].map((path) => ({
      path,
      acceptEncoding: ACCEPTED.br,
    }));
    servers.unshift(
      await startBare(
        { release, folder },
        { port: host.port, host: release.host, requests: [...pages, ...functions] },
      ),
    );
    for (const peer of [nginx, caddy]) {
      const [command, ...args] = peer.version;
      try {
        const { stdout, stderr } = await promisify(execFile)(command, args);
        servers.push(await startPeer(peer, { release, folder, headers, hostPort: host.port }));
        say(`  ${peer.name}: ${(stdout || stderr).trim().split('\n')[0]}`);
      } catch (error) {
        say(
          `  ${peer.name} is left out: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not installed' : (error as Error).message}`,
        );
      }
    }
    return { servers, release };
  } catch (error) {
    await Promise.all(servers.map((server) => server.stop()));
    throw error;
  }
}

async function kindsFor(servers: readonly Server[], release: Release): Promise<Kind[]> {
  const hostPort = servers.find(({ name }) => name === 'host')!.port;
  const tags = new Map<Server, Map<string, string>>();
  for (const server of servers) tags.set(server, await checkAnswers(server, hostPort, release));
  const pages = release.pages.map((path) => ({ path }));
  const hasFunctions = ({ name }: Server) => name === 'host' || name.startsWith('bare');
  const found = searches(release).map((path) => ({ path }));
  return [
    ...(Object.keys(ACCEPTED) as PageEncoding[]).map((encoding): Kind => ({
      name: `pages, ${encoding}`,
      acceptEncoding: ACCEPTED[encoding],
      requestsTo: () => pages,
    })),
    {
      name: 'pages, unchanged (304)',
      acceptEncoding: ACCEPTED.br,
      requestsTo: (server) =>
        pages.map(({ path }) => ({ path, tag: tags.get(server)!.get(path)! })),
    },
    {
      name: 'function (categories)',
      acceptEncoding: ACCEPTED.br,
      requestsTo: (server) => (hasFunctions(server) ? [{ path: CATEGORIES }] : null),
    },
    {
      name: 'search',
      acceptEncoding: ACCEPTED.br,
      requestsTo: (server) => (hasFunctions(server) ? found : null),
    },
  ];
}

function figuresOf(
  kind: string,
  server: Server,
  runs: readonly (Answered & { cpuMs: number })[],
): RequestFigures {
  const of = (value: (run: Answered & { cpuMs: number }) => number) => median(runs.map(value));
  const cpuUs = of(({ requests, cpuMs }) => (cpuMs * 1000) / requests);
  return {
    kind,
    server: server.name,
    perSecond: of(({ requests, seconds }) => requests / seconds),
    cpuUs,
    perCpuSecond: 1e6 / cpuUs,
    p50Ms: of(({ p50Ms }) => p50Ms),
    p99Ms: of(({ p99Ms }) => p99Ms),
    errors: runs.reduce((sum, { errors }) => sum + errors, 0),
    residentMb: server.residentMb(),
  };
}

/**
 * Measures the host and its peers with the same requests to a release. Each server runs as one
 * process on one processor; rounds alternate between the servers.
 *
 * @returns the figures of each kind of request on each server
 */
export async function compare(comparison: Comparison): Promise<RequestFigures[]> {
  const { folder, seconds, rounds } = comparison;
  const { servers, release } = await startServers(comparison);
  const { host } = release;
  try {
    const send = loadGenerator(folder);
    const figures: RequestFigures[] = [];
    for (const { name, acceptEncoding, requestsTo } of await kindsFor(servers, release)) {
      const asked = servers.flatMap((server) => {
        const requests = requestsTo(server);
        return requests
          ? [
              {
                server,
                load: {
                  port: server.port,
                  host,
                  acceptEncoding,
                  requests,
                  connections: CONNECTIONS,
                },
                runs: [] as (Answered & { cpuMs: number })[],
              },
            ]
          : [];
      });
      const once = async (server: Server, load: Omit<Load, 'seconds'>, time: number) => {
        const before = server.cpuMs();
        const answered = await send({ ...load, seconds: time });
        return { ...answered, cpuMs: server.cpuMs() - before };
      };
      for (const { server, load } of asked) {
        for (let [round, before] = [0, Infinity]; round < WARM_UP_ROUNDS_MAX; round++) {
          const { cpuMs, requests } = await once(server, load, WARM_UP_SECONDS);
          const isWarm = cpuMs / requests >= before * WARM_SHARE;
          if (isWarm && round + 1 >= WARM_UP_ROUNDS_MIN) break;
          before = cpuMs / requests;
        }
      }
      // Servers alternate, so that a slow phase of the machine affects all of them.
      for (let round = 0; round < rounds; round++)
        for (const { server, load, runs } of asked) runs.push(await once(server, load, seconds));
      figures.push(...asked.map(({ server, runs }) => figuresOf(name, server, runs)));
    }
    return figures;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/**
 * The goal for pages: this share of the requests that bare `node:http` answers in a second of CPU
 * time.
 */
const GOAL = 0.5;

export function rowsOf(figures: readonly RequestFigures[]): string[][] {
  const rows = figures.map((one) => {
    const bare = figures.find(
      ({ kind, server }) => kind === one.kind && server.startsWith('bare'),
    )!;
    const share = one.perCpuSecond / bare.perCpuSecond;
    const hasGoal = one.server === 'host' && one.kind.startsWith('pages');
    const goal = !hasGoal ? '' : share >= GOAL ? ` (goal ${GOAL}: met)` : ` (goal ${GOAL}: MISSED)`;
    return [
      one.kind,
      one.server,
      String(Math.round(one.perSecond)),
      `${one.cpuUs.toFixed(1)} µs`,
      String(Math.round(one.perCpuSecond)),
      `${share.toFixed(2)}${goal}`,
      `${one.p50Ms.toFixed(2)} ms`,
      `${one.p99Ms.toFixed(2)} ms`,
      `${Math.round(one.residentMb)} MB`,
      String(one.errors),
    ];
  });
  return [
    [
      '',
      'server',
      'requests a second',
      'CPU a request',
      'requests a CPU second',
      'of bare node:http',
      'p50',
      'p99',
      'memory',
      'errors',
    ],
    ...rows,
  ];
}
