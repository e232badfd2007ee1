import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

interface Handle {
  fd: number;
  bind(address: string, port: number): number;
  getsockname(into: { port?: number }): number;
  close(): void;
}
interface Binding {
  TCP: new (type: number) => Handle;
  constants: { SERVER: number };
}

/**
 * Opens a socket as a service manager does: this process accepts no connection from it. Node has no
 * public way to open one without accepting.
 */
export function sharedSocket() {
  const { TCP, constants } = (process as unknown as { binding: (name: string) => Binding }).binding(
    'tcp_wrap',
  );
  const handle = new TCP(constants.SERVER);
  const address: { port?: number } = {};
  if (handle.bind('127.0.0.1', 0) !== 0 || handle.getsockname(address) !== 0)
    throw new Error('[host] [testing] No socket');
  return { descriptor: handle.fd, port: address.port!, close: () => handle.close() };
}

export interface SharedProcess {
  child: ChildProcess;
  /** Resolves when the process accepts requests. */
  listening: Promise<void>;
  exited: Promise<number | null>;
  output: () => string;
}

/** Starts a script with an inherited socket, as a service manager does. */
export function startWith(
  descriptor: number,
  args: readonly string[],
  env: Record<string, string | undefined>,
): SharedProcess {
  // The shell knows the id before the script runs, and gives it to the script.
  const child = spawn(
    '/bin/sh',
    ['-c', 'LISTEN_PID=$$ exec "$0" "$@"', process.execPath, ...args],
    {
      env: { ...env, LISTEN_FDS: '1' } as unknown as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe', descriptor],
    },
  );
  let output = '';
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const listening = new Promise<void>((resolve, reject) => {
    const hear = (text: Buffer) => {
      output += text;
      if (/^http.*\/\n/m.test(output)) resolve();
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    void exited.then(() => reject(new Error(`It ended before it listened:\n${output}`)));
  });
  listening.catch(() => {});
  return { child, listening, exited, output: () => output };
}
