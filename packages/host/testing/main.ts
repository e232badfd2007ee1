import { fileURLToPath } from 'node:url';
import { runHost } from '../run-host.ts';

/** Runs the host with functions that report its processes. */
await runHost(fileURLToPath(new URL('worker-functions/', import.meta.url)));
