import type { Day } from '@pune/std/india-time';

/**
 * The classes of differences between receipts and bank. Positive: the receipts of the day exceed
 * what the bank booked.
 */
export const DIFFERENCE_CLASSES = [
  /** Receipts of the day whose money the bank books on another day, or has not booked yet. */
  'in_transit',
  /** Receipts of an earlier day whose money the bank booked on this day. */
  'earlier',
  /** Fees that gateways kept. */
  'gateway_fee',
  /** Charges of the bank. */
  'bank_fee',
  /** Refunds that gateways kept back. */
  'refund',
  /** Cash that counters and agents brought beyond or below the receipts of a deposit. */
  'counter_difference',
  /** Money of a settlement without a receipt: it is in suspense. */
  'without_receipt',
  /** The bank booked another amount than the gateway reports. */
  'amount_differs',
  /** A second credit for one settlement. */
  'duplicate',
  /** Lines of the bank that nothing explains. */
  'missing_ours',
] as const;
export type DifferenceClass = (typeof DIFFERENCE_CLASSES)[number];

export interface Difference {
  class: DifferenceClass;
  gateway: string;
  /** The day of the receipts, for money in transit. */
  of: Day;
  count: number;
  paise: number;
}

/** The proof of a day: receipts less bank are the sum of the differences. It names no person. */
export interface DayProof {
  day: Day;
  receipts: { count: number; paise: number; sha256: string };
  bank: { isCovered: boolean; count: number; paise: number; sha256: string };
  differences: readonly Difference[];
  /** True if the trial bank took part, which moves no money. */
  isSample: boolean;
}

export interface ProvenReceipt {
  gateway: string;
  /** The day on which it was issued. */
  day: Day;
  paise: number;
  /** The settlement that contains its money; null before there is one. */
  settlement: string | null;
}

/** A settlement with the day on which the bank booked it; null before that. */
export interface ProvenSettlement {
  gateway: string;
  id: string;
  bookedOn: Day | null;
  grossPaise: number;
  feePaise: number;
  refundPaise: number;
  /** What a deposit of cash has more, or less, than its payments. */
  differencePaise?: number;
  /** The bank's amount less the gateway's. */
  offPaise: number;
}

/** A line of the bank that belongs to no settlement. */
export interface LooseLine {
  class: 'bank_fee' | 'duplicate' | 'missing_ours';
  paise: number;
}

export interface ProofSides {
  day: Day;
  /** The receipts of the day. */
  receipts: readonly ProvenReceipt[];
  /** The receipts in settlements that the bank booked on the day. */
  credited: readonly ProvenReceipt[];
  settlements: readonly ProvenSettlement[];
  loose: readonly LooseLine[];
}

const keyOf = (gateway: string, id: string): string => `${gateway} ${id}`;
const sum = (rows: readonly { paise: number }[]): number =>
  rows.reduce((total, { paise }) => total + paise, 0);

/** Adds up differences of the same class, gateway and day; those of zero are left out. */
function added(differences: readonly Difference[]): Difference[] {
  const found = new Map<string, Difference>();
  for (const one of differences) {
    const key = [one.class, one.gateway, one.of].join(' ');
    const before = found.get(key);
    found.set(
      key,
      before
        ? { ...before, count: before.count + one.count, paise: before.paise + one.paise }
        : one,
    );
  }
  return [...found]
    .filter(([, { paise }]) => paise !== 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, difference]) => difference);
}

/** Lists by how much, and why, the receipts of a day differ from what the bank booked on it. */
export function differencesOf(sides: ProofSides): Difference[] {
  const { day, receipts, credited, settlements, loose } = sides;
  const booked = new Map(settlements.map((one) => [keyOf(one.gateway, one.id), one]));
  const isBookedToday = ({ gateway, settlement }: ProvenReceipt): boolean =>
    settlement !== null && booked.get(keyOf(gateway, settlement))?.bookedOn === day;
  const today = settlements.filter(({ bookedOn }) => bookedOn === day);
  const receiptsIn = (one: ProvenSettlement): number =>
    sum(
      credited.filter(
        ({ gateway, settlement }) => gateway === one.gateway && settlement === one.id,
      ),
    );
  return added([
    ...receipts
      .filter((receipt) => !isBookedToday(receipt))
      .map(({ gateway, paise }): Difference => {
        return { class: 'in_transit', gateway, of: day, count: 1, paise };
      }),
    ...credited
      .filter((receipt) => receipt.day !== day)
      .map(({ gateway, day: of, paise }): Difference => {
        return { class: 'earlier', gateway, of, count: 1, paise: -paise };
      }),
    ...today.flatMap((one): Difference[] => {
      const base = { gateway: one.gateway, of: day, count: 1 };
      return [
        { ...base, class: 'gateway_fee', paise: one.feePaise },
        { ...base, class: 'refund', paise: one.refundPaise },
        { ...base, class: 'counter_difference', paise: -(one.differencePaise ?? 0) },
        { ...base, class: 'amount_differs', paise: -one.offPaise },
        { ...base, class: 'without_receipt', paise: receiptsIn(one) - one.grossPaise },
      ];
    }),
    ...loose.map((line): Difference => {
      return { class: line.class, gateway: 'bank', of: day, count: 1, paise: -line.paise };
    }),
  ]);
}

/** @returns true if receipts less bank are the sum of the listed differences */
export const isProven = ({ receipts, bank, differences }: DayProof): boolean =>
  receipts.paise - bank.paise === sum(differences);

/** Money of receipts that the bank has not booked, by the day of the receipts. */
export interface OpenTransit {
  of: Day;
  gateway: string;
  paise: number;
}

/** Adds up what went into transit and what came out of it, over the proofs of all days. */
export function openTransit(proofs: readonly DayProof[]): OpenTransit[] {
  const open = new Map<string, OpenTransit>();
  for (const { differences } of proofs)
    for (const { class: name, of, gateway, paise } of differences) {
      if (name !== 'in_transit' && name !== 'earlier') continue;
      const key = keyOf(of, gateway);
      open.set(key, { of, gateway, paise: (open.get(key)?.paise ?? 0) + paise });
    }
  return [...open.values()]
    .filter(({ paise }) => paise !== 0)
    .toSorted((a, b) => (keyOf(a.of, a.gateway) < keyOf(b.of, b.gateway) ? -1 : 1));
}
