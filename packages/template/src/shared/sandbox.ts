/**
 * Pages offer samples only if sandboxes replace gateways: never on a city's own portal
 * (`tools/env.ts`).
 */
export const isSandbox = process.env.DANGEROUSLY_SANDBOX === '1';
