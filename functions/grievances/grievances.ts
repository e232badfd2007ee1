import type { Config } from '@netlify/functions';
import { grievancesEnv } from '@pune/grievances/env';
import { openGrievances } from '@pune/grievances/open-grievances';
import { openPhotoDecoders } from '@pune/grievances/photo-decoders';
import { createLog } from '@pune/http/log';
import { createPortalPages } from '@pune/http/portal-pages';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { createConfigurations } from '../grievance-configuration.ts';
import { createGrievancesHandler } from './grievances.handler.ts';

const { PORTAL_ORIGIN, EMBED_ORIGINS } = functionsEnv();
// Parse the settings at once, so that a process without its key reports it by name when it starts.
grievancesEnv();

/** Opens the grievances once in a process; a failure is retried by the next request. */
const grievances = openOnce(() => openGrievances(openPhotoDecoders()));

const pages = createPortalPages({ origin: PORTAL_ORIGIN });

export default createGrievancesHandler({
  grievances,
  pages,
  configurations: createConfigurations({ pages, log: createLog('grievances') }),
  embedOrigins: EMBED_ORIGINS,
});

export const config: Config = { path: ['/api/grievances', '/api/grievances/*'] };
