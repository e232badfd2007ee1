import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * The status with which an address answers; 0 if nothing answers. `*.localhost` need not resolve:
 * the name is sent in the `Host` header.
 */
export function statusOf(port: number, hostName: string, page: string): Promise<number> {
  return new Promise((resolve) => {
    const request = http.get(
      { host: '127.0.0.1', port, path: page, headers: { host: hostName }, timeout: 10_000 },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(0));
  });
}

/**
 * Waits until an address answers with success or a redirect.
 *
 * @throws the reason of the signal's abort
 */
export async function untilAnswers(
  port: number,
  hostName: string,
  page: string,
  stop: AbortSignal,
): Promise<void> {
  for (;;) {
    const status = await statusOf(port, hostName, page);
    if (status >= 200 && status < 400) return;
    await wait(100, undefined, { signal: stop });
  }
}
