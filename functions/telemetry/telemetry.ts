import type { Config } from '@netlify/functions';
import { openTelemetry } from '@pune/telemetry/open-telemetry';
import { createPortalPages } from '@pune/http/portal-pages';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { createTelemetryHandler } from './telemetry.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();

const telemetry = openOnce(openTelemetry);

export default createTelemetryHandler({
  telemetry,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
});

export const config: Config = { path: '/api/telemetry/observations' };
