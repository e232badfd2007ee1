import { describeFeature } from '../openapi/describe.ts';
import { billEndpoints } from './openapi/bills.endpoints.ts';
import { checkoutEndpoints } from './openapi/checkout.endpoints.ts';
import { receiptEndpoints } from './openapi/receipts.endpoints.ts';
import { proofEndpoints } from './openapi/proof.endpoints.ts';
import { wayEndpoints } from './openapi/ways.endpoints.ts';
import { partyEndpoints } from './openapi/parties.endpoints.ts';
import { KINDS } from './requests.schema.ts';

export const paymentsDescription = describeFeature({
  title: 'Payments',
  description:
    'Taxes, charges and fees: found by number, explained line by line, paid without an account, with a receipt that anybody can check.',
  kinds: KINDS,
  endpoints: {
    ...billEndpoints,
    ...checkoutEndpoints,
    ...receiptEndpoints,
    ...proofEndpoints,
    ...wayEndpoints,
    ...partyEndpoints,
  },
});
