import fs from 'node:fs';
import path from 'node:path';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { SERVICE_SECRETS } from './service-secrets.ts';

type Env = Record<string, string | undefined>;

export interface SafetyOptions {
  /** The environment of the processes. */
  env: Env;
  /** The variables that the operator set, without defaults. */
  given: Env;
  sites: readonly Pick<SiteConfig, 'id' | 'url'>[];
  /** The account that starts the system. */
  uid?: number | undefined;
  /** Reads the permissions and the disk of a file or folder; null if there is none. */
  statOf?: (file: string) => { mode: number; dev: number } | null;
}

const statOnDisk = (file: string) => fs.statSync(file, { throwIfNoEntry: false }) ?? null;

const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;
/** True if requests to the address leave the machine, where others could read them. */
const isRemote = (url: URL): boolean => url.hostname !== '' && !LOOPBACK.test(url.hostname);
const isPlainRemote = (url: URL): boolean => url.protocol === 'http:' && isRemote(url);

function addressFrom(text: string | undefined): URL | null {
  return text && URL.canParse(text) ? new URL(text) : null;
}

/** Passwords that stand in manuals; those equal to the account or the database are refused too. */
const KNOWN_PASSWORDS = new Set(
  'admin changeme cms example mongo mongodb password pgpassword portals postgres postgresql pune root secret services test'.split(
    ' ',
  ),
);
const PASSWORD_LENGTH_MIN = 12;

const DATABASES = ['SERVICES_DATABASE_URL', 'CONTENT_DATABASE_URL'] as const;

