/** The parts of `pg` that are used here. */
interface Client {
  connect: () => Promise<unknown>;
  query: (...args: never[]) => unknown;
  on: (event: 'error', listener: () => void) => unknown;
  release?: () => void;
}
export interface ClientPool {
  connect: (...args: never[]) => unknown;
  // The listeners of each version of `pg` take a type of their own.
  on: (event: never, listener: never) => unknown;
}

export interface SilenceOptions {
  /** Makes a client that is not connected; its limits of time are `PROBE_LIMITS`. */
  client: () => Client;
  /** Is told when the server falls silent, and when it answers again. */
  changed: (isSilent: boolean) => void;
  /** The time without an answer after which the server is asked. */
  silentMs?: number;
  everyMs?: number;
  /** A monotonic clock, in milliseconds. */
  now?: () => number;
}

const SILENT_MS = 2_000;
const EVERY_MS = 500;
/**
 * Limits of the connection and the query that examine a server. A busy one takes its time for a
 * connection, which is a process of its own there and checks a password; `select 1` it answers in
 * milliseconds. A silent one fails what waits after 4.5 s: `SILENT_MS`, `EVERY_MS` and the first of
 * these.
 */
export const PROBE_LIMITS = {
  connectionTimeoutMillis: 2_000,
  query_timeout: 1_000,
} as const;

const silence = (): Error =>
  Object.assign(new Error('[postgres] The server does not answer'), { code: 'ETIMEDOUT' });

/** Ends a connection at its socket: that alone fails a query whose server is silent. */
const destroy = (client: object, error?: Error): void =>
  (
    client as { connection: { stream: { destroy: (error?: Error) => void } } }
  ).connection.stream.destroy(error);

/** @returns false if the server does not answer; one that refuses the connection does */
async function answers(client: Client): Promise<boolean> {
  client.on('error', () => {});
  try {
    await client.connect();
    await (client.query as (text: string) => Promise<unknown>)('select 1');
    return true;
  } catch (error) {
    // PostgreSQL's own errors have a severity.
    return (error as { severity?: string }).severity !== undefined;
  } finally {
    destroy(client);
  }
}

/**
 * Bounds the wait for a PostgreSQL server that accepts connections and answers nothing: a frozen
 * machine, a network that drops packets. When a query, or the wait for a connection, has taken
 * `silentMs`, the server is asked over a new connection. If that is silent too, everything that
 * waits fails, and what comes fails at once, until the server answers. A long query of a server that
 * answers goes on.
 */
export function failWhileSilent(
  pool: ClientPool,
  {
    client: newClient,
    changed,
    silentMs = SILENT_MS,
    everyMs = EVERY_MS,
    now = () => performance.now(),
  }: SilenceOptions,
): void {
  const clients = new Set<Client>();
  /** Queries and waits for a connection, the oldest first. */
  const waiting = new Set<{ since: number; fail?: (error: Error) => void }>();
  let isSilent = false;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const [oldest] = waiting;
    if (!isSilent && !(oldest && now() - oldest.since >= silentMs)) return;
    const wasSilent = isSilent;
    isSilent = !(await answers(newClient()));
    if (isSilent !== wasSilent) changed(isSilent);
    if (!isSilent) return;
    for (const { fail } of waiting) fail?.(silence());
    for (const client of clients) destroy(client, silence());
  }

  function schedule(): void {
    if (timer || (waiting.size === 0 && !isSilent)) return;
    timer = setTimeout(() => {
      void look().finally(() => {
        timer = undefined;
        schedule();
      });
    }, everyMs).unref();
  }

  /** @returns ends the wait */
  function wait(fail?: (error: Error) => void): () => void {
    const entry = { since: now(), ...(fail && { fail }) };
    waiting.add(entry);
    schedule();
    return () => void waiting.delete(entry);
  }

  /** A query with a promise, or with a callback as its last argument. */
  function watchQueries(client: Client): void {
    clients.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const callback = args.at(-1);
      const settled = wait();
      if (typeof callback === 'function')
        return query(...args.slice(0, -1), (...results: unknown[]) => {
          settled();
          (callback as (...results: unknown[]) => void)(...results);
        });
      const result = query(...args);
      if (result instanceof Promise) result.then(settled, settled);
      else settled();
      return result;
    }) as Client['query'];
  }

  const on = pool.on.bind(pool) as (event: string, listener: (client: Client) => void) => unknown;
  on('connect', watchQueries);
  on('remove', (client) => clients.delete(client));

  const connect = pool.connect.bind(pool) as () => Promise<Client & { release: () => void }>;
  const connected = () =>
    new Promise<Client & { release: () => void }>((resolve, reject) => {
      if (isSilent) return reject(silence());
      let isGivenUp = false;
      const settled = wait((error) => {
        isGivenUp = true;
        reject(error);
      });
      connect()
        .finally(settled)
        .then((client) => (isGivenUp ? client.release() : resolve(client)), reject);
    });
  type Callback = (error?: Error, client?: Client, release?: () => void) => void;
  /** `pool.query` asks by a callback. */
  async function connectFor(callback: Callback): Promise<void> {
    try {
      const client = await connected();
      process.nextTick(callback, undefined, client, client.release);
    } catch (error) {
      process.nextTick(callback, error, undefined, () => {});
    }
  }
  pool.connect = ((callback?: Callback) =>
    callback ? void connectFor(callback) : connected()) as ClientPool['connect'];
}
