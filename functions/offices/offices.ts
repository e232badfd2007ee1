import type { Config } from '@netlify/functions';
import { createPortalPages } from '@pune/http/portal-pages';
import { useWardAreas } from '@pune/ui/ward-areas';
import { readWardAreas } from '@pune/ui/ward-areas.file';
import { functionsEnv } from '../env.ts';
import { createOfficesHandler } from './offices.handler.ts';

const { PORTAL_ORIGIN, DATA_DIR } = functionsEnv();
useWardAreas(readWardAreas(DATA_DIR));

export default createOfficesHandler({ pages: createPortalPages({ origin: PORTAL_ORIGIN }) });

export const config: Config = { path: '/api/offices' };
