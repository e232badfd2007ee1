import os from 'node:os';
import { z } from 'zod';

const origins = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::(?:\d+|\*))?$/i,
          'must be origins such as https://example.org, with spaces between',
        ),
    ),
  );
/** The origins in the variable `EMBED_ORIGINS`. */
export const parseEmbedOrigins = (text: string | undefined): string[] => origins.parse(text);

const integer = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

const envSchema = z.object({
  PORT: integer(8080, 0, 65535),
  HOST: z.string().default('::'),
  NODE_ENV: z.string().default('development'),
  DATA_DIR: z.string().default('.data'),
  /** The published pages; below DATA_DIR unless it says otherwise. */
  RELEASES: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  /** Sites that may show the portals' embedded forms in a frame. */
  EMBED_ORIGINS: origins,
  /**
   * Memory for the answers of published files, in a process. 0 keeps none, as a disk of the network
   * needs it.
   */
  FILE_CACHE_MB: integer(256, 0, 65_536),
  /** Processes that answer visitors; `workerCount` tells how many there are without it. */
  HOST_WORKERS: z.coerce.number().int().min(1).max(256).optional(),
  /**
   * How many proxies of our own stand before this host; the address they report is believed, no
   * other.
   */
  TRUST_PROXY: integer(0, 0, 8),
  BODY_BYTES_MAX: integer(10 * 1024 * 1024, 1024, 1024 * 1024 * 1024),
  FUNCTION_TIMEOUT_MS: integer(30_000, 100, 900_000),
});
export type HostEnv = z.output<typeof envSchema>;

/**
 * The host's settings, from environment variables.
 * @throws an error that names each variable that does not fit
 */
export function parseHostEnv(variables: Record<string, string | undefined>): HostEnv {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = envSchema.safeParse(given);
  if (result.success) return result.data;
  throw new Error(
    `[host] [env] These settings do not fit:\n${result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
  );
}

/**
 * The number of processes that answer visitors: one a core in production, one where developers
 * work.
 */
export const workerCount = (
  { HOST_WORKERS, NODE_ENV }: Pick<HostEnv, 'HOST_WORKERS' | 'NODE_ENV'>,
  cores = os.availableParallelism(),
): number => HOST_WORKERS ?? (NODE_ENV === 'production' ? cores : 1);
