import { once } from 'node:events';
import pino from 'pino';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { shutDown } from './shutdown.ts';
import { releasesFolder, startHost } from './testing/testing.ts';

const releases = releasesFolder();
afterEach(() => releases.remove());
const log = pino({ level: 'silent' });

describe('stopping', () => {
  test('finishes running requests and background work, and accepts no new requests', async () => {
    const written = vi.spyOn(console, 'log').mockImplementation(() => {});
    const host = await startHost(releases.folder);
    const order: string[] = [];
    await host.ask('/api/slow?ms=600&background');
    // The stop begins as the request arrives, which is therefore running on any machine.
    const arrived = once(host.server, 'request');
    const running = host.ask('/api/slow?ms=300').then((answer) => order.push(answer.text));
    await arrived;
    const stopped = new Promise<number>(
      (resolve) =>
        void shutDown({
          server: host.server,
          drain: host.host.drain,
          before: () => order.push('schedules stopped'),
          log,
          exit: (code) => {
            order.push('exit');
            resolve(code);
          },
        }),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(host.ask('/api/echo')).rejects.toThrow(/ECONNREFUSED/);
    expect(await stopped).toBe(0);
    await running;
    expect(order).toEqual(['schedules stopped', 'done', 'exit']);
    expect(written.mock.calls).toEqual([['background work done']]);
    written.mockRestore();
  });

  test('ends after the grace period even if a request does not', async () => {
    const host = await startHost(releases.folder, { env: { FUNCTION_TIMEOUT_MS: 60_000 } });
    const cut = expect(host.ask('/api/slow?ms=60000')).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const started = performance.now();
    await new Promise<void>(
      (resolve) =>
        void shutDown({
          server: host.server,
          drain: host.host.drain,
          before: () => {},
          log,
          graceMs: 200,
          exit: () => resolve(),
        }),
    );
    expect(performance.now() - started).toBeLessThan(50_000);
    await cut;
  });
});
