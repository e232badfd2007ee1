import type { SealedTable } from '@pune/database/reseal';
import { emailContext, emailText } from './follower-contact.ts';
import { mobileContext, mobileTexts } from './sealed-mobile.ts';

const mobile = { context: mobileContext };
const whole = { of: 'mobile_sealed', text: (number: string) => mobileTexts(number).whole };

/** The columns that `GRIEVANCES_KEY` seals. */
export const GRIEVANCES_SEALED: readonly SealedTable[] = [
  {
    table: 'grievances',
    id: 'id',
    sealed: { mobile_sealed: mobile },
    indexes: {
      mobile_index: whole,
      mobile_end_index: { of: 'mobile_sealed', text: (number) => mobileTexts(number).end },
    },
  },
  {
    table: 'grievance_followers',
    id: 'id',
    sealed: { mobile_sealed: mobile, email_sealed: { context: emailContext } },
    indexes: { mobile_index: whole, email_index: { of: 'email_sealed', text: emailText } },
  },
];
