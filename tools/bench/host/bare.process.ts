// The bare server of the benchmark `host`: `node:http` with the answers of another server in
// memory.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchAnswer, type GetRequest } from './check-answers.ts';

export interface Lesson {
  /** The port of the server whose answers are copied. */
  port: number;
  host: string;
  requests: readonly GetRequest[];
}

interface Learned {
  headers: string[];
  unchanged: string[];
  etag: string | undefined;
  body: Buffer;
}

/** Headers that `node:http` sets itself in both servers. */
const OWN = new Set(['date', 'connection', 'keep-alive']);
const OF_A_BODY = new Set(['content-type', 'content-encoding', 'content-length', 'accept-ranges']);
const withoutNames = (raw: string[], names: ReadonlySet<string>) =>
  raw.filter((_, i) => !names.has(raw[i - (i % 2)]!.toLowerCase()));

const answers = new Map<string, Learned>();
const keyOf = (target: string, encoding: string | undefined) => `${encoding ?? ''} ${target}`;

async function learn({ port, host, requests }: Lesson): Promise<number> {
  for (const request of requests) {
    const {
      raw,
      headers: { etag },
      body,
    } = await fetchAnswer(port, host, request);
    const headers = withoutNames(raw, OWN);
    answers.set(keyOf(request.path, request.acceptEncoding), {
      headers,
      unchanged: withoutNames(headers, OF_A_BODY),
      etag,
      body,
    });
  }
  const server = http.createServer(({ url, headers }, response) => {
    const known = answers.get(keyOf(url!, headers['accept-encoding'] as string | undefined));
    if (!known) response.writeHead(404).end();
    else if (known.etag !== undefined && headers['if-none-match'] === known.etag)
      response.writeHead(304, known.unchanged).end();
    else response.writeHead(200, known.headers).end(known.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

process.on('message', ({ argument }: { name: 'learn'; argument: Lesson }) => {
  learn(argument).then(
    (result) => process.send!({ result }),
    (error: unknown) => process.send!({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send!({ result: 'ready' });
