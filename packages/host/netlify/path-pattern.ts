export type Params = Record<string, string>;

const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/**
 * Compiles a Netlify path pattern: `:name` matches one segment, `*` at the end matches everything
 * below (`/a/*` matches `/a` too), `*` within a segment matches any characters. `/a` and `/a/` are
 * the same address. https://docs.netlify.com/manage/routing/redirects/redirect-options/
 *
 * @returns a function that returns the values of the placeholders, or null
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

/** Fills the placeholders of an address: `/en/:splat`. */
export const fillPattern = (pattern: string, params: Params): string =>
  pattern.replace(/:([a-z_]\w*)/gi, (text, name: string) => params[name] ?? text);
