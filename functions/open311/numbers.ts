import { parseTrackingNumber } from '@pune/grievances/tracking-number';

/** Reads tracking numbers as clients write them; texts that are no such number are left out. */
export const numbersIn = (typed: readonly string[]): string[] => [
  ...new Set(
    typed.map(parseTrackingNumber).flatMap((one) => (one.kind === 'Number' ? [one.number] : [])),
  ),
];
