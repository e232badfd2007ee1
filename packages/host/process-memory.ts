import v8 from 'node:v8';

/**
 * Options of Node and variables with which a process of the host is started, so that its memory stays
 * flat under load: a small young generation, and freed memory that goes back to the system. Workers
 * inherit both.
 * glibc reads the variables; other C libraries ignore them.
 */
export const HOST_PROCESS = {
  nodeArgs: ['--max-semi-space-size=4'],
  env: {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '131072',
    MALLOC_TRIM_THRESHOLD_: '131072',
  },
} as const;

/**
 * The share by which the old generation grows before V8 collects it. Left to itself, V8 let a heap of
 * 47 MB grow to 150 MB.
 */
const HEAP_GROWING_PERCENT = 20;

/** Makes V8 collect the old generation earlier. Call it first in each process. */
export const limitHeapGrowth = (): void =>
  v8.setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
