import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from '@netlify/functions';
import { readFunctionConfig, type FunctionConfig } from './function-config.ts';

export type FunctionHandler = (request: Request, context: Context) => Response | undefined | Promise<Response | undefined>;

export interface MountedFunction {
  name: string;
  config: FunctionConfig;
  /** Imports the function; it is loaded once, when it is first needed. */
  load: () => Promise<FunctionHandler>;
}

/** A module's import, tried again after it failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

/** Every function there is: a folder whose module bears its name, as Netlify finds them. */
export function functionFiles(folder: string): { name: string; file: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, `${name}.ts`) }))
    .filter(({ file }) => existsSync(file));
}

/** The functions below a folder, with their routes; none of them is loaded yet. */
export function findFunctions(folder: string): MountedFunction[] {
  return functionFiles(folder).map(({ name, file }) => ({
    name,
    config: readFunctionConfig(file),
    load: once(async () => {
      const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
      if (typeof module.default !== 'function') throw new Error(`[host] [${file}] Missing default export: \`export default async (request, context) => Response\``);
      return module.default as FunctionHandler;
    }),
  }));
}

export type RouteMatch =
  | { kind: 'Function'; fn: MountedFunction; pattern: string; params: Params }
  | { kind: 'MethodNotAllowed'; allow: string[] };

type Params = Record<string, string>;
const NO_PARAMS: Params = {};

/** What a path's placeholders stand for, or null. `/a` and `/a/` are the same address for Netlify. */
function patternOf(pathname: string): (path: string) => Params | null {
  const withoutSlash = (path: string) => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);
  const special = pathname.search(/[:*{([]/);
  if (special === -1) return (path) => (withoutSlash(path) === withoutSlash(pathname) ? NO_PARAMS : null);
  const pattern = new URLPattern({ pathname });
  // Most requests are for pages: a look at the beginning spares them the pattern, which is slow.
  const beginning = withoutSlash(pathname.slice(0, special));
  return (path) => {
    if (!path.startsWith(beginning)) return null;
    const groups = (pattern.exec({ pathname: path }) ?? pattern.exec({ pathname: withoutSlash(path) }))?.pathname.groups;
    return groups ? Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value ?? ''])) : null;
  };
}

const allows = (methods: string[] | undefined, method: string) =>
  !methods || methods.includes(method) || (method === 'HEAD' && methods.includes('GET'));

/** Which function answers a request: by URL pattern (`:name`, `*`), then by method. Scheduled functions have no address. */
export function functionMatcher(functions: readonly MountedFunction[]) {
  const routes = functions.flatMap((fn) => {
    if (fn.config.schedule) return [];
    const excluded = (fn.config.excludedPath ?? []).map(patternOf);
    return (fn.config.path ?? [`/.netlify/functions/${fn.name}`]).map((pattern) => ({ fn, pattern, match: patternOf(pattern), excluded }));
  });
  return (method: string, pathname: string): RouteMatch | null => {
    const allow = new Set<string>();
    for (const { fn, pattern, match, excluded } of routes) {
      const params = match(pathname);
      if (!params || excluded.some((isExcluded) => isExcluded(pathname))) continue;
      if (allows(fn.config.method, method)) return { kind: 'Function', fn, pattern, params };
      for (const allowed of fn.config.method ?? []) allow.add(allowed);
    }
    return allow.size > 0 ? { kind: 'MethodNotAllowed', allow: [...allow].sort() } : null;
  };
}
