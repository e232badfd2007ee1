import net from 'node:net';

export interface HangingProxy {
  /** From here on connections are accepted, and nothing that is sent on any of them arrives. */
  hang: () => void;
  /** Lets through what was held back, and what follows. */
  goOn: () => void;
  close: () => void;
}

/**
 * Puts a proxy before a server on a Unix socket, which can fall silent without closing a connection.
 *
 * @param path the socket of the proxy
 * @param server the socket of the server
 */
export async function startHangingProxy(path: string, server: string): Promise<HangingProxy> {
  const sockets = new Set<net.Socket>();
  let isHanging = false;
  const proxy = net.createServer((client) => {
    const upstream = net.connect(server);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => {});
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    if (isHanging) for (const socket of [client, upstream]) socket.pause();
  });
  await new Promise<void>((resolve) => proxy.listen(path, resolve));
  return {
    hang: () => {
      isHanging = true;
      for (const socket of sockets) socket.pause();
    },
    goOn: () => {
      isHanging = false;
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
