import fs from 'node:fs';
import path from 'node:path';
import { environmentFrom } from '../../cms/environment.ts';
import { databaseKindOf } from '../../cms/database-kinds.ts';
import { checkSettings, type SettingsReport } from '../../functions/settings.ts';
import { parseHostEnv } from '../../packages/host/env.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { SECRET_LENGTH_MIN, weaknessOf } from '../../packages/std/secret-strength.ts';
import { parseTargetEnv } from '../../packages/publisher/targets/env.ts';
import { settingsFrom } from '../env.ts';
import { SERVICE_SECRETS } from './service-secrets.ts';
import { doubtfulSettings, forgottenProduction, unsafeSettings } from './unsafe-settings.ts';

type Env = Record<string, string | undefined>;

export interface PreflightOptions {
  root: string;
  /** The environment of the processes. */
  env: Env;
  /** The variables that the operator set, without defaults. */
  given: Env;
  sites: readonly Pick<SiteConfig, 'id' | 'url' | 'capabilities'>[];
  withCms: boolean;
  /** The account that starts the system; 0 is root. */
  uid?: number | undefined;
}

/** The sentences of an error about settings, each beginning with its variable. */
function sentencesOf(error: unknown): string[] {
  const { message } = error as Error;
  const lines = message
    .replace(/^(\[[\w-]+\] )+/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length > 1 ? lines.slice(1) : lines;
}

function problemsOf(...reads: (() => unknown)[]): string[] {
  return reads.flatMap((read) => {
    try {
      read();
      return [];
    } catch (error) {
      return sentencesOf(error);
    }
  });
}

/**
 * True for loopback addresses, which browsers treat as secure without TLS, for example through a
 * tunnel.
 */
const isLocal = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

function cmsAddressProblems(
  { env, given, withCms }: PreflightOptions,
  isProduction: boolean,
): string[] {
  if (!withCms || !isProduction) return [];
  if (!given.CMS_URL)
    return [
      'CMS_URL is missing: give the address at which staff reach the CMS through your web server, such as https://cms.example.org',
    ];
  const url = new URL(env.CMS_URL!);
  if (url.protocol === 'https:' || isLocal(url)) return [];
  return [
    'CMS_URL is not encrypted: passwords and sessions of the staff would travel readable. Give an address with https://, or http://localhost through a tunnel',
  ];
}

/** Keys that can be guessed. Their parsers have told of those that are missing or too short. */
const weakKeys = ({ env }: PreflightOptions): string[] =>
  [...SERVICE_SECRETS, 'PAYLOAD_SECRET'].flatMap((name) => {
    const key = env[name] ?? '';
    const weakness = key.length < SECRET_LENGTH_MIN ? null : weaknessOf(key);
    return weakness ? [`${name} ${weakness}: make one with openssl rand -base64 32`] : [];
  });

/** The problems of the publishing target beyond its own variables. */
function targetProblems({ root, env, sites }: PreflightOptions): string[] {
  const target = parseTargetEnv(env);
  if (target.PUBLISH_TARGET !== 'netlify') return [];
  const manifest = path.resolve(root, target.NETLIFY_FUNCTIONS, 'manifest.json');
  return [
    ...sites
      .filter(({ id }) => !target.NETLIFY_SITE_IDS[id])
      .map(
        ({ id }) =>
          `NETLIFY_SITE_IDS has no site for the portal ${id}: add "${id}" with its Project ID`,
      ),
    ...(fs.existsSync(manifest)
      ? []
      : [
          'NETLIFY_FUNCTIONS holds no functions: make them with node tools/run.mjs tools/build-netlify.ts',
        ]),
  ];
}

function gapsOf(options: PreflightOptions, isProduction: boolean): string[] {
  const { env, given, sites } = options;
  if (env.NODE_ENV === 'production' && env.DANGEROUSLY_SANDBOX === '1')
    return [
      'DANGEROUSLY_SANDBOX=1: demo accounts and samples are made, messages lie open to everybody, and everybody can "pay" without money',
    ];
  if (!isProduction) return [];
  const local = sites
    .filter(({ url }) => new URL(url).hostname.endsWith('.localhost'))
    .map(({ id }) => `sites/${id}/site.config.ts`);
  const isOpen = !['127.0.0.1', '::1', 'localhost'].includes(given.HOST ?? '');
  return [
    ...doubtfulSettings(options),
    ...(Number(given.TRUST_PROXY) > 0 && isOpen
      ? [
          'HOST is not 127.0.0.1 and TRUST_PROXY is set: who reaches the port of the portals past your web server can write any address as his own. Set HOST=127.0.0.1, or close the port in the firewall',
        ]
      : []),
    ...(given.TRUST_PROXY
      ? []
      : [
          'TRUST_PROXY is not set: behind a web server all visitors share the limits of one address',
        ]),
    ...(local.length > 0
      ? [
          `The portals' addresses are those of a developer's machine: set \`url\` in ${local.join(', ')}`,
        ]
      : []),
  ];
}

/**
 * Checks every variable with the schema of its feature before any process starts, and returns all
 * problems at once.
 */
export function preflight(options: PreflightOptions): SettingsReport {
  const { root, env, given, sites } = options;
  const isProduction = env.NODE_ENV === 'production' && env.DANGEROUSLY_SANDBOX !== '1';
  const functions = checkSettings(env, new Set(sites.flatMap(({ capabilities }) => capabilities)));
  const problems = [
    ...problemsOf(
      () => settingsFrom(given),
      () => parseHostEnv(env),
      () => databaseKindOf(env.CONTENT_DATABASE_URL ?? ''),
      () => environmentFrom(env, root),
      () => parseTargetEnv(env),
    ),
    ...functions.problems,
    ...(isProduction ? weakKeys(options) : []),
  ];
  // An invalid address has been reported above.
  for (const check of [
    () => cmsAddressProblems(options, isProduction),
    () => targetProblems(options),
    () => (isProduction ? unsafeSettings(options) : forgottenProduction(options)),
  ]) {
    try {
      problems.push(...check());
    } catch {
      continue;
    }
  }
  return {
    problems: [...new Set(problems)],
    gaps: [...gapsOf(options, isProduction), ...functions.gaps],
  };
}

/** A list of sentences for the operator. */
export const listOf = (title: string, sentences: readonly string[]): string =>
  `${title}\n\n${sentences.map((sentence) => `  · ${sentence}`).join('\n')}`;
