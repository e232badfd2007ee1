import { addDays, type Day } from '@pune/std/india-time';

/**
 * The classes of a reconciliation. `awaited` is not compared yet: the other side has time to report
 * it.
 */
export const ITEM_CLASSES = [
  'matched',
  'amount_differs',
  'status_differs',
  'missing_ours',
  'missing_theirs',
  'duplicate',
  'fee',
  'awaited',
] as const;
export type ItemClass = (typeof ITEM_CLASSES)[number];

/** A payment in our books: of an intent, or set aside. */
export interface OurPayment {
  paymentId: string;
  day: Day;
  intentId: string | null;
  /** The captured amount; zero for an attempt that is not paid here. */
  paise: number;
  /** The reason for which it was set aside; null for a payment of an intent. */
  setAside: string | null;
}

/** A fact of a gateway's report. */
export interface ReportFact {
  kind: string;
  eventId: string;
  paymentId: string | null;
  day: Day;
  paise: number;
}

export interface BankLine {
  id: string;
  bookedOn: Day;
  paise: number;
  reference: string;
  text: string;
  isCharge: boolean;
}

export interface Sides {
  gateway: string;
  ours: readonly OurPayment[];
  theirs: readonly ReportFact[];
  /** The days whose report was fetched. */
  reported: (day: Day) => boolean;
}

export interface Item {
  key: string;
  gateway: string;
  class: ItemClass;
  day: Day;
  paise: number;
  /** Theirs less ours, or the bank's less the gateway's. */
  offPaise: number;
  lineId: string | null;
  intentId: string | null;
  /** The refunds that the gateway kept back from this payment to the bank. */
  nettedPaise: number;
}

/** A payment of a gateway to the bank, as its report says. */
export interface Settlement {
  gateway: string;
  id: string;
  day: Day;
  grossPaise: number;
  feePaise: number;
  refundPaise: number;
}

const MONEY = new Set(['captured', 'settled']);
const ENDED = new Set(['failed', 'cancelled', 'expired']);
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const uniqueBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
];

function groupsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

interface Theirs {
  /** The amount that the report counts as paid; null if it does not. */
  paise: number | null;
  /** True if the report says that the attempt ended without money. */
  isEnded: boolean;
  isReported: boolean;
}

/** The class of one payment that a bank counts as paid, or that our books count as paid. */
function classOf(our: OurPayment | undefined, { paise, isEnded, isReported }: Theirs): ItemClass {
  if (!our) return 'missing_ours';
  if (our.setAside === 'second_payment') return 'duplicate';
  if (our.setAside === 'amount' || our.setAside === 'currency') return 'amount_differs';
  if (our.setAside === 'unknown_order' || our.setAside === 'order' || our.setAside === 'merchant')
    return 'missing_ours';
  if (our.setAside !== null) return 'status_differs';
  if (paise === null) return isEnded ? 'status_differs' : isReported ? 'missing_theirs' : 'awaited';
  if (our.paise === 0) return 'status_differs';
  return paise === our.paise ? 'matched' : 'amount_differs';
}

/** Compares our payments with a gateway's report: each payment becomes one item. */
export function classifyPayments({ gateway, ours, theirs, reported }: Sides): Item[] {
  const facts = uniqueBy(theirs, ({ eventId }) => eventId);
  const known = new Map(ours.map((our) => [our.paymentId, our]));
  const paid = groupsOf(
    facts.filter(({ kind, paymentId }) => MONEY.has(kind) && paymentId !== null),
    ({ paymentId }) => paymentId!,
  );
  const ended = new Set(
    facts.flatMap(({ kind, paymentId }) => (ENDED.has(kind) ? (paymentId ?? []) : [])),
  );
  const ids = [...new Set([...known.keys(), ...paid.keys()])].toSorted(byText);
  return ids.map((id): Item => {
    const our = known.get(id);
    const reports = (paid.get(id) ?? []).toSorted((a, b) => byText(a.eventId, b.eventId));
    const paise = reports[0]?.paise ?? null;
    const day = our?.day ?? reports.map((one) => one.day).toSorted()[0]!;
    return {
      key: `payment ${gateway} ${id}`,
      gateway,
      class: classOf(our, { paise, isEnded: ended.has(id), isReported: reported(day) }),
      day,
      paise: paise ?? our!.paise,
      offPaise: paise === null ? -(our?.paise ?? 0) : paise - (our?.paise ?? 0),
      lineId: null,
      intentId: our?.intentId ?? null,
      nettedPaise: 0,
    };
  });
}

export const netOf = ({ grossPaise, feePaise, refundPaise }: Settlement): number =>
  grossPaise - feePaise - refundPaise;

