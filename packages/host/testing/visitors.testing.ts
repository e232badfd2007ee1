import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ask, type Answer, type Ask } from './testing.ts';

export interface Visited {
  answers: Answer[];
  /** Requests that were refused, reset, or answered with an error. */
  failures: string[];
}

const VISITORS = 12;
const PAUSE_MS_MAX = 60;

/**
 * Sends requests over kept connections until it is stopped, each visitor one after the other: at
 * once, or after a pause.
 *
 * @param requestOf the request by its number
 */
export function visit(port: number, requestOf: (turn: number) => { target: string } & Ask) {
  const visited: Visited = { answers: [], failures: [] };
  let isVisiting = true;
  let turns = 0;
  const visitor = async (n: number) => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    while (isVisiting) {
      const { target, ...request } = requestOf((turns += 1));
      try {
        const answer = await ask(port, target, { ...request, agent });
        visited.answers.push(answer);
        if (answer.status < 200 || answer.status >= 400)
          visited.failures.push(`${target}: ${answer.status}`);
      } catch (error) {
        visited.failures.push(`${target}: ${(error as Error).message}`);
      }
      await wait((turns * (n + 7)) % PAUSE_MS_MAX);
    }
    agent.destroy();
  };
  const all = Promise.all(Array.from({ length: VISITORS }, (_, n) => visitor(n)));
  return {
    /** The answers so far. */
    answers: visited.answers as readonly Answer[],
    async stop(): Promise<Visited> {
      isVisiting = false;
      await all;
      return visited;
    },
  };
}
