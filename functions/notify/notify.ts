import type { Config } from '@netlify/functions';
import { notifyEnv } from '@pune/notify/env';
import { openNotify } from '@pune/notify/open-notify';
import { createPortalPages } from '@pune/http/portal-pages';
import { openOnce } from '@pune/std/open-once';
import { isSandbox } from '@pune/std/sandbox';
import { functionsEnv } from '../env.ts';
import { createNotifyHandler } from './notify.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();
// Parse the settings at once, so that a process without its key reports it when it starts.
const sandbox = isSandbox(notifyEnv());

/** Reads reports and the sandbox's inbox. It sends nothing, so preferences are not needed. */
const notify = openOnce(() => openNotify(async () => false));

export default createNotifyHandler({
  notify,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  sandbox,
});

export const config: Config = { path: ['/api/notify/*'] };
