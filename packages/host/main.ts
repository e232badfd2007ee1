import path from 'node:path';
import { root } from './host-process.ts';
import { runHost } from './run-host.ts';

// The host's processes alone write what citizens send and sensors tell: no other account of the
// machine reads it.
process.umask(0o077);
await runHost(path.join(root, 'functions'));
