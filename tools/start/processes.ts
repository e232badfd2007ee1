import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makePrivateFolder } from '../../packages/database/private-files.ts';
import { endAlarm, raiseAlarm } from '../../packages/std/alarms.ts';
import { createDiskSpace } from '../../packages/std/disk-space.ts';
import { RESTART_LIMITS, restartAfter, type RestartLimits } from '../../packages/std/restarts.ts';
import { logFile, type LogFile, type LogFileOptions } from './log-files.ts';
import { eachLine, type LogLine } from './log-lines.ts';

/** A process to run: a Node script with its arguments. */
export interface Command {
  /** The name of the process and of its log file. */
  name: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
  /** Runs the process at low priority. */
  background?: boolean;
  /**
   * True if lines that begin with `!` are shown to the operator; those of other processes are only
   * logged.
   */
  isHeard?: boolean;
}

export interface ProcessesOptions {
  root: string;
  logs: string;
  env: Record<string, string>;
  say: (line: string) => void;
  /** Receives each line of each process, for a program that collects them. */
  onLine?: (line: string) => void;
  /** The limits of log files. */
  logSizes?: LogFileOptions;
  /** When a process that ended is started again. */
  restarts?: Partial<RestartLimits>;
  /** The folder in which alarms are raised; without one they are only said. */
  dataDir?: string;
  /** A number from 0 to 1, which spreads restarts. */
  random?: () => number;
  /** The time in which processes must finish when they are asked to stop. */
  graceMs?: number;
}

/** A command failed; the end of its output has the reason. */
export class CommandFailed extends Error {
  readonly log: string;
  readonly tail: string;
  /** The line with the reason. */
  readonly reason: string;
  constructor(name: string, log: string, tail: readonly string[], how: string) {
    super(`${name} ${how}`);
    this.log = log;
    this.tail = tail.join('\n');
    this.reason = reasonIn(tail);
  }
}

export type Processes = ReturnType<typeof createProcesses>;

const TAIL_LINES = 20;
/** The time to wait for the rest of a process's output after its end. */
const LAST_WORDS_MS = 300;
const GUARD = new URL('ends-with-parent.mjs', import.meta.url).href;

/**
 * Runs processes, each in a process group of its own with its output in log files. They end
 * together, and with this process.
 */
