import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { BlobsServer } from '@netlify/blobs/server';
import extract from 'extract-zip';
import {
  createSimulatedApi,
  NETLIFY_LIMITS,
  type ApiAnswer,
  type Limits,
  type SimulatedDeploy,
} from './netlify-api.ts';
import { createEdge, type EdgeAnswer, type EdgeRequest } from './netlify-edge.ts';
import { startFunctions } from './netlify-functions.ts';

/**
 * A fault of one request: an error status, no response before or after it was carried out, late
 * execution, or a late response.
 */
export type Fault =
  | { status: number }
  | 'lost'
  | 'lost-answer'
  | { delayMs: number }
  | { lateMs: number; onRead?: () => void };

export interface NetlifyServerOptions {
  siteId?: string;
  token?: string;
  limits?: Partial<Limits>;
  now?: () => number;
  prepareMs?: number;
  processMs?: number;
  /** Time that a purge takes to reach every node. */
  purgeMs?: number;
  transitMs?: () => number;
  /** Environment of the functions. */
  env?: Record<string, string>;
}

export type NetlifyServer = Awaited<ReturnType<typeof startNetlify>>;

async function bodyOf(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function listen(
  handler: http.RequestListener,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = http.createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Starts a local simulation of one site at Netlify: the API with its documented limits, the page
 * store (Netlify's own local server), the deployed functions run from their archives, and the
 * network in front of them. Faults can be injected into any request.
 */
export async function startNetlify({
  siteId = 'site-1',
  token = 'token-1',
  limits = {},
  now = Date.now,
  prepareMs = 20,
  processMs = 50,
  purgeMs = 0,
  transitMs = () => 0,
  env = {},
}: NetlifyServerOptions = {}) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'netlify-'));
  /**
   * Fault injectors, which may be replaced at any time. `store` applies to signed addresses of the
   * page store, `functions` to reads by functions.
   */
  const faults: {
    api: (method: string, path: string) => Fault | null;
    store: (method: string) => Fault | null;
    functions: (method: string, key: string) => Fault | null;
    isDeployBroken: () => boolean;
  } = {
    api: () => null,
    store: () => null,
    functions: () => null,
    isDeployBroken: () => false,
  };
  const requests: string[] = [];
  const blobs = new BlobsServer({ directory: path.join(work, 'blobs'), token, logger: () => {} });
  const { port } = await blobs.start();
  const blobsOrigin = `http://127.0.0.1:${port}`;

  const edgeRef: { edge?: ReturnType<typeof createEdge> } = {};
  const api = createSimulatedApi({
    siteId,
    token,
    now,
    prepareMs,
    processMs,
    limits: { ...NETLIFY_LIMITS, ...limits },
    isDeployBroken: () => faults.isDeployBroken(),
    onPublish: () => {},
    onPurge: (tags) => edgeRef.edge!.purge(tags),
  });

  async function faulty(
    fault: Fault | null,
    response: http.ServerResponse,
    work_: () => Promise<EdgeAnswer>,
  ): Promise<void> {
    if (fault === 'lost') return void response.destroy();
    if (fault && typeof fault === 'object' && 'delayMs' in fault) await wait(fault.delayMs);
    if (fault && typeof fault === 'object' && 'status' in fault)
      return void response.writeHead(fault.status).end();
    const answer = await work_();
    if (fault === 'lost-answer') return void response.destroy();
    if (fault && typeof fault === 'object' && 'lateMs' in fault) {
      fault.onRead?.();
      await wait(fault.lateMs);
    }
    response
      .writeHead(answer.status, answer.headers.map(([name, value]) => [name, value]).flat())
      .end(answer.body);
  }

  /** Forwards a request to the real page store. */
  async function fromStore(
    method: string,
    path: string,
    headers: http.IncomingHttpHeaders,
    body: Buffer,
  ): Promise<EdgeAnswer> {
    const passed = Object.entries(headers).filter(
      ([name]) =>
        !['host', 'connection', 'content-length', 'transfer-encoding', 'expect'].includes(name),
    ) as [string, string][];
    const response = await fetch(`${blobsOrigin}${path}`, {
      method,
      headers: passed,
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    let bytes = Buffer.from(await response.arrayBuffer());
    // Signed addresses must lead through this server too.
    if (path.startsWith('/api/'))
      bytes = Buffer.from(
        bytes
          .toString('utf8')
          .replace(blobsOrigin.replace('127.0.0.1', 'localhost'), storeServer.origin)
          .replace(blobsOrigin, storeServer.origin),
      );
    return {
      status: response.status,
      headers: [...response.headers].filter(
        ([name]) =>
          !['content-length', 'content-encoding', 'transfer-encoding', 'connection'].includes(name),
      ),
      body: bytes,
    };
  }

  const json = ({ status, json: value, headers = {} }: ApiAnswer): EdgeAnswer => ({
    status,
    headers: [['content-type', 'application/json'], ...Object.entries(headers)],
    body: Buffer.from(value === null ? '' : JSON.stringify(value)),
  });

  const storeServer = await listen((request, response) => {
    void bodyOf(request)
      .then((body) => {
        const isFunction = request.headers.authorization !== undefined;
        const fault = isFunction
          ? faults.functions(request.method!, request.url!)
          : faults.store(request.method!);
        return faulty(fault, response, () =>
          fromStore(request.method!, request.url!, request.headers, body),
        );
      })
      .catch(() => response.destroy());
  });

  const apiServer = await listen((request, response) => {
    void bodyOf(request)
      .then((body) => {
        const url = new URL(request.url!, 'http://api');
        const path = url.pathname.replace('/api/v1', '');
        requests.push(`${request.method} ${path}`);
        return faulty(faults.api(request.method!, path), response, async () => {
          const refusal = api.refusal(request.headers.authorization);
          if (refusal) return json(refusal);
          if (path.startsWith('/blobs/'))
            return fromStore(request.method!, request.url!, request.headers, body);
          return json(api.handle(request.method!, path, url.searchParams, body));
        });
      })
      .catch(() => response.destroy());
  });

  const modules = new Map<string, Promise<string>>();
  /**
   * Returns the module of a function from its archive: the bundle, not Netlify's start file, which
   * runs only at Netlify.
   */
  function moduleOf(digest: string, name: string): Promise<string> {
    const known =
      modules.get(digest) ??
      (async () => {
        const archive = path.join(work, `${digest}.zip`);
        fs.writeFileSync(archive, api.blobs.get(digest)!);
        await extract(archive, { dir: path.join(work, digest) });
        const file = (
          fs.readdirSync(path.join(work, digest), { recursive: true }) as string[]
        ).find((entry) => path.basename(entry) === `${name}.mjs`);
        return pathToFileURL(path.join(work, digest, file!)).href;
      })();
    modules.set(digest, known);
    return known;
  }

  const deployServer = await listen((request, response) => {
    const [, id, ...rest] = request.url!.split('/');
    const deploy = api.deploys.find(
      (candidate) => candidate.id === id && candidate.state === 'ready',
    );
    const found = deploy && edgeRef.edge!.deployedFile(deploy, `/${rest.join('/')}`);
    response
      .writeHead(found ? 200 : 404, Object.fromEntries(found?.headers ?? []))
      .end(found?.body);
  });
  const functions = startFunctions({
    env: { ...env, PAGES_ORIGIN: `${deployServer.origin}/{deploy}` },
    blobs: {
      edgeURL: storeServer.origin,
      uncachedEdgeURL: storeServer.origin,
      token,
      siteID: siteId,
    },
  });

  async function invoke(
    deploy: SimulatedDeploy,
    name: string,
    { method, target, headers }: EdgeRequest,
  ): Promise<EdgeAnswer> {
    const module = await moduleOf(deploy.functions.get(name)!, name);
    const context = {
      deploy: { id: deploy.id, context: 'production', published: true },
      site: { id: siteId, name: 'portal', url: 'https://portal.example' },
      requestId: 'r1',
      ip: '203.0.113.7',
      account: { id: 'account-1' },
      server: {},
    };
    return functions.invoke({
      module,
      request: { url: `https://portal.example${target}`, method, headers },
      context,
    });
  }
  const edge = createEdge({
    published: api.published,
    file: (digest) => api.blobs.get(digest)!,
    invoke,
    transitMs,
    purgeMs,
    now,
  });
  edgeRef.edge = edge;

  const edgeServer = await listen((request, response) => {
    const headers = Object.entries(request.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    );
    edge.handle({ method: request.method!, target: request.url!, headers }).then(
      (answer) => response.writeHead(answer.status, answer.headers.flat()).end(answer.body),
      (error: unknown) =>
        response.writeHead(502, { 'content-type': 'text/plain' }).end(String(error)),
    );
  });

  return {
    siteId,
    token,
    faults,
    requests,
    api,
    edge,
    functions,
    apiUrl: apiServer.origin,
    /** The site's public address. */
    origin: edgeServer.origin,
    get: (page: string, headers: Record<string, string> = {}, method = 'GET') =>
      fetch(`${edgeServer.origin}${page}`, {
        method,
        redirect: 'manual',
        headers: { accept: 'text/html', ...headers },
      }),
    async stop(): Promise<void> {
      api.stop();
      await Promise.all(
        [apiServer, storeServer, deployServer, edgeServer].map((server) => server.stop()),
      );
      await blobs.stop();
      await functions.stop();
      fs.rmSync(work, { recursive: true, force: true });
    },
  };
}
