import path from 'node:path';
import {
  sharedSocket,
  startWith,
  type SharedProcess,
} from '../../packages/host/testing/shared-socket.testing.ts';

/**
 * The part of systemd that an activation uses: units of the host, with the socket that they share.
 *
 * @param ends gets what closes it all
 */
export function services(
  current: string,
  env: Record<string, string | undefined>,
  ends: (() => void)[],
) {
  const socket = sharedSocket();
  const running = new Map<string, SharedProcess>();
  const done: string[] = [];
  const outputs: (() => string)[] = [];
  ends.push(socket.close, () => {
    for (const { child } of running.values()) child.kill('SIGKILL');
  });
  async function start(unit: string): Promise<void> {
    const started = startWith(socket.descriptor, [path.join(current, 'host.ts')], env);
    running.set(unit, started);
    outputs.push(started.output);
    await started.listening;
  }
  async function stop(unit: string): Promise<void> {
    const { child, exited } = running.get(unit)!;
    running.delete(unit);
    child.kill('SIGTERM');
    done.push(`${unit} ended with ${await exited}`);
  }
  return {
    port: socket.port,
    done,
    /** All that the hosts said. */
    output: () => outputs.map((one) => one()).join(''),
    start,
    stop,
    async systemctl(command: string, ...units: string[]): Promise<void> {
      const [unit] = units as [string];
      done.push([command, ...units].join(' '));
      if (!/portals-host/.test(unit)) return;
      if (command === 'stop' && !running.has(unit)) return;
      if (command !== 'start') await stop(unit);
      if (command !== 'stop') await start(unit);
    },
  };
}
