import { handOver } from './bootstrap.mjs';

await handOver('tools/test.ts', process.argv.slice(2));
