import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

type Env = Record<string, string | undefined>;

export interface Settings {
  dataDir: string;
  /** The port of the host. */
  port: number;
  cmsPort: number;
  /** The port in the public addresses of `*.localhost` portals. */
  publicPort: number;
}

/**
 * The settings of the start command.
 *
 * @throws an error that names each invalid variable
 */
export function settingsFrom(env: Env = process.env): Settings {
  const problems: string[] = [];
  const portFrom = (name: string, fallback: number): number => {
    const text = env[name] || String(fallback);
    const port = Number(text);
    if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
    problems.push(`${name}=${text.slice(0, 20)} is no port: choose a number from 1024 to 65535`);
    return fallback;
  };
  const port = portFrom('PORT', 8080);
  const settings = {
    dataDir: path.resolve(root, env.DATA_DIR || '.data'),
    port,
    cmsPort: portFrom('CMS_PORT', 3000),
    publicPort: portFrom('PUBLIC_PORT', port),
  };
  if (problems.length > 0)
    throw new Error(
      `[tools] [env] ${problems.length === 1 ? problems[0] : ['These settings do not fit:', ...problems].join('\n  ')}`,
    );
  return settings;
}

/**
 * Builds the environment of all processes in one place, so that they use the same files and
 * addresses.
 */
export function environmentOf(
  { dataDir, port, cmsPort, publicPort }: Settings,
  env: Env = process.env,
): Record<string, string> {
  const inherited = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return {
    CONTENT_DATABASE_URL: `file:${path.join(dataDir, 'cms.db')}`,
    SERVICES_DATABASE_URL: `file:${path.join(dataDir, 'services.db')}`,
    CONTENT_SNAPSHOT: path.join(dataDir, 'content.db'),
    RELEASES: path.join(dataDir, 'releases'),
    PORTAL_ORIGIN: `http://127.0.0.1:${port}`,
    CMS_URL: `http://localhost:${cmsPort}`,
    STAFF_CMS_URL: `http://127.0.0.1:${cmsPort}`,
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    // Sandboxes replace gateways, and pages offer samples, except on a city's own server.
    ...(env.NODE_ENV !== 'production' && { DANGEROUSLY_SANDBOX: '1' }),
    ...inherited,
    DATA_DIR: dataDir,
    PORT: String(port),
    CMS_PORT: String(cmsPort),
    PUBLIC_PORT: String(publicPort),
  };
}
