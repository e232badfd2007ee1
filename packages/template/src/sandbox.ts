/**
 * Pages name samples to try only where sandboxes stand in for gateways: never on a city's own
 * portal (`tools/env.ts`).
 */
export const isSandbox = process.env.DANGEROUSLY_SANDBOX === '1';