/** The address of a database server; of a replica set with its first member alone. */
function serverFrom(env: Env, name: (typeof DATABASES)[number]): URL | null {
  const text = env[name] ?? '';
  if (!/^(?:postgres|postgresql|mongodb|mongodb\+srv):\/\//.test(text)) return null;
  return addressFrom(text.replace(/,[^/@]*(?=\/|$)/, ''));
}

function passwordProblems({ env }: SafetyOptions): string[] {
  return DATABASES.flatMap((name) => {
    const server = serverFrom(env, name);
    if (!server) return [];
    const password = decodeURIComponent(server.password);
    const own = [server.username, server.pathname.slice(1)];
    const remedy = 'make one with openssl rand -hex 24';
    if (password === '')
      return isRemote(server)
        ? [`${name} has no password, and the database is on another machine: ${remedy}`]
        : [];
    if (KNOWN_PASSWORDS.has(password.toLowerCase()) || own.includes(password))
      return [`${name} has a password that can be guessed: ${remedy}`];
    return isRemote(server) && password.length < PASSWORD_LENGTH_MIN
      ? [`${name} has a password of fewer than ${PASSWORD_LENGTH_MIN} characters: ${remedy}`]
      : [];
  });
}

/** Two purposes with one key: who learns one of them opens what the other one seals. */
function sharedKeys({ env }: SafetyOptions): string[] {
  const names = [...SERVICE_SECRETS, 'PAYLOAD_SECRET'];
  const byKey = new Map<string, string[]>();
  for (const name of names)
    if (env[name]) byKey.set(env[name], [...(byKey.get(env[name]) ?? []), name]);
  return [...byKey.values()]
    .filter((same) => same.length > 1)
    .map(
      (same) =>
        `${same.join(' and ')} are one key: give each a key of its own, from openssl rand -base64 32`,
    );
}

/** Addresses to which keys, passwords or payers go, by the variable that holds them. */
const SENT_TO = {
  UPI_API_URL: 'the key of the bank would travel readable',
  STRIPE_API_BASE: 'the key of the gateway would travel readable',
  RAZORPAY_API_BASE: 'the key of the gateway would travel readable',
  PAYTM_API_BASE: 'requests to the gateway would travel readable',
  BILLDESK_API_BASE: 'requests to the gateway would travel readable',
  PAYMENTS_ORIGIN: 'payers would come back readable',
} as const;

function plainAddresses({ env, sites }: SafetyOptions): string[] {
  return [
    ...sites
      .filter(({ url }) => isPlainRemote(new URL(url)))
      .map(
        ({ id }) =>
          `The address of the portal ${id} is not encrypted, and what citizens send would travel readable: set an https:// \`url\` in sites/${id}/site.config.ts`,
      ),
    ...Object.entries(SENT_TO).flatMap(([name, harm]) => {
      const url = addressFrom(env[name]);
      return url && isPlainRemote(url)
        ? [`${name} is not encrypted, and ${harm}: give an address with https://`]
        : [];
    }),
    ...(env.EMBED_ORIGINS ?? '')
      .split(/[\s,]+/)
      .filter((origin) => addressFrom(origin) && isPlainRemote(new URL(origin)))
      .map(
        (origin) =>
          `EMBED_ORIGINS allows ${origin}, which is not encrypted: whoever changes that page on its way could read what is typed there. Allow its https:// address`,
      ),
  ];
}

/** The sessions of editors must not reach a portal, nor pages of a portal the CMS. */
function sharedHosts({ env, sites }: SafetyOptions): string[] {
  const cms = addressFrom(env.CMS_URL);
  const same = sites.find(({ url }) => cms && isRemote(cms) && new URL(url).host === cms.host);
  return same
    ? [
        `CMS_URL has the host name of the portal ${same.id}: give the CMS a name of its own, so that its sessions are not sent to pages`,
      ]
    : [];
}

function runtimeProblems({ env }: SafetyOptions): string[] {
  return [
    ...(env.NODE_TLS_REJECT_UNAUTHORIZED === '0'
      ? [
          'NODE_TLS_REJECT_UNAUTHORIZED=0 accepts every certificate, so that anybody between here and a gateway reads and answers: unset it, and name the certificate of your authority in NODE_EXTRA_CA_CERTS',
        ]
      : []),
    ...(/--inspect/.test(env.NODE_OPTIONS ?? '')
      ? [
          'NODE_OPTIONS opens the debugger, through which others run programs here: take --inspect away',
        ]
      : []),
    ...(/^.._test_/.test(env.STRIPE_SECRET_KEY ?? '')
      ? [
          'STRIPE_SECRET_KEY is a key for tests: bills would be paid without money. Give the live key',
        ]
      : []),
  ];
}

const KEY_FILES = ['secrets.json', 'service-secrets.json'];
const OF_OTHERS = 0o077;

function openKeyFiles({ env, statOf = statOnDisk }: SafetyOptions): string[] {
  return KEY_FILES.map((name) => path.join(env.DATA_DIR ?? '.data', name))
    .filter((file) => ((statOf(file)?.mode ?? 0) & OF_OTHERS) !== 0)
    .map(
      (file) =>
        `${file} can be read by other accounts of this machine: chmod 600 ${file}, and replace its keys if others work here (npm run secrets:rotate)`,
    );
}

const isSqlite = ({ SERVICES_DATABASE_URL: url = '' }: Env): boolean =>
  url === '' || !/^(?!file:)\w+:/.test(url);

const missingSecondCopy = ({ env }: SafetyOptions): string[] =>
  isSqlite(env) && !env.SECOND_COPY_DIR && env.DANGEROUSLY_SINGLE_COPY !== '1'
    ? [
        'SECOND_COPY_DIR is missing: citizens’ data on SQLite would be on one disk alone, and lost with it. Name a folder on another disk, or give a PostgreSQL server as SERVICES_DATABASE_URL; DANGEROUSLY_SINGLE_COPY=1 starts without',
      ]
    : [];

/**
 * Finds settings with which a production system would harm citizens or the city.
 *
 * @returns a sentence for each, with its remedy and without any secret; with them nothing may start
 */
export const unsafeSettings = (options: SafetyOptions): string[] =>
  [
    sharedKeys,
    passwordProblems,
    plainAddresses,
    sharedHosts,
    runtimeProblems,
    openKeyFiles,
    missingSecondCopy,
  ].flatMap((check) => check(options));

/**
 * A development system at public addresses: usually a forgotten `NODE_ENV`, with which visitors pay
 * without money and read the codes of others.
 */
export function forgottenProduction({ given, sites }: SafetyOptions): string[] {
  if (given.NODE_ENV === 'production' || given.DANGEROUSLY_SANDBOX) return [];
  const isPublic = sites.some(({ url }) => isRemote(new URL(url)));
  return isPublic
    ? [
        'NODE_ENV is not production, and the portals have public addresses: everybody could pay without money, and read codes that were sent to others. Set NODE_ENV=production; for a demonstration set DANGEROUSLY_SANDBOX=1 instead',
      ]
    : [];
}

/** Settings that may be intended, and are told at each start. */
export function doubtfulSettings({ env, uid, statOf = statOnDisk }: SafetyOptions): string[] {
  const plainDatabases = DATABASES.filter((name) => {
    const server = serverFrom(env, name);
    return server && isRemote(server) && !/[?&](?:ssl|tls|sslmode)=/.test(server.search);
  });
  const deviceOf = (folder: string) => statOf(folder)?.dev;
  const second = isSqlite(env) ? env.SECOND_COPY_DIR : undefined;
  const isSameDisk =
    second && deviceOf(second) !== undefined && deviceOf(second) === deviceOf(env.DATA_DIR ?? '');
  const metrics = env.METRICS_PORT && addressFrom(`http://${env.METRICS_HOST || '127.0.0.1'}`);
  return [
    ...(uid === 0
      ? ['The system runs as root: give it an account of its own, as docs/guides/install.md does']
      : []),
    ...plainDatabases.map(
      (name) =>
        `${name} says nothing of TLS, and the database is on another machine: add ?sslmode=verify-full, or ?sslmode=disable where the network between them is yours alone`,
    ),
    ...(isSqlite(env) && env.DANGEROUSLY_SINGLE_COPY === '1' && !env.SECOND_COPY_DIR
      ? ['DANGEROUSLY_SINGLE_COPY=1: citizens’ data are on one disk alone, and lost with it']
      : []),
    ...(isSameDisk
      ? [
          'SECOND_COPY_DIR is on the disk of DATA_DIR, and lost with it: name a folder on another disk',
        ]
      : []),
    ...(metrics && isRemote(metrics)
      ? ['METRICS_HOST lets other machines read the metrics: close METRICS_PORT in the firewall']
      : []),
    ...(env.TELEMETRY_SIMULATOR === '1'
      ? ['TELEMETRY_SIMULATOR=1: the dashboard shows invented readings, labelled as such']
      : []),
  ];
}
