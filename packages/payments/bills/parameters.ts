import type { Locale } from '@pune/i18n';
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
  /** The source in the languages of readers, where it is no message. */
  words?: Readonly<Record<Locale, string>>;
}

/** A rule and its parameters over time: current values never appear in code. */
export interface Rule<T> {
  /** `property_tax.general_tax`: a stable id, printed beside the lines of the rule. */
  id: string;
  parameters: readonly Parameter<T>[];
}

/** A number that administrators let in force, beside those of the code. */
export interface StoredParameter<T = unknown> extends Parameter<T> {
  decidedAt: string;
}
/** The stored numbers of rules, by the id of the rule, in the order of their decisions. */
export type RuleBook = ReadonlyMap<string, readonly StoredParameter[]>;
/** The numbers of the code alone. */
export const BUILT_IN: RuleBook = new Map();

/** @returns all numbers of a rule, the stored ones after those of the code */
export const parametersOf = <T>(rule: Rule<T>, book: RuleBook): readonly Parameter<T>[] => [
  ...rule.parameters,
  ...((book.get(rule.id) ?? []) as readonly Parameter<T>[]),
];

/** @returns the parameter of a rule in force on a day, the one decided last, or `null` */
export const inForceOn = <T>(rule: Rule<T>, day: Day, book: RuleBook): Parameter<T> | null =>
  parametersOf(rule, book).findLast(
    ({ from, until }) => from <= day && (until === null || day <= until),
  ) ?? null;

/** @returns the numbers that were decided before an instant */
export const bookBefore = (book: RuleBook, at: Date): RuleBook =>
  new Map(
    [...book].map(([rule, stored]) => [
      rule,
      stored.filter(({ decidedAt }) => decidedAt < at.toISOString()),
    ]),
  );

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
export function parameterOn<T>(rule: Rule<T>, day: Day, book: RuleBook): Parameter<T> {
  const parameter = inForceOn(rule, day, book);
  if (!parameter) throw new NoParameter(rule, day);
  return parameter;
}
