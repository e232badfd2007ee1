import { execFile } from 'node:child_process';

/** Tells the service manager, if there is one, that the process accepts requests. */
export function tellReady(env: NodeJS.ProcessEnv = process.env): void {
  if (env.NOTIFY_SOCKET) execFile('systemd-notify', ['--ready'], () => {});
}
