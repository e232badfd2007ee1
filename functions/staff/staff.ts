import type { Config } from '@netlify/functions';
import { createPortalPages } from '@pune/http/portal-pages';
import { staffEnv } from '@pune/staff/env';
import { functionsEnv } from '../env.ts';
import { openedStaff } from './opened.ts';
import { createStaffHandler } from './staff.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();
// Parse the settings at once, so that a process without its keys reports them by name when it
// starts.
staffEnv();

export default createStaffHandler({
  open: openedStaff,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
});

export const capability = 'desk';
export const config: Config = { path: ['/staff', '/staff/*'] };