const signs = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
/** True if a line of the bank names a settlement. */
export const names = (
  { reference, text }: Pick<BankLine, 'reference' | 'text'>,
  id: string,
): boolean => signs(reference).includes(signs(id)) || signs(text).includes(signs(id));
/** A gateway that names no settlement is known by its name, the amount, and days close by. */
const DAYS_LATER_MAX = 7;
const looksLike = (line: BankLine, settlement: Settlement): boolean =>
  line.paise === netOf(settlement) &&
  line.bookedOn >= settlement.day &&
  line.bookedOn <= addDays(settlement.day, DAYS_LATER_MAX) &&
  names(line, settlement.gateway);

/** The days after which a bank without the money is asked about it. */
export const BANK_DAYS = 3;

export interface BankSides {
  settlements: readonly Settlement[];
  lines: readonly BankLine[];
  /** The last day that bank statements cover; null without any. */
  coveredUntil: Day | null;
}

/**
 * Compares the payments of gateways to the bank with the lines of its statements. Each settlement
 * becomes one item, which may have one line; each other line becomes one item; each fee becomes one.
 */
export function classifyBank({ settlements, lines, coveredUntil }: BankSides): Item[] {
  const ordered = uniqueBy(lines, ({ id }) => id).toSorted(
    (a, b) => byText(a.bookedOn, b.bookedOn) || byText(a.id, b.id),
  );
  const sorted = uniqueBy(settlements, ({ gateway, id }) => `${gateway} ${id}`).toSorted(
    (a, b) => byText(a.day, b.day) || byText(a.gateway, b.gateway) || byText(a.id, b.id),
  );
  const free = new Set(ordered.filter(({ isCharge }) => !isCharge));
  const lineOf = new Map<Settlement, BankLine>();
  const take = (settlement: Settlement, fits: (line: BankLine) => boolean) => {
    const line = lineOf.has(settlement) ? undefined : [...free].find(fits);
    if (!line) return;
    free.delete(line);
    lineOf.set(settlement, line);
  };
  // A line with the settlement's own number and amount goes before one with its number alone.
  for (const one of sorted) take(one, (line) => names(line, one.id) && line.paise === netOf(one));
  for (const one of sorted) take(one, (line) => names(line, one.id));
  for (const one of sorted) take(one, (line) => looksLike(line, one));
  const items = sorted.flatMap((settlement) =>
    settled(settlement, lineOf.get(settlement), coveredUntil),
  );
  const taken = new Set(lineOf.values());
  const others = ordered
    .filter((line) => !taken.has(line))
    .map((line): Item => {
      const again = sorted.find((one) => names(line, one.id));
      return {
        key: `line ${line.id}`,
        gateway: again?.gateway ?? BANK,
        class: line.isCharge ? 'fee' : again ? 'duplicate' : 'missing_ours',
        day: line.bookedOn,
        paise: line.paise,
        offPaise: line.paise,
        lineId: line.id,
        intentId: null,
        nettedPaise: 0,
      };
    });
  return [...items, ...others];
}

/** The name under which the bank stands among the gateways. */
export const BANK = 'bank';

function settled(
  settlement: Settlement,
  line: BankLine | undefined,
  coveredUntil: Day | null,
): Item[] {
  const { gateway, id, day, feePaise, refundPaise } = settlement;
  const net = netOf(settlement);
  const base = { gateway, day, intentId: null };
  const isLate = coveredUntil !== null && coveredUntil >= addDays(day, BANK_DAYS);
  // Refunds may take all that was paid in: then nothing goes to the bank.
  const isNothing = net === 0 && !line;
  const item: Item = {
    ...base,
    key: `settlement ${gateway} ${id}`,
    class: line
      ? line.paise === net
        ? 'matched'
        : 'amount_differs'
      : isNothing
        ? 'matched'
        : isLate
          ? 'missing_theirs'
          : 'awaited',
    paise: net,
    offPaise: line ? line.paise - net : isNothing ? 0 : -net,
    lineId: line?.id ?? null,
    nettedPaise: line || isNothing ? refundPaise : 0,
  };
  if (feePaise === 0) return [item];
  const fee: Item = {
    ...base,
    key: `fee ${gateway} ${id}`,
    class: 'fee',
    paise: feePaise,
    offPaise: 0,
    lineId: null,
    nettedPaise: 0,
  };
  return [item, fee];
}

/** The name of a settlement that a gateway does not name: all that it paid on a day. */
export const settlementOfDay = (gateway: string, day: Day): string =>
  `${gateway}${day.slice(2).replaceAll('-', '')}`;
