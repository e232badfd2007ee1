import path from 'node:path';
import type { Config } from '@netlify/functions';
import { createAlertAudiences } from '@pune/citizens/alert-audiences';
import { openCitizens } from '@pune/citizens/open-citizens';
import { secretsFrom } from '@pune/database/seal';
import { notifyEnv } from '@pune/notify/env';
import { sandboxInboundSecret } from '@pune/notify/open-notify';
import { createPortalPages } from '@pune/http/portal-pages';
import { openOnce } from '@pune/std/open-once';
import { isSandbox } from '@pune/std/sandbox';
import { functionsEnv } from '../env.ts';
import { createNotifyHandler } from './notify.handler.ts';

const { PORTAL_ORIGIN, CITIZENS_ORIGIN, CONTENT_SNAPSHOT, DATA_DIR, URL: siteUrl } = functionsEnv();
// Parse the settings at once, so that a process without its key reports it when it starts.
const settings = notifyEnv();

/** Opens messages and the accounts whose consents a telephone changes. */
const opened = openOnce(openCitizens);

export default createNotifyHandler({
  notify: async () => (await opened()).notify,
  inTransaction: async (work) => (await opened()).db.transaction().execute(work),
  keys: () => secretsFrom(process.env, 'STAFF_CMS_KEY', 'notify'),
  citizens: async () => (await opened()).citizens,
  alertAudiences: async () =>
    createAlertAudiences({
      db: (await opened()).db,
      snapshotFile: CONTENT_SNAPSHOT ?? path.join(DATA_DIR, 'content.db'),
      origin: CITIZENS_ORIGIN ?? siteUrl ?? null,
    }),
  portal: CITIZENS_ORIGIN,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  sandbox: isSandbox(settings),
  inboundSecret: sandboxInboundSecret(settings),
});

export const config: Config = { path: ['/api/notify/*'] };
