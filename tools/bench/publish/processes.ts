import { fork, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A process of a benchmark that answers requests sequentially. */
export interface Worker {
  child: ChildProcess;
  ask<T>(name: string, argument?: unknown): Promise<T>;
  stop(): Promise<void>;
}

type Env = Record<string, string | undefined>;

const lastLines = (file: string) =>
  fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');

/**
 * Starts a script that sends `{ result: 'ready' }` and answers `{ name, argument }` with `{ result
 * }` or `{ error }`.
 */
export async function startWorker(script: string, env: Env, log: string): Promise<Worker> {
  const output = fs.openSync(log, 'a');
  const child = fork(script, [], {
    env: env as NodeJS.ProcessEnv,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', output, output, 'ipc'],
    serialization: 'advanced',
  });
  fs.closeSync(output);
  const answer = <T>() =>
    new Promise<T>((resolve, reject) => {
      const ended = (code: number | null) =>
        reject(
          new Error(`[bench] ${path.basename(script)} ended with ${code}:\n${lastLines(log)}`),
        );
      child
        .once('exit', ended)
        .once('message', ({ result, error }: { result?: unknown; error?: string }) => {
          child.off('exit', ended);
          if (error) reject(new Error(error));
          else resolve(result as T);
        });
    });
  await answer();
  return {
    child,
    ask<T>(name: string, argument?: unknown) {
      const answered = answer<T>();
      child.send({ name, argument });
      return answered;
    },
    stop: () => stop(child),
  };
}

/**
 * Starts a long-running script of the project with Node, appends its output to the file `log`, and
 * returns at once.
 *
 * @param under a command with arguments that starts Node, such as `taskset -c 1`
 */
export function startScript(
  script: string,
  args: readonly string[],
  env: Env,
  log: string,
  { cwd, under = [] }: { cwd?: string; under?: readonly string[] } = {},
): ChildProcess {
  const output = fs.openSync(log, 'a');
  const [command, ...before] = [...under, process.execPath];
  const child = spawn(
    command!,
    [...before, '--disable-warning=ExperimentalWarning', script, ...args],
    { cwd, env: env as NodeJS.ProcessEnv, stdio: ['ignore', output, output] },
  );
  fs.closeSync(output);
  return child;
}

const GRACE_MS = 15_000;

/** Ends a process by SIGTERM, or by SIGKILL after 15 seconds, and waits for its exit. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const isOver = await Promise.race([
    ended.then(() => true),
    wait(GRACE_MS, false, { ref: false }),
  ]);
  if (!isOver) child.kill('SIGKILL');
  await ended;
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net
      .createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as net.AddressInfo;
        server.close(() => resolve(port));
      });
  });

const agent = new http.Agent({ keepAlive: true });

/**
 * Fetches a page as a visitor would, even if the host name does not resolve. The status is 0 if
 * nothing answers.
 */
export function visit(
  port: number,
  host: string,
  page: string,
  {
    method = 'GET',
    body,
    headers = {},
  }: { method?: string; body?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: page,
        method,
        headers: { host, ...headers },
        timeout: 60_000,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
        response.on('error', () => resolve({ status: 0, text: '' }));
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve({ status: 0, text: '' }));
    request.end(body);
  });
}

/** @returns a value of `/proc/<pid>/status` in megabytes; `null` if the system does not report it */
function megabytesOf(pid: number | undefined, name: string): number | null {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status);
    return kilobytes && Math.round(Number(kilobytes[1]) / 1024);
  } catch {
    return null;
  }
}

/** @returns the resident memory of a process, in megabytes */
export const residentMegabytes = (pid: number | undefined): number | null =>
  megabytesOf(pid, 'VmRSS');

/**
 * @returns the anonymous memory of a process, in megabytes: without the files that it maps, such as
 *   the programs of Node and DuckDB, which the system shares among processes and takes back
 */
export const anonymousMegabytes = (pid: number | undefined): number | null =>
  megabytesOf(pid, 'RssAnon');

const CLOCK_TICK_MS = 10;

/** @returns CPU time of a process from the given fields of its `stat`, in milliseconds */
function timesOf(pid: number | undefined, names: readonly number[]): number | null {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return names.reduce((sum, name) => sum + Number(fields[name]), 0) * CLOCK_TICK_MS;
  } catch {
    return null;
  }
}

/** @returns the CPU time of a process in milliseconds; `null` if the system does not report it */
export const processorMs = (pid: number | undefined): number | null => timesOf(pid, [11, 12]);

/** @returns the CPU time of a process and of those that it started and that have ended */
export const familyMs = (pid: number | undefined): number | null => timesOf(pid, [11, 12, 13, 14]);

/** True if the main thread of a process has started processes that have not ended. */
export function hasChildren(pid: number | undefined): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim() !== '';
  } catch {
    return false;
  }
}
