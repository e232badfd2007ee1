import { addDays, dayInIndia, dayStart, type Day } from '@pune/std/india-time';
import type { GatewayFact } from './gateway.ts';

/** A payment reaches the bank within these days, also over a weekend and a holiday. */
export const SETTLEMENT_DAYS = 4;

/** The days on which payments of a period may be settled, and what was settled in the period. */
export function settlementDays(from: Date, to: Date): Day[] {
  const days: Day[] = [];
  for (let day = dayInIndia(from); dayStart(day) < to; day = addDays(day, 1)) days.push(day);
  const last = days.at(-1) ?? dayInIndia(from);
  return [
    ...days,
    ...Array.from({ length: SETTLEMENT_DAYS }, (_, index) => addDays(last, index + 1)),
  ];
}

/** Selects the facts of a period: `from` inclusive, `to` exclusive. */
export const factsWithin = (facts: readonly GatewayFact[], from: Date, to: Date): GatewayFact[] =>
  facts.filter(
    ({ occurredAt }) => occurredAt >= from.toISOString() && occurredAt < to.toISOString(),
  );

/** Derives the settlement of a captured payment from its capture. */
export const settledFrom = (
  captured: GatewayFact,
  { feePaise, at, settlement }: { feePaise: number; at: string; settlement: string },
): GatewayFact => ({
  ...captured,
  eventId: `${captured.paymentId} settled`,
  kind: 'settled',
  feePaise,
  occurredAt: at,
  settlement,
});
