import type { Config } from '@netlify/functions';
import { isSandbox, notifyEnv } from '@pune/notify/env';
import type { Notify } from '@pune/notify';
import { openNotify } from '@pune/notify/open-notify';
import { createPortalPages } from '@pune/http/portal-pages';
import { functionsEnv } from '../env.ts';
import { createNotifyHandler } from './notify.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();
// Parse the settings at once, so that a process without its key reports it when it starts.
const sandbox = isSandbox(notifyEnv());

let opened: Promise<Notify> | undefined;
/** Reads reports and the sandbox's inbox. It sends nothing, so preferences are not needed. */
const notify = (): Promise<Notify> =>
  (opened ??= openNotify(async () => false).catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

export default createNotifyHandler({
  notify,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  sandbox,
});

export const config: Config = { path: ['/api/notify/*'] };
