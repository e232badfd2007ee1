import fs from 'node:fs';
import path from 'node:path';
import { isSandbox } from '@pune/std/sandbox';
import { POLICIES, type Policy } from './authenticators/rules.ts';
import type { CapFeedsSettings } from './cap/settings.ts';

type Env = Record<string, string | undefined>;

/**
 * Finds the repository's folder by searching upwards: Next.js runs in `cms/` and bundles this file,
 * other processes run at the top.
 */
export function findRoot(from: string = process.cwd()): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(/* turbopackIgnore: true */ folder, 'pnpm-workspace.yaml')))
      return folder;
    if (folder === path.dirname(folder))
      throw new Error(
        `[cms] [environment] ${from} is not inside the repository: start the CMS from there`,
      );
  }
}

/** Secrets from examples and tutorials. */
const KNOWN_SECRETS = [
  'development',
  'secret',
  'changeme',
  'change-me',
  'payload',
  'your-secret',
  'your_secret_here',
];
const SECRET_LENGTH_MIN = 32;
/** The default key of a fresh checkout (`packages/database/seal.ts`), which protects nothing. */
const DEVELOPMENT_KEY = 'development-only: everybody can read this key';

/**
 * @returns the key that signs sessions: from the environment, or from the file that the first start
 *   creates; empty if neither exists
 */
export function secretFrom(env: Env, secretsFile: string): string {
  const secret = env.PAYLOAD_SECRET || readSecrets(secretsFile).payloadSecret || '';
  if (
    secret &&
    env.NODE_ENV === 'production' &&
    (KNOWN_SECRETS.includes(secret.toLowerCase()) || secret.length < SECRET_LENGTH_MIN)
  )
    throw new Error(
      `[cms] [environment] PAYLOAD_SECRET is a published value or too short: set at least ${SECRET_LENGTH_MIN} random characters, or leave it unset, and the first start generates one`,
    );
  return secret;
}

/**
 * @returns the former key of sessions after a rotation, or the next one before it; empty if there is
 *   none
 */
function otherSecretsFrom(env: Env, secretsFile: string): string[] {
  const { payloadSecretNext = '', payloadSecretFormer = '' } = readSecrets(secretsFile);
  const others = env.PAYLOAD_SECRET_OTHER || `${payloadSecretNext} ${payloadSecretFormer}`;
  return others.split(/\s+/).filter(Boolean);
}

const wordsOf = (given: string | undefined): string[] =>
  (given ?? '').split(/[\s,]+/).filter(Boolean);

/**
 * Feeds are read over TLS, or from this machine: what a stranger on the way could change would be
 * published.
 *
 * @returns null without feeds
 */
function capFrom(env: Env): CapFeedsSettings | null {
  const feeds = wordsOf(env.CAP_FEEDS);
  for (const feed of feeds) {
    const url = URL.parse(feed);
    const isLocal = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
    if (url?.protocol !== 'https:' && !isLocal)
      throw new Error(
        `[cms] [environment] CAP_FEEDS has "${feed.slice(0, 100)}": give addresses that begin with https://`,
      );
  }
  if (feeds.length === 0) return null;
  return {
    feeds,
    trusted: wordsOf(env.CAP_TRUSTED_SENDERS),
    geocodes: wordsOf(env.CAP_GEOCODES),
    names: wordsOf(env.CAP_AREA_NAMES || 'Pune,पुणे'),
  };
}

/** @throws an error if the address has no key, or the other way round */
function searchServerFrom(env: Env): { url: string; key: string } | null {
  const { MEILISEARCH_URL: url, MEILISEARCH_KEY: key } = env;
  if (!url) return null;
  if (!key)
    throw new Error(
      '[cms] [environment] MEILISEARCH_KEY is missing: give a key that may write documents and settings of the indexes pages-*, and read tasks',
    );
  return { url, key };
}

/**
 * Outside of production the key of development is used on both sides.
 *
 * @returns the live keys, the current one first; null if there is none
 */
