import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { commandOf, type ContainerCommand } from '../../container/roles.ts';
import { root } from '../../env.ts';

/** A service of a compose file, as far as a plain process needs it. */
export interface ComposeService {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  secrets?: string[];
  depends_on?: Record<string, { condition: string }> | string[];
  healthcheck?: { test: string[] };
}
export interface Compose {
  services: Record<string, ComposeService>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
}

export const readCompose = (file: string): Compose =>
  parse(fs.readFileSync(path.join(root, file), 'utf8'), { merge: true }) as Compose;

/**
 * Replaces `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as compose does.
 *
 * @throws an error with the message of a variable that is needed and missing
 */
export const interpolated = (text: string, variables: Record<string, string>): string =>
  text.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind: string | undefined, rest = '') => {
      const value = variables[name];
      if (value) return value;
      if (kind === '?') throw new Error(`[bench] [hosts] ${name} is missing: ${rest}`);
      return kind === '-' ? rest : '';
    },
  );

/** The folder of the data of a service in its container. */
const DATA = '/var/lib/portals';

/** Returns the volume that a service has at a place below the data; none, or a folder of the host. */
export const volumeAt = ({ volumes = [] }: ComposeService, below = ''): string | undefined =>
  volumes.find((volume) => volume.split(':')[1] === DATA + below)?.split(':')[0];

/** A service of the image of the portals as a process of this machine. */
export interface PlainService {
  name: string;
  volume: string;
  command: ContainerCommand;
  env: Record<string, string>;
}

/**
 * Returns the same program and the same settings as in the container.
 * @param places address on this machine of each name on the network of the containers: `storage:7070`
 */
export function plainService(
  compose: Compose,
  name: string,
  { variables, places }: { variables: Record<string, string>; places: ReadonlyMap<string, string> },
): PlainService {
  const service = compose.services[name]!;
  const [role = '', ...args] = service.command ?? [];
  const env = Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([key, value]) => [
      key,
      withPlaces(interpolated(value, variables), places),
    ]),
  );
  const command = commandOf(role, args, { ...env, PORT: variables.PORT });
  if (!command) throw new Error(`[bench] [hosts] ${name} has no role of the image: ${role}`);
  return { name, volume: volumeAt(service)!, command, env };
}

/** Replaces names on the network of the containers by addresses on this machine. */
export const withPlaces = (text: string, places: ReadonlyMap<string, string>): string =>
  [...places].reduce((done, [name, place]) => done.replaceAll(name, place), text);

const CADDYFILE = 'deploy/hosts.Caddyfile';

/** Returns the configuration of the balancer on a port of this machine, without its own port. */
export const balancerConfig = (
  places: ReadonlyMap<string, string>,
  port: number,
  variables: Record<string, string>,
): string => {
  const text = withPlaces(fs.readFileSync(path.join(root, CADDYFILE), 'utf8'), places)
    .replaceAll(/\{\$(\w+)\}/g, (_, name: string) => variables[name]!)
    .replace(/^:8080 \{/m, `http://:${port} {`)
    .replace('cms:3000', '127.0.0.1:9')
    .replaceAll(/localhost:9\b/g, `localhost:${port}`);
  return `{\n\tadmin off\n}\n${text}`;
};
