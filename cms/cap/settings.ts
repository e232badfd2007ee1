/** The operator's settings of CAP feeds, from the environment (`cms/environment.ts`). */
export interface CapFeedsSettings {
  /** The addresses of feeds, or of single messages. */
  feeds: readonly string[];
  /** Senders whose severe and extreme alerts are published without an editor. */
  trusted: readonly string[];
  /** Values of `<geocode>` that mean the city or all around it. */
  geocodes: readonly string[];
  /** Words in `<areaDesc>` that name the city. */
  names: readonly string[];
}
