import { createHash, randomBytes } from 'node:crypto';

/** A rate limit: `count` requests per `windowMs`. */
export interface Limit {
  count: number;
  windowMs: number;
}

/** Netlify's documented limits. */
export const NETLIFY_LIMITS = {
  requests: { count: 500, windowMs: 60_000 },
  deploysInMinute: { count: 3, windowMs: 60_000 },
  deploysInDay: { count: 100, windowMs: 24 * 60 * 60_000 },
  purgesOfTag: { count: 2, windowMs: 5000 },
} as const satisfies Record<string, Limit>;
export type Limits = Record<keyof typeof NETLIFY_LIMITS, Limit>;

export interface SimulatedDeploy {
  id: string;
  title: string | null;
  state: 'preparing' | 'prepared' | 'uploading' | 'processing' | 'ready' | 'error';
  error_message: string | null;
  required: string[];
  required_functions: string[];
  /** By path. */
  files: Map<string, string>;
  functions: Map<string, string>;
  routes: Record<string, { routes?: Route[]; excluded_routes?: Route[] }>;
  createdAt: number;
  isDraft: boolean;
}

export interface Route {
  pattern: string;
  literal?: string;
  expression?: string;
  methods?: string[];
  prefer_static?: boolean;
}

export interface ApiAnswer {
  status: number;
  json: unknown;
  headers?: Record<string, string>;
}

export interface SimulatedApiOptions {
  siteId: string;
  token: string;
  limits: Limits;
  now: () => number;
  prepareMs: number;
  processMs: number;
  /** Returns true if a deploy with all its files is to end with an error. */
  isDeployBroken: () => boolean;
  onPublish: (deploy: SimulatedDeploy) => void;
  onPurge: (tags: string[] | null) => void;
}

const sha = (algorithm: 'sha1' | 'sha256', body: Buffer) =>
  createHash(algorithm).update(body).digest('hex');

/**
 * Creates a sliding window. Each call returns `null`, or the time when the next call is allowed.
 */
function createWindow({ count, windowMs }: Limit, now: () => number) {
  const times: number[] = [];
  return (): number | null => {
    while (times.length > 0 && times[0]! <= now() - windowMs) times.shift();
    if (times.length >= count) return times[0]! + windowMs;
    times.push(now());
    return null;
  };
}

const tooMany = (until: number, limit: Limit): ApiAnswer => ({
  status: 429,
  json: { code: 429, message: 'Too many requests' },
  headers: {
    'x-ratelimit-limit': String(limit.count),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(until / 1000),
  },
});

/**
 * Creates a simulation of the part of Netlify's API that the publisher uses, after its
 * documentation: deploys by digest, uploads of required files, states that take time, automatic
 * publishing unless a newer deploy is published, restoring, purging by tags, and rate limits.
 */
