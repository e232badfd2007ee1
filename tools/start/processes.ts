import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makePrivateFolder } from '../../packages/database/private-files.ts';

/** A process of ours: a Node script with its arguments. */
export interface Command {
  /** Names its log file. */
  name: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
  /** Gives way to everything else on the machine. */
  background?: boolean;
}

export interface ProcessesOptions {
  root: string;
  logs: string;
  env: Record<string, string>;
  say: (line: string) => void;
  /** First pause before a process that ended is started again; it doubles up to a minute. */
  restartMs?: number;
  /** A process that ran this long has recovered: the next pause is the first one again. */
  stableMs?: number;
  /** How long processes may take to finish when they are asked to stop. */
  graceMs?: number;
}

/** The command could not do its work; the end of its log says why. */
export class CommandFailed extends Error {
  readonly log: string;
  readonly tail: string;
  constructor(name: string, log: string, tail: string, how: string) {
    super(`${name} ${how}`);
    this.log = log;
    this.tail = tail;
  }
}

export type Processes = ReturnType<typeof createProcesses>;

const RESTART_MS_MAX = 60_000;
const TAIL_LINES = 20;

/** Runs processes, each a group of its own, with their output in log files, and ends all of them together. */
export function createProcesses({ root, logs, env, say, restartMs = 500, stableMs = 30_000, graceMs = 12_000 }: ProcessesOptions) {
  const running = new Map<string, ChildProcess>();
  const stop = new AbortController();
  makePrivateFolder(logs);

  const logOf = (name: string) => path.join(logs, `${name}.log`);
  const tailOf = (name: string) => fs.readFileSync(logOf(name), 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');

  function launch({ name, args, cwd = root, env: more, background }: Command, flags: 'w' | 'a'): { child: ChildProcess; ended: Promise<string | null> } {
    const output = fs.openSync(logOf(name), flags, 0o600);
    // A group of its own: Ctrl-C in the terminal reaches only us, and whatever the process starts ends with it.
    const child: ChildProcess = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env, ...more }, stdio: ['ignore', output, output], detached: true });
    fs.closeSync(output);
    running.set(name, child);
    if (background && child.pid) lowerPriority(child.pid);
    const ended = new Promise<string | null>((resolve) => {
      child.on('error', (error) => resolve(`could not start: ${error.message}`));
      child.on('exit', (code, signal) => resolve(code === 0 ? null : signal ? `was ended by ${signal}` : `ended with code ${code}`));
    }).finally(() => {
      if (running.get(name) === child) running.delete(name);
    });
    return { child, ended };
  }

  /** Runs a command to its end. @throws CommandFailed */
  async function run(command: Command): Promise<void> {
    if (stop.signal.aborted) throw new CommandFailed(command.name, logOf(command.name), '', 'was not started: everything is stopping');
    const how = await launch(command, 'w').ended;
    if (how) throw new CommandFailed(command.name, logOf(command.name), tailOf(command.name), how);
  }

  /** Keeps a long-lived process running: when it ends it is started again, later and later, and that is said. */
  async function keep(command: Command): Promise<void> {
    fs.rmSync(logOf(command.name), { force: true });
    for (let pause = restartMs; !stop.signal.aborted; ) {
      const started = Date.now();
      const how = await launch(command, 'a').ended;
      if (stop.signal.aborted) return;
      if (Date.now() - started > stableMs) pause = restartMs;
      say(`! ${command.name} ${how ?? 'ended by itself'}; it starts again in ${pause / 1000} s. Its log: ${path.relative(process.cwd(), logOf(command.name))}`);
      await wait(pause, undefined, { signal: stop.signal }).catch(() => {});
      pause = Math.min(pause * 2, RESTART_MS_MAX);
    }
  }

  /** Asks every process to finish, then ends those that do not. */
  async function stopAll(): Promise<void> {
    stop.abort();
    signalGroups('SIGTERM');
    const deadline = Date.now() + graceMs;
    while (running.size > 0 && Date.now() < deadline) await wait(50);
    signalGroups('SIGKILL');
  }

  function signalGroups(signal: NodeJS.Signals): void {
    for (const { pid } of running.values()) if (pid) signalGroup(pid, signal);
  }

  return {
    run,
    keep,
    stopAll,
    /** At once, without asking: for the second Ctrl-C. */
    killAll: () => signalGroups('SIGKILL'),
    pids: (): number[] => [...running.values()].flatMap(({ pid }) => pid ?? []),
    logOf,
    get stopping() {
      return stop.signal;
    },
  };
}

/** Signals a process and whatever it started; one that is gone is fine. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function lowerPriority(pid: number): void {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_LOW);
  } catch {
    // It runs at the usual priority then.
  }
}
