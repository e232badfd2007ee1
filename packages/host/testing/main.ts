import { fileURLToPath } from 'node:url';
import { runHost } from '../run-host.ts';

/** The host with functions that tell of its processes. */
await runHost(fileURLToPath(new URL('worker-functions/', import.meta.url)));
