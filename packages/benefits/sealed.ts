import type { SealedTable } from '@pune/database/reseal';

/** The columns that `BENEFITS_KEY` seals. */
export const BENEFITS_SEALED: readonly SealedTable[] = [
  {
    table: 'benefit_beneficiaries',
    id: 'id',
    sealed: {
      name_sealed: { context: (id) => `${id} name` },
      mobile_sealed: { context: (id) => `${id} mobile` },
    },
  },
];
