import { randomBytes } from 'node:crypto';
import { qrSvg } from '@pune/payments/qr';
import { addBillRoutes } from './bills.routes.ts';
import { addCheckoutRoutes } from './checkout.routes.ts';
import {
  createPaymentsFeature,
  type HandlerOptions,
  type RouteContext,
} from './payments-feature.ts';
import { addReceiptRoutes } from './receipts.routes.ts';
import { addRehearsalRoutes } from './rehearsals.routes.ts';
import { addSandboxRoutes } from './sandbox.routes.ts';
import { addWebhookRoutes } from './webhooks.routes.ts';

/** Creates the handler of everything under `/api/payments`. */
export function createPaymentsHandler({
  opened,
  randomText = (bytes) => randomBytes(bytes).toString('base64url'),
  ...options
}: HandlerOptions) {
  const feature = createPaymentsFeature(options);
  const routes: RouteContext = { ...feature, opened, randomText, pages: options.pages };
  addBillRoutes(routes);
  addCheckoutRoutes({ ...routes, qr: qrSvg });
  addReceiptRoutes(routes);
  addWebhookRoutes(routes);
  addRehearsalRoutes(routes);
  addSandboxRoutes(routes);
  return feature.handle;
}
