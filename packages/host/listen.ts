import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';

export type Listening =
  | { kind: 'Listening'; port: number }
  | { kind: 'PortTaken' }
  | { kind: 'NotAllowed' }
  | { kind: 'SocketClosed' };

/** The first descriptor that a service manager hands to a process (`sd_listen_fds(3)`). */
const FIRST_INHERITED = 3;
/** The variable by which the first process tells workers that it inherited the socket. */
export const INHERITED_SOCKET = 'HOST_INHERITED_SOCKET';

/**
 * Finds the listening socket that a service manager opened for this process. It outlives the
 * process, so that two versions can accept from it while one takes over from the other.
 *
 * @returns its descriptor, or `null`
 */
export function inheritedSocket(
  env: Readonly<Record<string, string | undefined>>,
  pid = process.pid,
): number | null {
  if (env[INHERITED_SOCKET]) return Number(env[INHERITED_SOCKET]);
  // Programs that the process starts inherit the variables, and not the descriptor.
  return env.LISTEN_PID === String(pid) && Number(env.LISTEN_FDS) > 0 ? FIRST_INHERITED : null;
}

/** Accepts connections from a socket that is open already. */
export const listenOn = (server: Server, descriptor: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      ['EBADF', 'EINVAL', 'ENOTSOCK'].includes(error.code ?? '')
        ? resolve({ kind: 'SocketClosed' })
        : reject(error);
    server.once('error', failed);
    server.listen({ fd: descriptor }, () => {
      server.off('error', failed);
      resolve({ kind: 'Listening', port: (server.address() as AddressInfo).port });
    });
  });

/** Starts listening. `::` means every address of the machine; without IPv6 that is `0.0.0.0`. */
export function listen(server: Server, port: number, hostname: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', ready);
      if (error.code === 'EADDRINUSE') resolve({ kind: 'PortTaken' });
      else if (error.code === 'EACCES') resolve({ kind: 'NotAllowed' });
      else if (error.code === 'EAFNOSUPPORT' && hostname === '::')
        resolve(listen(server, port, '0.0.0.0'));
      else reject(error);
    };
    const ready = () => {
      server.off('error', failed);
      resolve({ kind: 'Listening', port: (server.address() as AddressInfo).port });
    };
    server.once('error', failed);
    server.once('listening', ready);
    server.listen(port, hostname);
  });
}
