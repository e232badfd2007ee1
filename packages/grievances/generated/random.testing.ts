/** A generator with a seed (mulberry32), and draws from it. */
export interface Draws {
  /** A real number in 0…1, without 1. */
  next: () => number;
  below: (limit: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** Picks by weight. */
  weighted: <T>(list: readonly (readonly [T, number])[]) => T;
}

export function drawsOf(seed: number): Draws {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)]!,
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) if ((left -= weight) < 0) return value;
      return list.at(-1)![0];
    },
  };
}
