import type { Config } from '@netlify/functions';
import type { Grievances } from '@pune/grievances';
import { grievancesEnv } from '@pune/grievances/env.ts';
import { openGrievances } from '@pune/grievances/open-grievances.ts';
import { openPhotoDecoders } from '@pune/grievances/photo-decoders.ts';
import { createPortalPages } from '@pune/http/portal-pages';
import { functionsEnv } from '../env.ts';
import { createGrievancesHandler } from './grievances.handler.ts';

const { PORTAL_ORIGIN, EMBED_ORIGINS } = functionsEnv();
// Asked at once: a process without its key says so when it starts, by its name.
grievancesEnv();

let opened: Promise<Grievances> | undefined;
/**
 * One database connection a process, opened by the first request; a failure is tried again by the
 * next.
 */
const grievances = (): Promise<Grievances> =>
  (opened ??= openGrievances(openPhotoDecoders()).catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

export default createGrievancesHandler({
  grievances,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  embedOrigins: EMBED_ORIGINS,
});

export const config: Config = { path: ['/api/grievances', '/api/grievances/*'] };
