/** A problem with one value of a row, or with the row itself. */
export interface Problem {
  /** `title.mr`, `steps.2.title.en`; empty: the row as a whole. */
  field: string;
  /** In words that say what to do. */
  message: string;
  /** The row goes in all the same, without what is named. */
  isWarning?: boolean;
}

export const isRefused = (problems: readonly Problem[]): boolean =>
  problems.some(({ isWarning }) => !isWarning);
