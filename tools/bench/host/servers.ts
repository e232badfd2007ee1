import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { HOST_PROCESS } from '../../../packages/host/process-memory.ts';
import { root } from '../../env.ts';
import { serviceSecrets } from '../../start/service-secrets.ts';
import { onProcessors, pin, SERVER_PROCESSOR } from '../processors.ts';
import {
  freePort,
  processorMs,
  anonymousMegabytes,
  residentMegabytes,
  startScript,
  startWorker,
  stop,
  visit,
} from '../publish/processes.ts';
import { environmentIn, until } from '../publish/system.ts';
import type { Endpoint, PageHeaders } from './check-answers.ts';
import type { Lesson } from './bare.process.ts';
import type { Release } from './release.ts';

/** A server process with its descendants. */
export interface Server extends Endpoint {
  cpuMs(): number;
  residentMb(): number;
  anonymousMb(): number;
  stop(): Promise<void>;
}

/** A process and its descendants. */
function processTree(pid: number): number[] {
  const children = fs
    .readdirSync(`/proc/${pid}/task`)
    .flatMap((task) =>
      fs
        .readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
  return [pid, ...children.flatMap(processTree)];
}

function serverOf(
  name: string,
  port: number,
  child: ChildProcess,
  end: () => Promise<void> = () => stop(child),
): Server {
  const sum = (measure: (pid: number) => number | null) => () =>
    processTree(child.pid!).reduce((total, pid) => total + (measure(pid) ?? 0), 0);
  return {
    name,
    port,
    cpuMs: sum(processorMs),
    residentMb: sum(residentMegabytes),
    anonymousMb: sum(anonymousMegabytes),
    stop: end,
  };
}

export interface Settings {
  release: Release;
  /** For configuration, logs and data. */
  folder: string;
}

/** The project's host as in production, but in one process like the other servers. */
export async function startHost(
  { release, folder }: Settings,
  variables: Record<string, string> = {},
): Promise<Server> {
  const log = path.join(folder, 'host.log');
  const env: Record<string, string> = {
    ...(await environmentIn(folder)),
    ...serviceSecrets(folder),
    RELEASES: release.releases,
    LOG_LEVEL: 'info',
    HOST_WORKERS: '1',
    ...HOST_PROCESS.env,
    NODE_OPTIONS: HOST_PROCESS.nodeArgs.join(' '),
    ...variables,
  };
  const child = startScript(path.join(root, 'packages/host/main.ts'), [], env, log, {
    under: onProcessors(SERVER_PROCESSOR),
  });
  const port = Number(env.PORT);
  await until(
    'The host answers',
    child,
    log,
    async () => (await visit(port, release.host, release.pages[0]!)).status === 200,
  );
  return serverOf('host', port, child);
}

/**
 * A bare `node:http` server with the host's answers in memory: no file access, no logic, no log.
 */
export async function startBare({ folder }: Settings, lesson: Lesson): Promise<Server> {
  const worker = await startWorker(
    path.join(import.meta.dirname, 'bare.process.ts'),
    process.env,
    path.join(folder, 'bare.log'),
  );
  const port = await worker.ask<number>('learn', lesson);
  pin(worker.child.pid, SERVER_PROCESSOR);
  return serverOf('bare node:http', port, worker.child, () => worker.stop());
}

/** Another web server on this machine, with its program and configuration. */
export interface Peer {
  name: string;
  version: readonly [command: string, ...args: string[]];
  /**
   * Writes the configuration.
   *
   * @returns the command that runs the server in the foreground
   */
  prepare(
    settings: Settings & PeerAnswers,
    port: number,
  ): { command: readonly [string, ...string[]]; env?: Record<string, string> };
}

/** The answers that a server must give. */
export interface PeerAnswers {
  headers: PageHeaders;
  /** The port of the host, which answers functions and the choice of a language. */
  hostPort: number;
}

export async function startPeer(peer: Peer, settings: Settings & PeerAnswers): Promise<Server> {
  const port = await freePort();
  const {
    command: [program, ...args],
    env,
  } = peer.prepare(settings, port);
  const log = path.join(settings.folder, `${peer.name}.log`);
  const output = fs.openSync(log, 'a');
  const [first, ...rest] = [...onProcessors(SERVER_PROCESSOR), program, ...args];
  const child = spawn(first!, rest, {
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  fs.closeSync(output);
  await until(
    `${peer.name} answers`,
    child,
    log,
    async () =>
      (await visit(port, settings.release.host, settings.release.pages[0]!)).status === 200,
  );
  return serverOf(peer.name, port, child);
}
