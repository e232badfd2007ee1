import type { Day } from '@pune/std/india-time';

/** A number that a rule uses, with its source: in force from a day until a day, both inclusive. */
export interface Parameter<T> {
  value: T;
  from: Day;
  /** The last day, or `null` if nothing has replaced it. */
  until: Day | null;
  source: string;
  /**
   * True if the number is a made-up sample that shows how the rule works, not one of the
   * municipality.
   */
  sample?: boolean;
}

/** A rule and its parameters over time: current values never appear in code. */
export interface Rule<T> {
  /** `property_tax.general_tax`: a stable id, printed beside the lines of the rule. */
  id: string;
  parameters: readonly Parameter<T>[];
}

/** @returns the parameter of a rule in force on a day, or `null` */
export const inForceOn = <T>(rule: Rule<T>, day: Day): Parameter<T> | null =>
  rule.parameters.find(({ from, until }) => from <= day && (until === null || day <= until)) ??
  null;

/** The error for a day that no parameter of a rule covers. */
export class NoParameter extends Error {
  /** True if the rule ended before the day: its head is closed for that time. */
  readonly isOver: boolean;

  constructor({ id, parameters }: Rule<unknown>, day: Day) {
    super(
      `[payments] [bills] Rule ${id} has no number in force on ${day}: add a row with its source`,
    );
    this.isOver = parameters.every(({ until }) => until !== null && until < day);
  }
}

/**
 * @returns the parameter of a rule in force on a day
 * @throws NoParameter if none covers the day: without it, the bill would be wrong
 */
export function parameterOn<T>(rule: Rule<T>, day: Day): Parameter<T> {
  const parameter = inForceOn(rule, day);
  if (!parameter) throw new NoParameter(rule, day);
  return parameter;
}
