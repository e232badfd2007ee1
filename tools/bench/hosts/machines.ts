import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createDatabaseOn, startPostgres } from '../../../packages/database/postgres.testing.ts';
import { loadSites, type SiteConfig } from '../../../packages/content/sites.ts';
import { findS3Server } from '../../../packages/publisher/testing/s3-server.ts';
import { root } from '../../env.ts';
import { SERVICE_SECRETS } from '../../start/service-secrets.ts';
import { cityDocuments } from '../publish/city.ts';
import { freePort, startWorker, stop, visit, type Worker } from '../publish/processes.ts';
import { compileRenderers, until, writeCity, type SlugsOf } from '../publish/system.ts';
import {
  balancerConfig,
  interpolated,
  plainService,
  readCompose,
  type Compose,
} from './compose.ts';

/** The file whose services run here as plain processes. */
export const COMPOSE = 'compose.hosts.yaml';
const PUBLIC_PORT = '8080';
const RESTART_MS = 1000;

export interface Machines {
  sites: SiteConfig[];
  slugs: SlugsOf;
  editor: Worker;
  /** Ports of the hosts by the name of their service. */
  ports: ReadonlyMap<string, number>;
  balancerPort: number;
  start(service: string): ChildProcess;
  /** Waits until a host takes part in the balancing. */
  untilReady(host: string): Promise<void>;
  kill(service: string): Promise<void>;
  folderOf(service: string): string;
  logOf(service: string): string;
  stop(): Promise<void>;
}

/** The parts that every service needs: databases, storage, addresses, keys. */
interface Surroundings {
  compose: Compose;
  folder: string;
  places: Map<string, string>;
  ports: Map<string, number>;
  variables: Record<string, string>;
}

/** The folder of the secrets as the guide has operators make it. */
function writeSecrets(folder: string, databases: (name: string) => string, s3: string): void {
  const keys = ['PAYLOAD_SECRET', ...SERVICE_SECRETS].map((name): [string, string] => [
    name,
    randomBytes(32).toString('base64url'),
  ]);
  const all = Object.entries({
    ...Object.fromEntries(keys),
    SERVICES_DATABASE_URL: databases('services'),
    CONTENT_DATABASE_URL: databases('cms'),
    S3_SECRET_ACCESS_KEY: s3,
  });
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, value] of all) fs.writeFileSync(path.join(folder, `portals_${name}`), value);
}

async function surroundingsIn(folder: string): Promise<Surroundings> {
  const compose = readCompose(COMPOSE);
  const hosts = Object.keys(compose.services).filter((name) => /^host-\d+$/.test(name));
  const named: [string, number][] = [];
  for (const name of [...hosts, 'balancer', 'storage']) named.push([name, await freePort()]);
  const ports = new Map(named);
  const address = (name: string): string => `127.0.0.1:${ports.get(name)!}`;
  const places = new Map([
    ...hosts.map((name): [string, string] => [`${name}:8080`, address(name)]),
    ['balancer:8080', address('balancer')],
    ['storage:7070', address('storage')],
  ]);
  const variables = {
    CMS_URL: 'http://cms.localhost:9',
    PORTALS: 'http://portals.localhost:9',
    S3_SECRET_ACCESS_KEY: randomBytes(16).toString('hex'),
    DANGEROUSLY_SINGLE_COPY: '1',
  };
  return { compose, folder, places, ports, variables };
}

/** Starts the storage with the arguments and the variables of its service. */
async function startStorage(around: Surroundings): Promise<ChildProcess> {
  const { compose, folder, ports, variables } = around;
  const { command = [], environment = {}, volumes = [] } = compose.services.storage!;
  const bucket = path.basename(volumes[0]!.split(':')[1]!);
  const data = path.join(folder, 'storage');
  fs.mkdirSync(path.join(data, bucket), { recursive: true });
  const args = command.map((argument) =>
    argument === ':7070'
      ? `127.0.0.1:${ports.get('storage')!}`
      : argument.startsWith('/')
        ? data
        : argument,
  );
  const env = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, interpolated(value, variables)]),
  );
  return spawn((await findS3Server())!, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
}

