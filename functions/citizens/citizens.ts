import type { Config } from '@netlify/functions';
import { openBenefits } from '@pune/benefits/open-benefits';
import { citizensEnv } from '@pune/citizens/env';
import { openCitizens } from '@pune/citizens/open-citizens';
import { notifyEnv } from '@pune/notify/env';
import { NO_DECODERS } from '@pune/grievances/photo';
import { createLog } from '@pune/http/log';
import { createPortalPages } from '@pune/http/portal-pages';
import { receiptKeys } from '@pune/payments/receipts/receipt-keys';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { createConfigurations } from '../grievance-configuration.ts';
import { challengesBy } from '../benefits/codes.ts';
import { openConnectedGrievances } from '../open-grievances.ts';
import { opened as openedPayments } from '../payments/opened.ts';
import { createCitizensHandler } from './citizens.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();
// Parse the settings at once, so that a process without its keys reports them by name when it
// starts.
const { VAPID_PUBLIC_KEY } = notifyEnv();
citizensEnv();

/** Opens the service once in a process; a failure is retried by the next request. */
const open = openOnce(openCitizens);

const log = createLog('citizens');
const pages = createPortalPages({ origin: PORTAL_ORIGIN });

export default createCitizensHandler({
  grievances: openOnce(() =>
    openConnectedGrievances(NO_DECODERS, (error) => log.error('messages not sent yet', error)),
  ),
  open,
  kept: {
    payments: async () => (await openedPayments()).payments,
    benefits: openOnce(async () => {
      const { citizens } = await open();
      return openBenefits(() => challengesBy(citizens.codes));
    }),
  },
  pages,
  configurations: createConfigurations({ pages, log }),
  pushKey: VAPID_PUBLIC_KEY ?? null,
  receiptKeys: receiptKeys(process.env),
});

export const config: Config = { path: ['/api/citizens/*'] };
