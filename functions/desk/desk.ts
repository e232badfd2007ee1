import type { Config } from '@netlify/functions';
import { deskEnv } from '@pune/desk/env';
import { createKeptFiles } from '@pune/desk/kept-files';
import { openViews } from '@pune/desk/open-desk';
import { createPortalPages } from '@pune/http/portal-pages';
import { openOnce } from '@pune/std/open-once';
import { CASE_TYPES } from '../case-types.ts';
import { functionsEnv } from '../env.ts';
import { currentOfficer } from '../staff/session.ts';
import { createDeskHandler } from './desk.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();
// Parse the settings at once, so that a process reports a wrong one by name when it starts.
const { filesFolder } = deskEnv();

export default createDeskHandler({
  types: CASE_TYPES,
  officer: (request) => currentOfficer(request),
  views: openOnce(() => openViews()),
  keptFiles: createKeptFiles(filesFolder),
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
});

export const capability = 'desk';
export const config: Config = { path: ['/desk', '/desk/*'] };
