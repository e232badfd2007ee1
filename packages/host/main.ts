import path from 'node:path';
import { root } from './host-process.ts';
import { runHost } from './run-host.ts';

// Files with citizens' and sensors' data are readable by the host's own account only.
process.umask(0o077);
await runHost(path.join(root, 'functions'));
