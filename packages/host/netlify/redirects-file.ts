import { redirectRule, type RedirectRule } from './netlify-toml.ts';

const STATUS = /^(\d{3})(!?)$/;
const pairs = (tokens: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    tokens.map((token) => [
      token.slice(0, token.indexOf('=')),
      token.slice(token.indexOf('=') + 1),
    ]),
  );

function ruleOf(line: string): RedirectRule | null {
  const [from = '', ...rest] = line.split(/\s+/);
  const at = rest.findIndex((token) => /^(\/|https?:)/.test(token));
  if (at < 0) return null;
  const status = STATUS.exec(rest[at + 1] ?? '');
  const conditions = rest.slice(status ? at + 2 : at + 1);
  return redirectRule({
    from,
    to: rest[at]!,
    query: pairs(rest.slice(0, at)),
    conditions: pairs(conditions),
    ...(status && { status: Number(status[1]) as 301, force: status[2] === '!' }),
  });
}

/**
 * Parses the rules of a `_redirects` file: `from`, parameters, `to`, status, conditions. An invalid
 * line is skipped: one wrong address must not disable the others.
 * https://docs.netlify.com/manage/routing/redirects/overview/#syntax-for-the-redirects-file
 */
export const parseRedirectsFile = (text: string): RedirectRule[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => ruleOf(line) ?? []);