function staffKeysFrom(env: Env): readonly string[] | null {
  const key = env.STAFF_CMS_KEY || (env.NODE_ENV === 'production' ? '' : DEVELOPMENT_KEY);
  if (key === '') return null;
  if (env.NODE_ENV === 'production' && (key === DEVELOPMENT_KEY || key.length < SECRET_LENGTH_MIN))
    throw new Error(
      `[cms] [environment] STAFF_CMS_KEY is a published value or too short: set at least ${SECRET_LENGTH_MIN} random characters, the same as for the functions`,
    );
  return [key, ...(env.STAFF_CMS_KEY_OTHER ?? '').split(/\s+/).filter(Boolean)];
}

/** The file of the key; the next and the former one are there while it rotates. */
interface SecretsFile {
  payloadSecret?: string;
  payloadSecretNext?: string;
  payloadSecretFormer?: string;
}
export const readSecrets = (file: string): SecretsFile =>
  fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};

const UNITS_MS = { minutes: 60_000, seconds: 1000 };
function millisecondsOf(name: string, given: string, unit: keyof typeof UNITS_MS): number {
  const value = Number(given) * UNITS_MS[unit];
  if (!(value > 0))
    throw new Error(
      `[cms] [environment] ${name} is "${given.slice(0, 20)}": set a number of ${unit} above 0`,
    );
  return value;
}

function originFrom(name: string, address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(
      `[cms] [environment] ${name} is no address: give one such as https://cms.example.org`,
    );
  return url.origin;
}

function proxiesFrom(env: Env): number {
  const count = Number(env.TRUST_PROXY || 0);
  if (!Number.isInteger(count) || count < 0 || count > 8)
    throw new Error(
      `[cms] [environment] TRUST_PROXY is "${env.TRUST_PROXY}": set the number of your own proxies in front of the CMS, 0 to 8`,
    );
  return count;
}

function authenticatorsFrom(env: Env): Policy {
  const given = env.EDITOR_AUTHENTICATORS || (isSandbox(env) ? 'offered' : 'required');
  const policy = POLICIES.find((known) => known === given);
  if (!policy)
    throw new Error(
      `[cms] [environment] EDITOR_AUTHENTICATORS is "${given.slice(0, 20)}": set ${POLICIES.join(' or ')}`,
    );
  return policy;
}

