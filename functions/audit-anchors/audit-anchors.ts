import type { Config } from '@netlify/functions';
import { createPortalPages } from '@pune/http/portal-pages';
import { staffEnv } from '@pune/staff/env';
import { functionsEnv } from '../env.ts';
import { openedStaff } from '../staff/opened.ts';
import { createAuditAnchorsHandler } from './audit-anchors.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();
// Parse the settings at once, so that a process without its keys reports it by name when it starts.
staffEnv();

export default createAuditAnchorsHandler({
  open: openedStaff,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
});

export const config: Config = { path: '/api/v1/audit-anchors' };
