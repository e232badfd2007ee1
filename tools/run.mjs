import { handOver } from './bootstrap.mjs';

const [script, ...args] = process.argv.slice(2);
await handOver(script, args);
