import type { SealedTable } from '@pune/database/reseal';
import { totpContext } from './credentials.ts';

/** The columns that `STAFF_KEY` seals. */
export const STAFF_SEALED: readonly SealedTable[] = [
  {
    table: 'staff_credentials',
    id: 'person_id',
    sealed: { totp_sealed: { context: totpContext } },
  },
  {
    table: 'staff_invitations',
    id: 'id',
    sealed: { totp_sealed: { of: 'person_id', context: totpContext } },
  },
  {
    table: 'staff_identity_requests',
    id: 'digest',
    sealed: { sealed: { context: (digest) => digest } },
  },
];
