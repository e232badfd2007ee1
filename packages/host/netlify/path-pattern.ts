export type Params = Record<string, string>;

const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/**
 * Netlify's path patterns: `:name` stands for one segment, `*` at the end for everything below
 * (`/a/*` is `/a` too), `*` within a segment for any characters. `/a` and `/a/` are the same
 * address. https://docs.netlify.com/manage/routing/redirects/redirect-options/
 * @returns a function that answers what the placeholders stood for, or null
 */
export function pathPattern(pattern: string): (path: string) => Params | null {
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
  const regex = new RegExp(`^${source}/?$`);
  return (path) => {
    const match = regex.exec(path);
    return match && Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
  };
}

/** Puts the values of placeholders into an address: `/en/:splat`. */
export const fillPattern = (pattern: string, params: Params): string =>
  pattern.replace(/:([a-z_]\w*)/gi, (text, name: string) => params[name] ?? text);
