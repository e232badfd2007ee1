import type { Locale } from '@pune/i18n';
import type { HeaderRule } from './netlify-toml.ts';

/**
 * A portal's `_redirects`: `/` leads to the language that the browser asks for first, else to the portal's own.
 * https://docs.netlify.com/manage/routing/redirects/redirect-options/#redirect-by-country-or-language
 */
export const redirectsFile = (locales: readonly Locale[]): string =>
  [...locales.map((locale) => `/ /${locale}/ 302 Language=${locale}`), `/ /${locales[0]}/ 302`, ''].join('\n');

/** Rules for headers as a `_headers` file. */
export const headersFile = (rules: readonly HeaderRule[]): string =>
  rules.map(({ for: path, values }) => [path, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')).join('\n');
