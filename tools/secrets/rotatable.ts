import { BENEFITS_SEALED } from '../../packages/benefits/sealed.ts';
import { CITIZENS_SEALED } from '../../packages/citizens/sealed.ts';
import type { SealedTable } from '../../packages/database/reseal.ts';
import { GRIEVANCES_SEALED } from '../../packages/grievances/sealed.ts';
import { NOTIFY_SEALED } from '../../packages/notify/sealed.ts';
import { STAFF_SEALED } from '../../packages/staff/sealed.ts';
import { CMS_SECRET } from './key-files.ts';

/** A key that `npm run secrets:rotate` replaces. */
export interface Rotatable {
  /** The purpose of its seal, as the feature gives it to `createSeal`; null if it seals nothing. */
  purpose: string | null;
  /** The tables whose columns it seals; a rotation seals them anew. */
  tables: readonly SealedTable[];
  /** The tables that cannot be computed anew: they keep the former key live. */
  kept?: readonly SealedTable[];
  /** True if the former key verifies what is never signed anew: it is not retired. */
  keepsFormer?: boolean;
}

const sealing = (purpose: string, tables: readonly SealedTable[]): Rotatable => ({
  purpose,
  tables,
});
const SIGNING: Rotatable = { purpose: null, tables: [] };

export const ROTATABLE: Readonly<Record<string, Rotatable>> = {
  CITIZENS_KEY: sealing('citizens', CITIZENS_SEALED),
  GRIEVANCES_KEY: sealing('grievances', GRIEVANCES_SEALED),
  NOTIFY_KEY: sealing('notify', NOTIFY_SEALED),
  BENEFITS_KEY: sealing('benefits', BENEFITS_SEALED),
  BENEFITS_AADHAAR_KEY: {
    purpose: 'aadhaar',
    tables: [],
    kept: [
      {
        table: 'benefit_beneficiaries',
        id: 'id',
        sealed: { aadhaar_reference: { context: () => '' } },
      },
    ],
  },
  STAFF_KEY: sealing('staff', STAFF_SEALED),
  STAFF_AUDIT_KEY: { ...SIGNING, keepsFormer: true },
  STAFF_CMS_KEY: SIGNING,
  BILL_SEARCH_KEY: {
    purpose: 'payments owners',
    tables: [],
    kept: [
      { table: 'payment_owner_words', id: 'account', sealed: { token: { context: () => '' } } },
    ],
  },
  RECEIPTS_KEY: { ...SIGNING, keepsFormer: true },
  // The sessions of kiosks end at midnight, and those of links after a day.
  CHANNEL_SESSIONS_KEY: SIGNING,
  [CMS_SECRET]: SIGNING,
};

/**
 * Keys of channels that the command does not replace, each with the reason and the way. Each has a
 * second variable, so that both keys are live while the other side changes.
 */
export const REPLACED_OTHERWISE: Readonly<Record<string, string>> = {
  IMPS_WEBHOOK_SECRET:
    'the collecting service signs with it: put the next one into IMPS_WEBHOOK_SECRET_OTHER, let the service change, exchange the two',
  MISSED_CALL_SECRET:
    'the telephone provider signs with it: put the next one into MISSED_CALL_SECRET_OTHER, let the provider change, exchange the two',
  BHARAT_CONNECT_UNIT_KEY:
    'the operating unit’s own public key: put its next one into BHARAT_CONNECT_UNIT_KEY_OTHER before it changes',
  BHARAT_CONNECT_KEY:
    'the operating unit has its public half, of which it knows one: give it the next one, and set it on the agreed day',
};
