import type { Config } from '@netlify/functions';
import { openCitizens } from '@pune/citizens/open-citizens';
import { createPortalPages } from '@pune/http/portal-pages';
import { receiptKeys } from '@pune/payments/receipts/receipt-keys';
import { openNotify } from '@pune/notify/open-notify';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { messageOrigin } from './message-origin.ts';
import { opened } from './opened.ts';
import { createPaymentsHandler } from './payments.handler.ts';

const { PORTAL_ORIGIN, EMBED_ORIGINS } = functionsEnv();
const origin = messageOrigin();

export default createPaymentsHandler({
  opened,
  citizens: openOnce(openCitizens),
  messageOrigin: origin,
  receiptKeys: receiptKeys(process.env),
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  ...(origin && {
    messages: {
      open: openOnce(async () => openNotify(async () => true, { db: (await opened()).db })),
      origin,
    },
  }),
  embedOrigins: EMBED_ORIGINS,
});

export const config: Config = { path: ['/api/payments', '/api/payments/*'] };
