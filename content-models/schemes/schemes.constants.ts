/**
 * Groups of schemes in the order that pages show them; the labels that readers see are interface
 * messages, `schemes:group_<value>`.
 */
export const SCHEME_GROUPS = [
  'education',
  'women-children',
  'senior-citizens',
  'disability',
  'backward-classes',
  'youth',
  'livelihoods',
  'employees',
] as const;

/** What a scheme gives; labels are interface messages, `schemes:kind_<value>`. */
export const BENEFIT_KINDS = ['cash', 'training', 'goods', 'concession', 'place'] as const;

/** How often; labels are interface messages, `schemes:amount_<value>`. */
export const BENEFIT_FREQUENCIES = ['once', 'monthly', 'yearly', 'per-event'] as const;

/** How many schemes public texts speak of (a report of 2017), whatever they name and describe. */
export const SCHEMES_SPOKEN_OF = { all: 105, firstPhase: 22 } as const;
