/**
 * Says if sandboxes may run: gateways that move no money, messages that stay on the machine, demo
 * accounts and samples. `DANGEROUSLY_SANDBOX` decides, `1` or `0`; without it they run outside
 * production.
 */
export const isSandbox = ({
  NODE_ENV,
  DANGEROUSLY_SANDBOX,
}: {
  NODE_ENV?: string;
  DANGEROUSLY_SANDBOX?: string;
}): boolean => (DANGEROUSLY_SANDBOX ? DANGEROUSLY_SANDBOX === '1' : NODE_ENV !== 'production');
