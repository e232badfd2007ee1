import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fetch } from '../../request-json.ts';

type Mood = 'hang' | 'nonsense' | 'answers_lost' | null;

export interface LocalServer {
  url: string;
  /**
   * Asks the API without the network, for a tenth of the processor time and in an order that
   * repeats: for simulations of thousands of payments.
   */
  fetch: Fetch;
  /**
   * Sets the fault of all further requests: no answer, an answer other than JSON, or an answer that
   * is lost after the work was done. `null` restores correct behaviour.
   */
  misbehave: (how: Mood) => void;
  close: () => Promise<void>;
}

/** Serves the API of a provider on a local port, by default a free one; `misbehave` sets its faults. */
export async function startLocalServer(
  api: (request: Request) => Promise<Response>,
  port = 0,
): Promise<LocalServer> {
  let mood: Mood = null;
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      if (mood === 'hang') return;
      if (mood === 'nonsense')
        return void outgoing
          .writeHead(502, { 'content-type': 'text/html' })
          .end('<h1>Bad gateway</h1>');
      const headers = new Headers(
        Object.entries(incoming.headers).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value] as [string, string]] : [],
        ),
      );
      // An error inside the provider is a 504: the outcome stays unknown to the caller.
      const response = await api(
        new Request(`http://${incoming.headers.host}${incoming.url}`, {
          method: incoming.method,
          headers,
          body: incoming.method === 'POST' ? Buffer.concat(chunks) : undefined,
        }),
      ).catch(() => new Response(null, { status: 504 }));
      if (mood === 'answers_lost' && incoming.method === 'POST') return void outgoing.destroy();
      outgoing
        .writeHead(response.status, Object.fromEntries(response.headers))
        .end(Buffer.from(await response.arrayBuffer()));
    })();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fetch: (input, init) =>
      api(new Request(input, init)).catch(() => new Response(null, { status: 504 })),
    misbehave: (how) => void (mood = how),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
