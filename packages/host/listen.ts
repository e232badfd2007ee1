import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';

export type Listening =
  | { kind: 'Listening'; port: number }
  | { kind: 'PortTaken' }
  | { kind: 'NotAllowed' };

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
