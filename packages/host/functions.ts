import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from '@netlify/functions';
import { openOnce } from '@pune/std/open-once';
import {
  readFunctionCapability,
  readFunctionConfig,
  type FunctionConfig,
} from './function-config.ts';

export type FunctionHandler = (
  request: Request,
  context: Context,
) => Response | undefined | Promise<Response | undefined>;

export interface MountedFunction {
  name: string;
  config: FunctionConfig;
  /** The function answers on the hosts of portals with this capability; null: on every host. */
  capability: string | null;
  /** Imports the function on first use; later calls return the same module. */
  load: () => Promise<FunctionHandler>;
}

/** Lists the functions: each is a folder with a module of the same name, as Netlify finds them. */
export function functionFiles(folder: string): { name: string; file: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, `${name}.ts`) }))
    .filter(({ file }) => existsSync(file));
}

/** Finds the functions below a folder, with their routes. It loads none of them. */
export function findFunctions(folder: string): MountedFunction[] {
  return functionFiles(folder).map(({ name, file }) => ({
    name,
    config: readFunctionConfig(file),
    capability: readFunctionCapability(file),
    load: openOnce(async () => {
      const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
      if (typeof module.default !== 'function')
        throw new Error(
          `[host] [${file}] Missing default export: \`export default async (request, context) => Response\``,
        );
      return module.default as FunctionHandler;
    }),
  }));
}

/** The functions that answer on the host of a portal. */
export const functionsFor = (
  functions: readonly MountedFunction[],
  { capabilities }: { capabilities: readonly string[] },
): MountedFunction[] =>
  functions.filter(({ capability }) => capability === null || capabilities.includes(capability));

export type RouteMatch =
  | { kind: 'Function'; fn: MountedFunction; pattern: string; params: Params }
  | { kind: 'MethodNotAllowed'; allow: string[] };

type Params = Record<string, string>;
const NO_PARAMS: Params = {};

const withoutSlash = (path: string) =>
  path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;

/**
 * Compiles a path of plain segments, `:name` and a final `*`, without the slow `URLPattern`; nearly
 * all functions have such a path.
 *
 * @returns null for any other path
 */
function plainPattern(pathname: string): ((path: string) => Params | null) | null {
  const segments = pathname.slice(1).split('/');
  const isLast = (index: number) => index === segments.length - 1;
  const isPlain = segments.every(
    (segment, index) =>
      /^(?:[\w.~-]+|:[a-z_]\w*)$/i.test(segment) || (segment === '*' && isLast(index)),
  );
  if (!pathname.startsWith('/') || !isPlain) return null;
  const placeholders = segments.filter((segment) => /^[:*]/.test(segment));
  const names = placeholders.map((segment) => (segment === '*' ? '0' : segment.slice(1)));
  if (names.length === 0) return (path) => (withoutSlash(path) === pathname ? NO_PARAMS : null);
  const source = (segment: string) => {
    if (segment === '*') return '(.*)';
    return segment.startsWith(':') ? '([^/]+)' : segment.replaceAll('.', '\\.');
  };
  const regex = new RegExp(`^/${segments.map(source).join('/')}$`, 's');
  return (path) => {
    const found = regex.exec(path) ?? regex.exec(withoutSlash(path));
    return found && Object.fromEntries(names.map((name, index) => [name, found[index + 1]!]));
  };
}

/**
 * Compiles a path into a function that returns the values of its placeholders, or null. `/a` and
 * `/a/` are the same address, as at Netlify.
 */
function patternOf(pathname: string): (path: string) => Params | null {
  const plain = plainPattern(withoutSlash(pathname));
  if (plain) return plain;
  const pattern = new URLPattern({ pathname });
  return (path) => {
    const groups = (
      pattern.exec({ pathname: path }) ?? pattern.exec({ pathname: withoutSlash(path) })
    )?.pathname.groups;
    return groups
      ? Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value ?? '']))
      : null;
  };
}

/** The first two segments of a path: `/api/search`. */
const beginningOf = (path: string): string => {
  const second = path.indexOf('/', 1);
  const third = second === -1 ? -1 : path.indexOf('/', second + 1);
  return third === -1 ? withoutSlash(path) : path.slice(0, third);
};

const allows = (methods: string[] | undefined, method: string) =>
  !methods || methods.includes(method) || (method === 'HEAD' && methods.includes('GET'));

/**
 * Indexes routes by the first two segments of their path. Routes whose first two segments are not
 * plain text are candidates for every path.
 */
function routeTable<R extends { pattern: string }>(
  routes: readonly R[],
): (pathname: string) => readonly R[] {
  const isFixed = ({ pattern }: R) => /^\/[\w.~-]+\/[\w.~-]+(?:\/|$)/.test(pattern);
  const anywhere = routes.filter((route) => !isFixed(route));
  // Each list keeps the order of all routes: the first match answers.
  const beginnings = new Set(routes.filter(isFixed).map(({ pattern }) => beginningOf(pattern)));
  const fitting = (beginning: string) =>
    routes.filter((route) => !isFixed(route) || beginningOf(route.pattern) === beginning);
  const table = new Map([...beginnings].map((beginning) => [beginning, fitting(beginning)]));
  return (pathname) => table.get(beginningOf(pathname)) ?? anywhere;
}

/**
 * Finds the function for a request: by URL pattern (`:name`, `*`), then by method. Scheduled
 * functions have no address.
 */
export function functionMatcher(functions: readonly MountedFunction[]) {
  const routesOf = routeTable(
    functions.flatMap((fn) => {
      if (fn.config.schedule) return [];
      const excluded = (fn.config.excludedPath ?? []).map(patternOf);
      return (fn.config.path ?? [`/.netlify/functions/${fn.name}`]).map((pattern) => ({
        fn,
        pattern,
        match: patternOf(pattern),
        excluded,
      }));
    }),
  );
  return (method: string, pathname: string): RouteMatch | null => {
    let allow: Set<string> | undefined;
    for (const { fn, pattern, match, excluded } of routesOf(pathname)) {
      const params = match(pathname);
      if (!params || excluded.some((isExcluded) => isExcluded(pathname))) continue;
      if (allows(fn.config.method, method)) return { kind: 'Function', fn, pattern, params };
      allow ??= new Set();
      for (const allowed of fn.config.method ?? []) allow.add(allowed);
    }
    return allow ? { kind: 'MethodNotAllowed', allow: [...allow].sort() } : null;
  };
}
