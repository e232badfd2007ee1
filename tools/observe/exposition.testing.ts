/** One sample of a scrape. */
export interface Exposed {
  name: string;
  /** The name with its labels, as Prometheus writes it. */
  series: string;
  value: number;
}

/** Reads Prometheus's text format. */
export const readExposition = (text: string): Exposed[] =>
  text.split('\n').flatMap((line) => {
    const [, series, name, value] = /^((\w+)(?:\{.*\})?) (\S+)$/.exec(line) ?? [];
    return series && name ? { name, series, value: Number(value) } : [];
  });

const isCounter = ({ name }: Exposed) => /_(?:total|bucket|sum|count)$/.test(name);

export interface SeriesOptions {
  exposed: readonly Exposed[];
  /** The metrics that are needed. */
  names: ReadonlySet<string>;
  minutes: number;
  /** Seconds since 1970. */
  scrapedAt: number;
}

/**
 * The series of a test of promtool, from a scrape: counters rise evenly from 0 to their value, gauges
 * keep theirs. promtool's clock begins at 0 and ends at `minutes`, so instants move with it.
 */
export function seriesOf({ exposed, names, minutes, scrapedAt }: SeriesOptions) {
  return exposed
    .filter(({ name }) => names.has(name))
    .map((sample) => {
      const { series, name, value } = sample;
      if (isCounter(sample)) return { series, values: `0+${value / minutes}x${minutes}` };
      const shown = name.endsWith('_timestamp_seconds') ? value - scrapedAt + minutes * 60 : value;
      return { series, values: `${shown}x${minutes}` };
    });
}
