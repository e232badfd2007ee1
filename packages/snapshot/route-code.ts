/** File of a compiled renderer, in its folder `server`, that holds the `RouteCode` of each route. */
export const CODE_FILE = 'code.json';

/** The code of the pages of one route of a compiled renderer. */
export interface RouteCode {
  /** Source of the regular expression that the path of a page matches. */
  pattern: string;
  /**
   * Digest of all code, styles and scripts of the route. Pages of two compiled renderers with equal
   * digests are equal if their content is.
   */
  digest: string;
}
