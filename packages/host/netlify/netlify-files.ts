import type { HeaderRule } from './netlify-toml.ts';

/** Formats header rules as a `_headers` file. */
export const headersFile = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ for: path, values }) =>
      [path, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('\n');
