export type Params = Record<string, string>;

const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

function compile(pattern: string): { names: string[]; source: string } {
  const parts = pattern.split('/').filter(Boolean);
  const names: string[] = [];
  let source = '';
  parts.forEach((part, index) => {
    if (part === '*' && index === parts.length - 1) {
      names.push('splat');
      source += '(?:/(.*))?';
    } else if (part.startsWith(':')) {
      names.push(part.slice(1));
      source += '/([^/]+)';
    } else source += `/${escape(part).replaceAll('*', '.*')}`;
  });
  return { names, source: `^${source}/?$` };
}

/**
 * The regular expression of a path pattern, without captures, as nginx (PCRE) and Caddy (RE2) read
 * it too.
 */
export const patternSource = (pattern: string): string =>
  compile(pattern).source.replace(/(?<!\\)\((?!\?)/g, '(?:');

/**
 * Compiles a Netlify path pattern: `:name` matches one segment, `*` at the end matches everything
 * below (`/a/*` matches `/a` too), `*` within a segment matches any characters. `/a` and `/a/` are
 * the same address. https://docs.netlify.com/manage/routing/redirects/redirect-options/
 *
 * @returns a function that returns the values of the placeholders, or null
 */
export function pathPattern(pattern: string): (path: string) => Params | null {
  const { names, source } = compile(pattern);
  const regex = new RegExp(source);
  return (path) => {
    const match = regex.exec(path);
    return match && Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
  };
}

/** A pattern of plain segments and a final `*`: `/a/b/*`. */
const BELOW = /^((?:\/[\w~-]+)*)\/\*$/;

/**
 * Compiles a Netlify path pattern into a check, which takes less time than to return the values of
 * the placeholders.
 */
export function pathTest(pattern: string): (path: string) => boolean {
  const folder = BELOW.exec(pattern)?.[1];
  if (folder !== undefined) return (path) => path === folder || path.startsWith(`${folder}/`);
  const regex = new RegExp(patternSource(pattern));
  return (path) => regex.test(path);
}

/** Fills the placeholders of an address: `/en/:splat`. */
export const fillPattern = (pattern: string, params: Params): string =>
  pattern.replace(/:([a-z_]\w*)/gi, (text, name: string) => params[name] ?? text);
