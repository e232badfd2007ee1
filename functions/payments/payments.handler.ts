import { randomBytes } from 'node:crypto';
import { createReceiptMails } from '@pune/payments/receipts/receipt-mails';
import { qrSvg } from '@pune/std/qr';
import { addBillRoutes } from './bills.routes.ts';
import { addChannelRoutes } from './channels.routes.ts';
import { addDuplicateRoutes } from './duplicates.routes.ts';
import { addCheckoutRoutes } from './checkout.routes.ts';
import { citizenReaders } from './citizen-readers.ts';
import {
  createPaymentsFeature,
  type HandlerOptions,
  type RouteContext,
} from './payments-feature.ts';
import { ownPageOf } from '../signed-in.ts';
import { addIncentiveRoutes } from './incentives.routes.ts';
import { addOwnerSearchRoutes } from './owner-search.routes.ts';
import { addMissedCallRoutes } from './missed-calls.routes.ts';
import { addProofRoutes } from './proof.routes.ts';
import { addReceiptRoutes } from './receipts.routes.ts';
import { addDemandRoutes } from './demands.routes.ts';
import { addRefundRequestRoutes } from './refund-requests.routes.ts';
import { addRehearsalRoutes } from './rehearsals.routes.ts';
import { addSandboxRoutes } from './sandbox.routes.ts';
import { addTransferRoutes } from './transfers.routes.ts';
import { addWaysRoutes } from './ways.routes.ts';
import { addWebhookRoutes } from './webhooks.routes.ts';

/** Creates the handler of everything under `/api/payments`. */
export function createPaymentsHandler({
  opened,
  randomText = (bytes) => randomBytes(bytes).toString('base64url'),
  ...options
}: HandlerOptions) {
  const feature = createPaymentsFeature(options);
  const { citizens, messageOrigin: origin = null, receiptKeys = null } = options;
  const routes: RouteContext = {
    ...feature,
    opened,
    randomText,
    pages: options.pages,
    receiptKeys,
    messages: options.messages,
    receiptMails: async () => {
      if (!citizens || !origin) return null;
      try {
        const accounts = await citizens();
        if (!accounts.notify.reaches('email')) return null;
        const readers = citizenReaders(accounts, origin);
        return createReceiptMails({
          db: (await opened()).db,
          notify: accounts.notify,
          readers,
          origin,
        });
      } catch (error) {
        feature.log.error('receipts cannot be mailed', error);
        return null;
      }
    },
    tooMany: (own) => (citizens && !own ? 'too_many_here' : 'too_many'),
    // A payment must not depend on accounts. A frame of another site has no session.
    ownPage: async (request, { embedded }) => {
      if (!citizens || embedded) return null;
      try {
        return await ownPageOf(request, citizens);
      } catch (error) {
        feature.log.error('accounts cannot be read', error);
        return null;
      }
    },
  };
  addBillRoutes(routes);
  addIncentiveRoutes(routes);
  addCheckoutRoutes({ ...routes, qr: qrSvg });
  addReceiptRoutes(routes);
  addProofRoutes(routes);
  addRefundRequestRoutes(routes);
  addDuplicateRoutes(routes);
  addOwnerSearchRoutes(routes);
  addWebhookRoutes(routes);
  addChannelRoutes(routes);
  addWaysRoutes(routes);
  addTransferRoutes(routes);
  addMissedCallRoutes(routes);
  addRehearsalRoutes(routes);
  addDemandRoutes(routes);
  addSandboxRoutes(routes);
  return feature.handle;
}
