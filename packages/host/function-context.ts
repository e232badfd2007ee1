import { parse, serialize, type CookieOptions } from 'hono/utils/cookie';
import type { Context } from '@netlify/functions';

export interface ContextParts {
  request: Request;
  url: URL;
  ip: string;
  params: Record<string, string>;
  requestId: string;
  site: { id: string; name: string; url: string };
  waitUntil: (promise: Promise<unknown>) => void;
  log: (...data: unknown[]) => void;
}

const unsupported = (name: string) => () => {
  throw new Error(
    `[host] [context] \`${name}\` exists only in Netlify's edge functions: answer with a Response instead`,
  );
};

/**
 * Builds Netlify's context for one request, and collects the `Set-Cookie` lines that the function
 * adds through it.
 */
export function functionContext(
  parts: ContextParts,
  request = parts.request,
): { context: Context; setCookies: string[] } {
  const setCookies: string[] = [];
  let given: Record<string, string> | undefined;
  const cookies: Context['cookies'] = {
    get: (name: string) => (given ??= parse(request.headers.get('cookie') ?? ''))[name] ?? '',
    set: (first: string | { name: string; value: string }, value?: string) => {
      const { name, ...options } =
        typeof first === 'string' ? { name: first, value: value ?? '' } : first;
      setCookies.push(serialize(name, options.value, options as CookieOptions));
    },
    delete: (input) => {
      const { name, ...options } = typeof input === 'string' ? { name: input } : input;
      setCookies.push(serialize(name, '', { ...options, path: options.path ?? '/', maxAge: 0 }));
    },
  };
  const context: Context = {
    account: { id: '' },
    deploy: { context: 'production', id: '', published: true },
    geo: {},
    server: {},
    cookies,
    ip: parts.ip,
    params: parts.params,
    requestId: parts.requestId,
    site: parts.site,
    url: parts.url,
    waitUntil: parts.waitUntil,
    log: parts.log,
    json: (input: unknown) => Response.json(input),
    next: unsupported('next'),
    rewrite: unsupported('rewrite'),
  };
  return { context, setCookies };
}
