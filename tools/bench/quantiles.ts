/** The value below which a share of the samples lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.max(0, Math.ceil(share * values.length) - 1))
  ]!;
export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const ms = (value: number): string =>
  `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
