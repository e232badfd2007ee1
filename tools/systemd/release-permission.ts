import type { BudgetVerdict } from '../../packages/prober/error-budget.ts';

/** Brings out a version in spite of a spent budget, such as a correction. */
export interface Override {
  /** The person who decides. */
  by: string;
  reason: string;
}

export interface Permission {
  isPermitted: boolean;
  /** True if nothing but the override permits it. */
  isOverridden: boolean;
  /** A sentence for the operator. */
  words: string;
}

/**
 * Says if a change of versions asks for the error budget. The way back to the version before, and
 * the version that runs, are always open.
 */
export const isFreeOfBudget = (version: string, current: string | null, before: string | null) =>
  version === current || version === before;

/**
 * Decides by the error budget if a version may be brought out. An unknown budget counts as spent.
 *
 * @param budget null if no status page is set
 */
export function permissionFor(budget: BudgetVerdict | null, override: Override | null): Permission {
  if (!budget)
    return {
      isPermitted: true,
      isOverridden: false,
      words: 'No error budget is measured: STATUS_PAGE, the address of the status page, is not set',
    };
  const isLeft = budget.state === 'left';
  const isOverridden = !isLeft && override !== null;
  return { isPermitted: isLeft || isOverridden, isOverridden, words: budget.words };
}
