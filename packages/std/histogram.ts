/** Counts of values below bounds, as Prometheus has them; plain numbers that are read at a scrape. */
export interface HistogramState {
  /** Upper bounds of the buckets, ascending. */
  bounds: readonly number[];
  /** The number of values in each bucket; the last one has values above all bounds. */
  counts: number[];
  sum: number;
}

export const emptyHistogram = (bounds: readonly number[]): HistogramState => ({
  bounds,
  counts: Array.from({ length: bounds.length + 1 }, () => 0),
  sum: 0,
});

/** Counts a value. It allocates nothing: each request of a published page passes here. */
export function observe(histogram: HistogramState, value: number): void {
  const { bounds, counts } = histogram;
  let bucket = 0;
  while (bucket < bounds.length && value > bounds[bucket]!) bucket += 1;
  counts[bucket]! += 1;
  histogram.sum += value;
}
