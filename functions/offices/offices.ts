import type { Config } from '@netlify/functions';
import { createPortalPages } from '@pune/http/portal-pages';
import { functionsEnv } from '../env.ts';
import { createOfficesHandler } from './offices.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();

export default createOfficesHandler({ pages: createPortalPages({ origin: PORTAL_ORIGIN }) });

export const config: Config = { path: '/api/offices' };
