import type { Config } from '@netlify/functions';
import { openTelemetry } from '@pune/telemetry/open-telemetry';
import type { Telemetry } from '@pune/telemetry';
import { createPortalPages } from '@pune/http/portal-pages';
import { functionsEnv } from '../env.ts';
import { createTelemetryHandler } from './telemetry.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();

let opened: Promise<Telemetry> | undefined;
const telemetry = (): Promise<Telemetry> =>
  (opened ??= openTelemetry().catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

export default createTelemetryHandler({
  telemetry,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
});

export const config: Config = { path: '/api/telemetry/observations' };
