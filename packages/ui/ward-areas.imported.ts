export interface WardArea {
  /** The outlines of the area, as the `d` of a path: `M`, points with `L` or blanks, `Z` after each. */
  path: string;
  /** A point inside the area, for its number or name. */
  middle: readonly [x: number, y: number];
}

/** Areas by the code of their ward office. */
export type WardAreas = Readonly<Record<string, WardArea>>;

/**
 * The areas that the city imported. The build of a portal puts them in the place of this module
 * (`packages/template/imported-wards.ts`); other processes read them when they start.
 */
export const imported: WardAreas | null = null;
