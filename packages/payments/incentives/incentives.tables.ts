import type { ClaimState } from './claim-states.ts';

/** The tables of incentives, as code sees them. Amounts are paise, times are ISO 8601 texts in UTC. */
export interface IncentiveTables {
  /** A discount with a budget. `reserved_paise + granted_paise` never exceeds `cap_paise`. */
  payment_incentives: {
    id: string;
    /** JSON: its name in each language. */
    names: string;
    /** The number and the day of the order that grants it. */
    order_number: string;
    head: string;
    /** JSON: the gateways by which it is given; empty for all. */
    gateways: string;
    from_day: string;
    until_day: string;
    basis_points: number;
    max_paise: number;
    cap_paise: number;
    /** 1 if the order holds a tenth of the bills out, to measure the discount. */
    hold_out: number;
    reserved_paise: number;
    granted_paise: number;
    created_at: string;
    ended_at: string | null;
  };
  /** The last measurement of a discount or a reminder. */
  payment_incentive_measures: {
    kind: 'discount' | 'reminder';
    name: string;
    treated_bills: number;
    treated_paid: number;
    held_bills: number;
    held_paid: number;
    measured_at: string;
  };
  /** The discount of one bill in one payment. */
  payment_incentive_claims: {
    intent_id: string;
    bill_id: string;
    incentive_id: string;
    paise: number;
    /** The amount that refunds took back. */
    returned_paise: number;
    state: ClaimState;
    reserved_at: string;
    /** The end of its firm time: after that it yields to others. Empty for those of before. */
    held_until: string;
    changed_at: string;
  };
}
