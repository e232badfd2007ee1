/**
 * The groups of schemes in the order of pages. The labels that readers see are interface messages,
 * `schemes:group_<value>`.
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

/** The kinds of benefit of a scheme; labels are interface messages, `schemes:kind_<value>`. */
export const BENEFIT_KINDS = ['cash', 'training', 'goods', 'concession', 'place'] as const;

/** The frequency of a benefit. Labels are interface messages, `schemes:amount_<value>`. */
export const BENEFIT_FREQUENCIES = ['once', 'monthly', 'yearly', 'per-event'] as const;

/**
 * The numbers of schemes that public texts mention (a report of 2017), regardless of how many they
 * describe.
 */
export const SCHEMES_SPOKEN_OF = { all: 105, firstPhase: 22 } as const;
