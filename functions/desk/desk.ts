import path from 'node:path';
import type { Config } from '@netlify/functions';
import { openCitizens } from '@pune/citizens/open-citizens';
import { deskEnv } from '@pune/desk/env';
import { createKeptFiles } from '@pune/desk/kept-files';
import { openDesk } from '@pune/desk/open-desk';
import { grievancesEnv } from '@pune/grievances/env';
import { createKeptPhotos } from '@pune/grievances/kept-photos';
import { createLog } from '@pune/http/log';
import { openNotify } from '@pune/notify/open-notify';
import { createPortalPages } from '@pune/http/portal-pages';
import { staffEnv } from '@pune/staff/env';
import { openOnce } from '@pune/std/open-once';
import { CASE_TYPES } from '../case-types.ts';
import { functionsEnv } from '../env.ts';
import { createConfigurations } from '../grievance-configuration.ts';
import { openedGrievances } from '../grievances/case-type.ts';
import { sessionOf } from '../staff/cookies.ts';
import { openedStaff } from '../staff/opened.ts';
import { currentOfficer } from '../staff/session.ts';
import { createDeskHandler } from './desk.handler.ts';
import type { DeskOptions } from './feature.ts';
import { receiptKeys } from '@pune/payments/receipts/receipt-keys';
import { assistRoutes } from '../counters/assist.routes.ts';
import { counterRoutes } from '../counters/counters.routes.ts';
import { agentRoutes } from '../finance/agents.routes.ts';
import { openedBooks } from '../finance/case-types.ts';
import { messageOrigin } from '../payments/message-origin.ts';
import { receiptMailsOf } from '../payments/receipt-mails.ts';
import { opened as openedPayments } from '../payments/opened.ts';
import { financeRoutes } from '../finance/finance.routes.ts';
import { filingRoutes } from './filings.routes.ts';
import { lookupRoutes } from './lookups.routes.ts';
import { offlineRoutes } from './offline.routes.ts';

const { PORTAL_ORIGIN, CITIZENS_ORIGIN } = functionsEnv();
// Parse the settings at once, so that a process reports a wrong one by name when it starts.
const { filesFolder } = deskEnv();
const { filesFolder: grievanceFiles, seal } = grievancesEnv();

const opened = openOnce(() => openDesk());

const log = createLog('desk');
const citizens = openOnce(() => openCitizens());
const pages = createPortalPages({ origin: PORTAL_ORIGIN });
const configurations = createConfigurations({ pages, log });

const origin = messageOrigin();
const messages = origin
  ? {
      origin,
      open: openOnce(async () => openNotify(async () => true, { db: (await openedPayments()).db })),
    }
  : null;

/** The portal for officers publishes no configuration: that of the citizens' portal counts. */
const configurationOf = async (request: Request) =>
  (await configurations.current(CITIZENS_ORIGIN ? new Request(CITIZENS_ORIGIN) : request)) ??
  (await openedGrievances()).newestConfiguration();

const options = {
  types: CASE_TYPES,
  officer: (request: Request, isUse: boolean) => currentOfficer(request, { isUse }),
  signedInAt: async (request: Request) =>
    (await (await openedStaff()).sessions.find(sessionOf(request), false))?.signedInAt ?? null,
  views: async () => (await opened()).views,
  presence: async () => (await opened()).presence,
  keptFiles: createKeptFiles(filesFolder),
  pages,
} satisfies DeskOptions;

export default createDeskHandler(options, [
  offlineRoutes({
    session: async (request) => (await openedStaff()).sessions.find(sessionOf(request), false),
    secrets: () => staffEnv().keys,
  }),
  assistRoutes({ payments: openedBooks, opened: openedPayments, messages }),
  counterRoutes({
    payments: openedBooks,
    portal: origin,
    receiptKeys: receiptKeys(process.env),
  }),
  agentRoutes({ payments: openedBooks }),
  financeRoutes({
    payments: openedBooks,
    portal: origin,
    receiptKeys: receiptKeys(process.env),
    receiptMails: receiptMailsOf({ citizens, origin }),
  }),
  lookupRoutes({
    grievances: openedGrievances,
    configuration: configurationOf,
    portal: CITIZENS_ORIGIN,
  }),
  filingRoutes({
    grievances: openedGrievances,
    citizens,
    configuration: configurationOf,
    keptPhotos: createKeptPhotos({
      folder: path.join(grievanceFiles, 'kept'),
      seal,
    }),
    portal: CITIZENS_ORIGIN,
  }),
]);

export const capability = 'desk';
export const config: Config = { path: ['/desk', '/desk/*'] };
