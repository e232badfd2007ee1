/**
 * Breakpoints of the National Air Quality Index (CPCB 2014): daily concentrations in µg/m³, and the
 * index at each.
 */
const INDEX = [0, 50, 100, 200, 300, 400, 500];
const BREAKS = {
  'PM2.5': [0, 30, 60, 90, 120, 250, 380],
  PM10: [0, 50, 100, 250, 350, 430, 510],
} as const;
const LEVELS = ['GOOD', 'SATISFACTORY', 'MODERATE', 'POOR', 'VERY_POOR', 'SEVERE'] as const;

function subIndex(concentration: number, breaks: readonly number[]): number {
  const i = Math.max(
    0,
    Math.min(
      breaks.findIndex((end, k) => k > 0 && concentration <= end),
      breaks.length - 1,
    ) - 1,
  );
  const [low, high] =
    concentration > breaks.at(-1)!
      ? [breaks.at(-2)!, breaks.at(-1)!]
      : [breaks[i]!, breaks[i + 1]!];
  const at = concentration > breaks.at(-1)! ? INDEX.length - 2 : i;
  return Math.min(
    500,
    INDEX[at]! + ((concentration - low) / (high - low)) * (INDEX[at + 1]! - INDEX[at]!),
  );
}

/** Computes the index of two particle sizes: the worse one counts. */
export function airQualityIndex(
  pm2p5: number,
  pm10: number,
): { airQualityIndex: number; airQualityLevel: string; aqiMajorPollutant: string } {
  const [fine, coarse] = [subIndex(pm2p5, BREAKS['PM2.5']), subIndex(pm10, BREAKS.PM10)];
  const index = Math.round(Math.max(fine, coarse));
  return {
    airQualityIndex: index,
    airQualityLevel: LEVELS[INDEX.slice(1).findIndex((end) => index <= end)]!,
    aqiMajorPollutant: fine >= coarse ? 'PM2.5' : 'PM10',
  };
}
