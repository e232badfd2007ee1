/** The upper ends of the classes of the National Air Quality Index (CPCB 2014). */
const ENDS = [50, 100, 200, 300, 400] as const;

/** The class of an index, from 1 (good) to 6 (severe); labels `dashboard:air_<level>`. */
export const airClass = (index: number): 1 | 2 | 3 | 4 | 5 | 6 => {
  const place = ENDS.findIndex((end) => Math.round(index) <= end);
  return (place === -1 ? 6 : place + 1) as 1 | 2 | 3 | 4 | 5 | 6;
};