export function createProcesses({
  root,
  logs,
  env,
  say,
  onLine = () => {},
  logSizes,
  restarts,
  dataDir,
  random = Math.random,
  graceMs = 12_000,
}: ProcessesOptions) {
  const running = new Map<string, ChildProcess>();
  const files = new Map<string, LogFile>();
  const stop = new AbortController();
  makePrivateFolder(logs);
  // On an almost full disk the logs keep what tells of trouble.
  const space = createDiskSpace(logs);

  const logOf = (name: string) => path.join(logs, `${name}.log`);
  /** Writes a line into the log of a process. */
  function log(name: string, line: LogLine): void {
    const file = files.get(name) ?? logFile(logOf(name), logSizes);
    files.set(name, file);
    file.write(JSON.stringify(line));
  }

  function launch({ name, args, cwd = root, env: more, background, isHeard }: Command): {
    ended: Promise<string | null>;
    tail: string[];
  } {
    const tail: string[] = [];
    // A process group of its own: Ctrl-C in the terminal reaches only this process, and all
    // descendants of the child end with it.
    const child = spawn(process.execPath, ['--import', GUARD, ...args], {
      cwd,
      env: { ...process.env, ...env, ...more, ENDS_WITH_PROCESS: String(process.pid) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    for (const [stream, level] of [
      [child.stdout!, 'info'],
      [child.stderr!, 'warn'],
    ] as const)
      eachLine(stream, { process: name, level }, (line) => {
        tail.push(line.message);
        tail.splice(0, tail.length - TAIL_LINES);
        if (line.level !== 'info' || space() === 'ample') log(name, line);
        onLine(JSON.stringify(line));
        if (isHeard && line.message.startsWith('!')) say(line.message);
      });
    running.set(name, child);
    if (background && child.pid) lowerPriority(child.pid);
    const closed = once(child, 'close').catch(() => {});
    const ended = new Promise<string | null>((resolve) => {
      child.on('error', (error) => resolve(`could not start: ${error.message}`));
      child.on('exit', async (code, signal) => {
        await Promise.race([closed, wait(LAST_WORDS_MS)]);
        resolve(code === 0 ? null : signal ? `was ended by ${signal}` : `ended with code ${code}`);
      });
    }).finally(() => {
      if (running.get(name) === child) running.delete(name);
    });
    return { ended, tail };
  }

  /**
   * Runs a command to its end.
   *
   * @throws CommandFailed
   */
  async function run(command: Command): Promise<void> {
    if (stop.signal.aborted)
      throw new CommandFailed(
        command.name,
        logOf(command.name),
        [],
        'was not started: everything is stopping',
      );
    const { ended, tail } = launch(command);
    const how = await ended;
    if (how) throw new CommandFailed(command.name, logOf(command.name), tail, how);
  }

  /**
   * Keeps a long-running process alive: starts it again when it ends, later and later, and prints
   * the end of its output. A process that ends again and again raises an alarm, which stands until
   * the process has run for a while.
   */
  async function keep(command: Command): Promise<void> {
    const { name } = command;
    const limits = { ...RESTART_LIMITS, ...restarts };
    for (let ends = 0; !stop.signal.aborted;) {
      const started = performance.now();
      const { ended, tail } = launch(command);
      const recovered = setTimeout(() => endLoop(name), limits.stableMs);
      const how = await ended;
      clearTimeout(recovered);
      if (stop.signal.aborted) return;
      const ranMs = performance.now() - started;
      const restart = restartAfter({ ends, ranMs, chance: random() }, limits);
      ({ ends } = restart);
      const reason = reasonIn(tail);
      const what = `${name} ${how ?? 'ended by itself'}`;
      say(
        `! ${what}${reason && `: ${reason}`}. It starts again in ${restart.pauseMs / 1000} s. Its log: ${path.relative(process.cwd(), logOf(name))}`,
      );
      if (restart.isLoop) reportLoop(name, `${what}, ${ends} times in a row. Its log: ${name}.log`);
      await wait(restart.pauseMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  }

  const loopOf = (name: string) => `crash-loop.${name}`;

  function reportLoop(name: string, message: string): void {
    say(`! [${loopOf(name)}] ${message}`);
    if (!dataDir) return;
    try {
      raiseAlarm(dataDir, { id: loopOf(name), since: new Date().toISOString(), message });
    } catch {
      // On a full disk the message stands in the logs of the standard output alone.
    }
  }

  function endLoop(name: string): void {
    if (dataDir) endAlarm(dataDir, loopOf(name));
  }

  /** Asks every process to finish, then kills those that do not. */
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
    /** Kills all processes at once: for the second Ctrl-C. */
    killAll: () => signalGroups('SIGKILL'),
    pids: (): number[] => [...running.values()].flatMap(({ pid }) => pid ?? []),
    logOf,
    get stopping() {
      return stop.signal;
    },
  };
}

const REASON_LENGTH_MAX = 300;

/**
 * The line with the reason: the first one that mentions an error and is not part of a stack trace.
 */
function reasonIn(tail: readonly string[]): string {
  const lines = tail
    .map((line) => line.trim())
    .filter((line) => line && !/^(at |\^|Node\.js v|\{|\}|throw )/.test(line));
  return (lines.find((line) => /error|\[\w+\] \[\w+\]/i.test(line)) ?? lines.at(-1) ?? '').slice(
    0,
    REASON_LENGTH_MAX,
  );
}

/** Signals a process and its descendants; a process that is gone is no error. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function lowerPriority(pid: number): void {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The process keeps the normal priority.
  }
}
