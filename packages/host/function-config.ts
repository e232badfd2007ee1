import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { z } from 'zod';

const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).min(1)]).transform((value) => [value].flat() as z.output<T>[]);
const path = oneOrMany(z.string().startsWith('/'));

const configSchema = z.strictObject({
  path: path.optional(),
  excludedPath: path.optional(),
  method: oneOrMany(
    z.enum(['GET', 'POST', 'PUT', 'PATCH', 'OPTIONS', 'DELETE', 'HEAD']),
  ).optional(),
  preferStatic: z.boolean().default(false),
  schedule: z.string().optional(),
  /**
   * Netlify's edge enforces this limit; functions enforce their own too, so that every host has it.
   */
  rateLimit: z.record(z.string(), z.unknown()).optional(),
  includedFiles: z.array(z.string()).optional(),
  name: z.string().optional(),
});
export type FunctionConfig = z.output<typeof configSchema>;

const CAPABILITY = /^export const capability = '([\w-]+)';$/m;

/**
 * Reads the capability that a function's source names in `export const capability = 'desk';`. Such
 * a function answers on the hosts of portals with this capability alone. It is no part of `config`,
 * whose keys are Netlify's.
 *
 * @returns null for a function that answers on every host
 */
export const readFunctionCapability = (file: string): string | null =>
  CAPABILITY.exec(readFileSync(file, 'utf8'))?.[1] ?? null;

/** Extracts the source text of the exported `config` object, without running the module. */
function configLiteral(code: string): string | null {
  const start = /^export const config\b[^=]*=/m.exec(code);
  if (!start) return null;
  const from = start.index + start[0].length;
  for (let end = code.indexOf('}', from); end !== -1; end = code.indexOf('}', end + 1)) {
    const text = `(${code.slice(from, end + 1)})`;
    try {
      new Script(text);
      return text;
    } catch {
      // The brace closes an inner object: continue.
    }
  }
  return null;
}

/**
 * Reads a function's `config` from its source: the host knows all routes without loading a
 * function, and a function that fails to load does not affect the others.
 *
 * @throws an error that names the file, when `config` is missing or is not a literal (Netlify reads
 *   it in the same way)
 */
export function readFunctionConfig(file: string): FunctionConfig {
  const literal = configLiteral(readFileSync(file, 'utf8'));
  if (!literal)
    throw new Error(
      `[host] [${file}] Missing \`export const config\`: give the function a path or a schedule`,
    );
  let value: unknown;
  try {
    value = JSON.parse(JSON.stringify(new Script(literal).runInNewContext({})));
  } catch (cause) {
    throw new Error(
      `[host] [${file}] \`config\` must be a literal: write paths and methods out, without variables or imports`,
      { cause },
    );
  }
  const result = configSchema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(
    `[host] [${file}] \`config\` does not fit: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  );
}