/** Starts the balancer with its file, whose names are those of this machine. */
function startBalancer({ folder, places, ports, variables }: Surroundings, log: string) {
  const file = path.join(folder, 'Caddyfile');
  fs.writeFileSync(file, balancerConfig(places, ports.get('balancer')!, variables));
  const output = fs.openSync(log, 'a');
  const child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', output, output],
  });
  fs.closeSync(output);
  return child;
}

/**
 * Starts the services of the compose file as processes of this machine: storage, balancer, publisher
 * and the first host; the others as the caller says. The programs, their settings and their keys are
 * those of the containers.
 */
export async function startMachines(pages: number, folder: string): Promise<Machines> {
  const sites = await loadSites(root);
  for (const name of ['logs', 'media', 'files'])
    fs.mkdirSync(path.join(folder, name), { recursive: true });
  await compileRenderers(folder);
  const around = await surroundingsIn(folder);
  const postgres = startPostgres();
  const secrets = path.join(folder, 'secrets');
  writeSecrets(secrets, postgres.url, around.variables.S3_SECRET_ACCESS_KEY!);
  for (const name of ['services', 'cms']) await createDatabaseOn(postgres, name);
  const running = new Map<string, ChildProcess>();
  const logOf = (name: string) => path.join(folder, 'logs', `${name}.log`);

  /** The data of a machine; folders that machines share are links, as their volumes are. */
  function dataOf(volume: string): string {
    const data = path.join(folder, volume);
    fs.mkdirSync(data, { recursive: true });
    for (const shared of ['media', 'files', 'renderers'])
      if (!fs.existsSync(path.join(data, shared)))
        fs.symlinkSync(path.join(folder, shared), path.join(data, shared));
    return data;
  }
  function environmentFor(name: string) {
    const { command, env, volume } = plainService(around.compose, name, around);
    const port = String(around.ports.get(name) ?? 0);
    const { CONTENT_DATABASE_URL: _, SERVICES_DATABASE_URL: _services, ...outside } = process.env;
    const all: Record<string, string | undefined> = {
      ...outside,
      ...env,
      ...command.env,
      CREDENTIALS_DIRECTORY: secrets,
      DATA_DIR: dataOf(volume),
      PUBLIC_PORT,
      ...(port !== '0' && { PORT: port }),
      LOG_TO: 'stdout',
      STATIC_SEARCH_MINUTES: '600',
    };
    return { command, env: all, volume };
  }
  /** Services that run until they are killed; one that ends by itself begins again, as in compose. */
  const wanted = new Set<string>();
  function start(name: string): ChildProcess {
    wanted.add(name);
    const { command, env } = environmentFor(name);
    const output = fs.openSync(logOf(name), 'a');
    const child = spawn(process.execPath, command.args, {
      cwd: path.join(root, command.cwd),
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', output, output],
    });
    fs.closeSync(output);
    running.set(name, child);
    child.once('exit', () => {
      if (wanted.has(name)) setTimeout(() => wanted.has(name) && start(name), RESTART_MS);
    });
    return child;
  }

  running.set('storage', await startStorage(around));
  running.set('balancer', startBalancer(around, logOf('balancer')));
  const { env } = environmentFor('publisher');
  const keys = Object.fromEntries(
    fs
      .readdirSync(secrets)
      .map((name) => [
        name.replace('portals_', ''),
        fs.readFileSync(path.join(secrets, name), 'utf8'),
      ]),
  );
  const editor = await startWorker(
    path.join(root, 'cms/testing/bench-editor.ts'),
    { ...env, ...keys },
    logOf('editor'),
  );
  const { files, slugs } = writeCity(cityDocuments(pages, sites), folder);
  await editor.ask('load', files);

  return {
    sites,
    slugs,
    editor,
    ports: around.ports,
    balancerPort: around.ports.get('balancer')!,
    start,
    logOf,
    folderOf: (name) => path.join(folder, environmentFor(name).volume),
    untilReady: (name) =>
      until(`${name} is ready`, running.get('storage')!, logOf(name), async () => {
        const { status } = await visit(around.ports.get(name)!, 'localhost', '/readyz');
        return status === 200;
      }),
    async kill(name) {
      wanted.delete(name);
      const child = running.get(name)!;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      wanted.clear();
      await editor.stop();
      await Promise.all([...running.values()].map(stop));
      postgres.stop();
    },
  };
}
