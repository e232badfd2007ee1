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
/** Parses the variable `EMBED_ORIGINS`. */
export const parseEmbedOrigins = (text: string | undefined): string[] => origins.parse(text);

const integer = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

const envSchema = z.object({
  PORT: integer(8080, 0, 65535),
  HOST: z.string().default('::'),
  NODE_ENV: z.string().default('development'),
  DATA_DIR: z.string().default('.data'),
  /** The folder of the published pages; by default below DATA_DIR. */
  RELEASES: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  /** Sites that may show the portals' embedded forms in a frame. */
  EMBED_ORIGINS: origins,
  /**
   * Memory for cached answers of published files, in megabytes for each process. 0 disables the
   * cache, which a network disk needs.
   */
  FILE_CACHE_MB: integer(256, 0, 65_536),
  /** The number of processes that answer visitors; by default see `workerCount`. */
  HOST_WORKERS: z.coerce.number().int().min(1).max(256).optional(),
  /** 0: another process of the host runs the schedules. */
  HOST_SCHEDULES: z.enum(['0', '1']).default('1'),
  /**
   * The number of our own proxies in front of this host. Only the address that they report is
   * trusted.
   */
  TRUST_PROXY: integer(0, 0, 8),
  /** The port of metrics for Prometheus; 0: none. */
  METRICS_PORT: integer(0, 0, 65535),
  /** The address of metrics: only programs of this machine need them. */
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** The certificate of the web server (PEM), whose expiry is a metric. */
  METRICS_CERTIFICATE: z.string().optional(),
  /** The folder of backups, whose age is a metric. */
  METRICS_BACKUPS: z.string().optional(),
  BODY_BYTES_MAX: integer(10 * 1024 * 1024, 1024, 1024 * 1024 * 1024),
  FUNCTION_TIMEOUT_MS: integer(30_000, 100, 900_000),
});
export type HostEnv = z.output<typeof envSchema>;

/**
 * Parses the host's settings from environment variables.
 *
 * @throws an error that names each invalid variable
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
 * @returns the number of processes that answer visitors: by default one a core in production, else
 *   one
 */
export const workerCount = (
  { HOST_WORKERS, NODE_ENV }: Pick<HostEnv, 'HOST_WORKERS' | 'NODE_ENV'>,
  cores = os.availableParallelism(),
): number => HOST_WORKERS ?? (NODE_ENV === 'production' ? cores : 1);
