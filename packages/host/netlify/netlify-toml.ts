import http from 'node:http';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { BODY_HEADERS } from '../static-files.ts';

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value,
  );

const redirectSchema = z
  .strictObject({
    from: z.string().startsWith('/'),
    /** A path of the portal, or an absolute address for a redirect. */
    to: z.string().regex(/^(?:\/|https?:\/\/)/),
    status: z.union([z.literal([200, 301, 302, 303, 307, 308, 404, 410])]).default(301),
    /** True if the rule applies even where a file exists. */
    force: z.boolean().default(false),
    /** Required query parameters; `:name` captures the value for `to`. */
    query: z.record(z.string(), z.string()).default({}),
    conditions: z
      .strictObject({
        Language: list.optional(),
        Country: list.optional(),
        Cookie: list.optional(),
        Role: list.optional(),
      })
      .default({}),
  })
  .refine(({ to, status }) => to.startsWith('/') || (status >= 300 && status < 400), {
    message: 'Only redirects (3xx) may lead to another server: this host is no proxy',
  });

/** Headers that follow from the file and the encoding of an answer. */
const OF_BODY: readonly string[] = [...BODY_HEADERS, 'transfer-encoding'];

/** Returns true if Node can send a header. */
function isSendable(name: string, value: string): boolean {
  try {
    http.validateHeaderName(name);
    http.validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}

const headerSchema = z.strictObject({
  for: z.string().startsWith('/'),
  values: z
    .record(z.string(), z.string().trim())
    .refine((values) => Object.entries(values).every(([name, value]) => isSendable(name, value)), {
      error: 'A header has a name and a value of Latin-1 characters in one line',
    })
    .refine(
      (values) => Object.keys(values).every((name) => !OF_BODY.includes(name.toLowerCase())),
      {
        error: `The host itself sets ${OF_BODY.join(', ')}`,
      },
    ),
});

const tomlSchema = z.looseObject({
  redirects: z.array(redirectSchema).default([]),
  headers: z.array(headerSchema).default([]),
});

/** @returns a validated rule, or `null` if it is invalid */
export const redirectRule = (values: z.input<typeof redirectSchema>): RedirectRule | null =>
  redirectSchema.safeParse(values).data ?? null;

export type RedirectRule = z.output<typeof redirectSchema>;
export type HeaderRule = z.output<typeof headerSchema>;
export interface NetlifyRules {
  redirects: RedirectRule[];
  headers: HeaderRule[];
}

/**
 * Parses the `[[redirects]]` and `[[headers]]` of a `netlify.toml`.
 *
 * @throws an error that names each invalid rule
 */
export function parseNetlifyToml(text: string): NetlifyRules {
  const result = tomlSchema.safeParse(parse(text));
  if (result.success) return { redirects: result.data.redirects, headers: result.data.headers };
  const problems = result.error.issues
    .map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    .join('\n');
  throw new Error(`[host] [netlify.toml] These rules are invalid:\n${problems}`);
}