export function createSimulatedApi({
  siteId,
  token,
  limits,
  now,
  prepareMs,
  processMs,
  isDeployBroken,
  onPublish,
  onPurge,
}: SimulatedApiOptions) {
  const blobs = new Map<string, Buffer>();
  const deploys: SimulatedDeploy[] = [];
  let published: SimulatedDeploy | null = null;
  const [requests, inMinute, inDay] = [
    limits.requests,
    limits.deploysInMinute,
    limits.deploysInDay,
  ].map((limit) => createWindow(limit, now));
  const purges = new Map<string, () => number | null>();
  const timers = new Set<NodeJS.Timeout>();
  const later = (ms: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  };

  const shown = (deploy: SimulatedDeploy) => {
    const { id, title, state, required, required_functions, error_message } = deploy;
    return {
      id,
      site_id: siteId,
      title,
      state,
      error_message,
      ...(state !== 'preparing' && { required, required_functions }),
      ...(deploy === published && { published_at: new Date(now()).toISOString() }),
    };
  };

  function publish(deploy: SimulatedDeploy): void {
    published = deploy;
    onPublish(deploy);
  }

  /** Processes a deploy that has all its files, and publishes it when it is ready. */
  function proceed(deploy: SimulatedDeploy): void {
    if (deploy.state !== 'prepared' && deploy.state !== 'uploading') return;
    deploy.required = deploy.required.filter((digest) => !blobs.has(digest));
    deploy.required_functions = deploy.required_functions.filter((digest) => !blobs.has(digest));
    if (deploy.required.length > 0 || deploy.required_functions.length > 0) return;
    deploy.state = 'processing';
    later(processMs, () => {
      if (deploy.state !== 'processing') return;
      if (isDeployBroken()) {
        Object.assign(deploy, {
          state: 'error',
          error_message: 'Failed during stage "deploying site"',
        });
        return;
      }
      deploy.state = 'ready';
      if (!deploy.isDraft && (!published || published.createdAt <= deploy.createdAt))
        publish(deploy);
    });
  }

  function createDeploy(title: string | null, body: Buffer): ApiAnswer {
    for (const [turn, limit] of [
      [inMinute!, limits.deploysInMinute],
      [inDay!, limits.deploysInDay],
    ] as const) {
      const until = turn();
      if (until !== null) return tooMany(until, limit);
    }
    const {
      files = {},
      functions = {},
      functions_config: routes = {},
      async: isAsync = false,
      draft: isDraft = false,
    } = JSON.parse(body.toString('utf8'));
    const bad = Object.entries(files as Record<string, string>).find(
      ([name, digest]) => /[#?]/.test(name) || !/^[0-9a-f]{40}$/.test(digest),
    );
    if (bad) return { status: 422, json: { message: `${bad[0]} is no name with a SHA-1` } };
    const deploy: SimulatedDeploy = {
      id: randomBytes(12).toString('hex'),
      title,
      state: isAsync ? 'preparing' : 'prepared',
      error_message: null,
      createdAt: deploys.length,
      routes,
      isDraft,
      files: new Map(Object.entries(files)),
      functions: new Map(Object.entries(functions)),
      required: [],
      required_functions: [],
    };
    deploys.push(deploy);
    const compare = () => {
      deploy.state = 'prepared';
      deploy.required = [...new Set(deploy.files.values())].filter((digest) => !blobs.has(digest));
      deploy.required_functions = [...new Set(deploy.functions.values())].filter(
        (digest) => !blobs.has(digest),
      );
    };
    if (isAsync)
      later(prepareMs, () => {
        compare();
        proceed(deploy);
      });
    else compare();
    const answer = { status: 200, json: shown(deploy) };
    if (!isAsync) proceed(deploy);
    return answer;
  }

  function upload(id: string, kind: string, name: string, body: Buffer): ApiAnswer {
    const deploy = deploys.find((candidate) => candidate.id === id);
    if (!deploy) return { status: 404, json: { message: 'Not Found' } };
    const digest = sha(kind === 'files' ? 'sha1' : 'sha256', body);
    const expected = kind === 'files' ? deploy.files.get(`/${name}`) : deploy.functions.get(name);
    if (digest !== expected)
      return {
        status: 422,
        json: { message: `${name} has the digest ${digest}, not ${expected}` },
      };
    if (deploy.state === 'error') return { status: 422, json: { message: 'The deploy has ended' } };
    blobs.set(digest, body);
    if (deploy.state === 'prepared') deploy.state = 'uploading';
    proceed(deploy);
    return { status: 200, json: { path: `/${name}`, sha: digest } };
  }

  function purge(body: Buffer): ApiAnswer {
    const { site_id: id, cache_tags: tags = null } = JSON.parse(body.toString('utf8')) as {
      site_id?: string;
      cache_tags?: string[] | null;
    };
    if (id !== siteId) return { status: 404, json: { message: 'Not Found' } };
    for (const tag of tags ?? ['']) {
      if (!purges.has(tag)) purges.set(tag, createWindow(limits.purgesOfTag, now));
      const until = purges.get(tag)!();
      if (until !== null) return tooMany(until, limits.purgesOfTag);
    }
    onPurge(tags);
    return { status: 202, json: null };
  }

  function route(method: string, path: string, query: URLSearchParams, body: Buffer): ApiAnswer {
    const [area, id, ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent);
    const notFound = { status: 404, json: { message: 'Not Found' } };
    if (area === 'purge' && method === 'POST') return purge(body);
    if (area === 'deploys' && method === 'PUT')
      return upload(id!, rest[0]!, rest.slice(1).join('/'), body);
    const deploy = deploys.find(
      (candidate) => candidate.id === (area === 'deploys' ? id : rest[1]),
    );
    if (area === 'deploys' && deploy && rest[0] === 'cancel' && method === 'POST') {
      if (deploy.state !== 'ready')
        Object.assign(deploy, { state: 'error', error_message: 'Canceled' });
      return { status: 201, json: shown(deploy) };
    }
    if (area !== 'sites' || id !== siteId) return notFound;
    if (rest.length === 0)
      return { status: 200, json: { id: siteId, published_deploy: published && shown(published) } };
    if (rest[0] !== 'deploys') return notFound;
    if (rest.length === 1)
      return method === 'POST'
        ? createDeploy(query.get('title'), body)
        : { status: 200, json: deploys.toReversed().slice(0, 100).map(shown) };
    if (!deploy) return notFound;
    if (rest[2] !== 'restore') return { status: 200, json: shown(deploy) };
    if (deploy.state !== 'ready')
      return { status: 422, json: { message: 'Only a deploy that is ready can be published' } };
    publish(deploy);
    return { status: 201, json: shown(deploy) };
  }

  return {
    blobs,
    deploys,
    published: () => published,
    /** Returns the error for a request that is unauthorised or exceeds the rate limit. */
    refusal(authorization: string | undefined): ApiAnswer | null {
      if (authorization !== `Bearer ${token}`)
        return { status: 401, json: { message: 'Access Denied' } };
      const until = requests!();
      return until === null ? null : tooMany(until, limits.requests);
    },
    handle: (method: string, path: string, query: URLSearchParams, body: Buffer): ApiAnswer =>
      route(method, path, query, body),
    stop: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}