function metricsFrom(name: string, env: Env): { port: number; host: string } | null {
  const port = Number(env[name] || 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(
      `[cms] [environment] ${name} is "${env[name]}": set a port for metrics, or leave it unset`,
    );
  return port === 0 ? null : { port, host: env.METRICS_HOST || '127.0.0.1' };
}

/** @returns a whole number from `least`; `undefined` if the variable is not set */
function countFrom(name: string, env: Env, least = 1): number | undefined {
  if (!env[name]) return undefined;
  const count = Number(env[name]);
  if (!Number.isInteger(count) || count < least)
    throw new Error(
      `[cms] [environment] ${name} is "${env[name].slice(0, 20)}": set a whole number from ${least}, or leave it unset`,
    );
  return count;
}

export type Environment = ReturnType<typeof environmentFrom>;

/** Parses the environment variables of the CMS. */
export function environmentFrom(env: Env = process.env, root: string = findRoot()) {
  const dataDir = path.resolve(root, env.DATA_DIR || '.data');
  const inData = (name: string) => path.join(/* turbopackIgnore: true */ dataDir, name);
  const cmsPort = env.CMS_PORT || '3000';
  return {
    root,
    dataDir,
    cmsPort: Number(cmsPort),
    /** The ports and the address of metrics for Prometheus; null without a port. */
    metrics: metricsFrom('CMS_METRICS_PORT', env),
    publisherMetrics: metricsFrom('PUBLISHER_METRICS_PORT', env),
    databaseUrl: env.CONTENT_DATABASE_URL || `file:${inData('cms.db')}`,
    /** How long a transaction waits for another process that writes to a SQLite file. */
    contentLockMs: millisecondsOf(
      'CONTENT_LOCK_SECONDS',
      env.CONTENT_LOCK_SECONDS || '30',
      'seconds',
    ),
    isProduction: env.NODE_ENV === 'production',
    /** Enables demo accounts and samples, for development and demonstrations. */
    isSandbox: isSandbox(env),
    secretsFile: inData('secrets.json'),
    accountsFile: inData('demo-accounts.json'),
    secret: secretFrom(env, inData('secrets.json')),
    /** Other keys that verify sessions and known browsers, while the secret changes. */
    otherSecrets: otherSecretsFrom(env, inData('secrets.json')),
    /** The keys that the officers' desk shares, to disable accounts; null if there is none. */
    staffKeys: staffKeysFrom(env),
    /** Accounts that publish or administer have an authenticator, or every account may have one. */
    authenticators: authenticatorsFrom(env),
    /** The public address of the CMS; sessions are accepted from this origin only. */
    cmsUrl: originFrom('CMS_URL', env.CMS_URL || `http://localhost:${cmsPort}`),
    /**
     * The number of the city's own proxies in front: their entries of `X-Forwarded-For` are
     * trusted.
     */
    proxies: proxiesFrom(env),
    mediaDir: inData('media'),
    /** The bytes of replaced and deleted files. */
    fileVersionsDir: inData('file-versions'),
    /** Files of imports that editors began in the admin, until they are deleted. */
    importsDir: inData('imports'),
    /** Resized pictures, derived from the files: the folder may be lost. */
    picturesDir: inData('pictures'),
    /** Preview images of shared pages: regenerated when missing. */
    previewsDir: inData('previews'),
    /** Touched after each commit that adds a change to publish. */
    pokeFile: inData('publisher.poke'),
    /** The status that the publisher reports. */
    publisherStatusFile: inData('publisher-status.json'),
    snapshotFile: env.CONTENT_SNAPSHOT
      ? path.resolve(root, env.CONTENT_SNAPSHOT)
      : inData('content.db'),
    releasesDir: env.RELEASES ? path.resolve(root, env.RELEASES) : inData('releases'),
    /** Compiled renderers of the kept releases. */
    renderersDir: env.RENDERERS ? path.resolve(root, env.RENDERERS) : inData('renderers'),
    /** The workers that render whole releases; by default one per processor. */
    renderProcesses: countFrom('RENDER_PROCESSES', env),
    /** The maximum heap of each of them, in megabytes. */
    renderHeapMegabytes: countFrom('RENDER_HEAP_MB', env),
    /** The threads that render edits beside the publisher's own; by default see `render-threads.ts`. */
    renderThreads: countFrom('RENDER_THREADS', env, 0),
    /**
     * True if publishers of several machines succeed each other: the publisher's state is then read from the
     * content database.
     */
    sharesPublishing: env.PUBLISH_TARGET === 's3',
    /** The name of this machine among those that publish; by default the host's. */
    publisherName: env.PUBLISHER_NAME || undefined,
    /** Requests from the command line to the running publisher. */
    requestsDir: inData('publisher-requests'),
    /**
     * The interval between updates of the static search index, which is the fallback when functions
     * are unavailable.
     */
    staticSearchMs: millisecondsOf(
      'STATIC_SEARCH_MINUTES',
      env.STATIC_SEARCH_MINUTES || '60',
      'minutes',
    ),
    /** Maximum number of pages of one language in a part of the static search index. */
    staticSearchPartPages: countFrom('STATIC_SEARCH_PART_PAGES', env),
    /** The search server that the publisher keeps up to date; null without one. */
    searchServer: searchServerFrom(env),
    /** Feeds of other authorities' alerts; null without one. */
    cap: capFrom(env),
    /**
     * The address at which published pages are fetched to verify them; empty: pages count as live
     * when they are written.
     */
    portalOrigin: env.PORTAL_ORIGIN || `http://127.0.0.1:${env.PORT || '8080'}`,
  };
}
