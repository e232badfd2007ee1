import path from 'node:path';
import type { Config } from '@netlify/functions';
import { grievancesEnv } from '@pune/grievances/env';
import { createKeptPhotos } from '@pune/grievances/kept-photos';
import { openPhotoDecoders } from '@pune/grievances/photo-decoders';
import { createLog } from '@pune/http/log';
import { createPortalPages } from '@pune/http/portal-pages';
import { openCitizens } from '@pune/citizens/open-citizens';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { createConfigurations } from '../grievance-configuration.ts';
import { openConnectedGrievances } from '../open-grievances.ts';
import { createGrievancesHandler } from './grievances.handler.ts';

const { PORTAL_ORIGIN, EMBED_ORIGINS } = functionsEnv();
// Parse the settings at once, so that a process without its key reports it by name when it starts.
const { filesFolder, seal } = grievancesEnv();

/** Opens the grievances once in a process; a failure is retried by the next request. */
const log = createLog('grievances');
const grievances = openOnce(() =>
  openConnectedGrievances(openPhotoDecoders(), (error) =>
    log.error('messages not sent yet', error),
  ),
);

const pages = createPortalPages({ origin: PORTAL_ORIGIN });

export default createGrievancesHandler({
  grievances,
  pages,
  citizens: openOnce(() => openCitizens()),
  keptPhotos: createKeptPhotos({ folder: path.join(filesFolder, 'kept'), seal }),
  configurations: createConfigurations({ pages, log }),
  embedOrigins: EMBED_ORIGINS,
});

export const config: Config = { path: ['/api/grievances', '/api/grievances/*'] };
