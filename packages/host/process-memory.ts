import v8 from 'node:v8';

/**
 * How a process of the host is started, so that its memory stays flat under load: a small young
 * generation, and memory that goes back to the system when it is freed. Workers inherit both.
 * glibc reads the variables; other C libraries ignore them.
 */
export const HOST_PROCESS = {
  nodeArgs: ['--max-semi-space-size=8'],
  env: {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '131072',
    MALLOC_TRIM_THRESHOLD_: '131072',
  },
} as const;

/** The heap grows by this share before V8 collects the old generation. By default it may triple. */
const HEAP_GROWING_PERCENT = 30;

/** To be called first in each process. */
export const limitHeapGrowth = (): void =>
  v8.setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
