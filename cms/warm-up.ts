import { setTimeout as wait } from 'node:timers/promises';

const TRIES_MAX = 100;
const PAUSE_MS = 100;
const ANSWER_MS_MAX = 30_000;

/**
 * Requests the readiness of this server, which opens Payload and its database: after a restart the
 * first editor does not wait for it. Repeats the request until it is answered, with any status, 100
 * times at most, and never throws.
 */
export async function warmUp(port: number): Promise<void> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, {
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    }).catch(() => null);
    if (answer) return void (await answer.arrayBuffer().catch(() => {}));
    await wait(PAUSE_MS, undefined, { ref: false });
  }
}
