import { HOST_PROCESS } from '../../packages/host/process-memory.ts';

export interface RolePorts {
  host: number;
  worker: number;
  cms: number;
  /** That of the host; worker, CMS and publisher have the next ones. None: no metrics. */
  metrics?: number;
  /** True on a machine whose host serves releases from a bucket. */
  replica?: boolean;
}

/** A process of the system, as a service manager or a container runs it. */
export interface Role {
  name: string;
  description: string;
  args: string[];
  cwd?: string;
  /** Folders of the checkout that it writes to. */
  writable?: string[];
  env?: Readonly<Record<string, string>>;
  memoryMax: string;
  /** The address that has to answer for the watchdog; none: the event loop alone. */
  watched?: string;
  after?: string[];
  /** Its files may be read by the web server. */
  writesPublicFiles?: boolean;
}

const metricsAt = (port: number | undefined): Record<string, string> =>
  port ? { METRICS_PORT: String(port) } : {};

/** Follows the bucket into which the publisher commits releases. */
const REPLICA: Role = {
  name: 'replica',
  description: 'Replica: releases from the bucket',
  args: ['packages/publisher/replication/main.ts'],
  memoryMax: '2G',
  writesPublicFiles: true,
};

/** The processes of the system. */
export const rolesOf = (ports: RolePorts): Role[] => [
  {
    name: 'host',
    description: 'Host: portals and functions',
    args: [...HOST_PROCESS.nodeArgs, 'packages/host/main.ts'],
    env: {
      ...HOST_PROCESS.env,
      PORT: String(ports.host),
      HOST_SCHEDULES: '0',
      ...metricsAt(ports.metrics),
    },
    memoryMax: '4G',
    watched: `http://127.0.0.1:${ports.host}/livez`,
  },
  {
    name: 'worker',
    description: 'Worker: schedules, outbox and sweeps',
    args: [...HOST_PROCESS.nodeArgs, 'packages/host/main.ts'],
    env: {
      ...HOST_PROCESS.env,
      HOST: '127.0.0.1',
      PORT: String(ports.worker),
      HOST_WORKERS: '1',
      FILE_CACHE_MB: '16',
      ...metricsAt(ports.metrics && ports.metrics + 1),
    },
    memoryMax: '1G',
    watched: `http://127.0.0.1:${ports.worker}/livez`,
  },
  {
    name: 'publisher',
    description: 'Publisher',
    args: ['cms/publisher.ts'],
    ...(ports.metrics && { env: { PUBLISHER_METRICS_PORT: String(ports.metrics + 3) } }),
    memoryMax: '2G',
    after: ['prepare'],
    writesPublicFiles: true,
  },
  {
    name: 'cms',
    description: 'CMS',
    args: ['node_modules/next/dist/bin/next', 'start', '-p', String(ports.cms)],
    cwd: 'cms',
    writable: ['cms/.next'],
    ...(ports.metrics && { env: { CMS_METRICS_PORT: String(ports.metrics + 2) } }),
    memoryMax: '2G',
    watched: `http://127.0.0.1:${ports.cms}/livez`,
    after: ['prepare'],
    writesPublicFiles: true,
  },
  ...(ports.replica ? [REPLICA] : []),
];
