// node reader.process.ts <port> <host name>: reads a page at a steady rate until its parent stops
// it, then reports the time of each answer.
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const READ_EVERY_MS = 10;
const [port, name] = [Number(process.argv[2]), process.argv[3]!];

/** @returns the milliseconds until the end of the answer; infinite if the request failed */
const read = (): Promise<number> =>
  new Promise((resolve) => {
    const began = performance.now();
    http
      .get({ host: '127.0.0.1', port, path: '/en/', headers: { host: name } }, (response) => {
        response
          .resume()
          .on('end', () =>
            resolve(response.statusCode === 200 ? performance.now() - began : Infinity),
          );
      })
      .on('error', () => resolve(Infinity));
  });

let running = true;
process.once('message', () => (running = false));
const times: Promise<number>[] = [];
for (; running; await wait(READ_EVERY_MS)) times.push(read());
process.send!(await Promise.all(times), () => process.exit());
