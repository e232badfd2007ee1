/** A problem with one value of a row, or with the row itself. */
export interface RowProblem {
  /** `title.mr`, `steps.2.title.en`; empty for the row as a whole. */
  field: string;
  /** The problem, and how to correct it. */
  message: string;
  /** True if the row is imported all the same, without this value. */
  isWarning?: boolean;
  /** True if the row is imported whole, and an editor should look at it. */
  isRemark?: boolean;
}

/** @returns true if the problem keeps its row out */
export const isRefusal = ({ isWarning, isRemark }: RowProblem): boolean => !isWarning && !isRemark;

export const isRefused = (problems: readonly RowProblem[]): boolean => problems.some(isRefusal);
