import type { Block } from 'payload';

/**
 * The capabilities about which a text may speak, with their labels for editors. The configuration
 * of a portal lists its own.
 */
export const CAPABILITY_LABELS = {
  search: 'Search',
  grievances: 'Reporting and tracking problems',
  payments: 'Paying taxes, charges and fees',
  benefits: 'Status of a benefit',
  citizens: 'Accounts and messages',
  audiences: '“For you”',
  dashboard: 'City dashboard',
} as const;
type LabelledCapability = keyof typeof CAPABILITY_LABELS;
const LABELLED = Object.keys(CAPABILITY_LABELS) as [LabelledCapability, ...LabelledCapability[]];

/**
 * The capabilities that a portal may have besides content. `accountability` adds the pages of open
 * data and of performance. `desk` makes it a portal for officers: it is not offered to citizens, and
 * needs no content.
 */
export type Capability = LabelledCapability | 'accountability' | 'desk';
export const CAPABILITIES: readonly [Capability, ...Capability[]] = [
  ...LABELLED,
  'accountability',
  'desk',
];

/** True for a capability about which a text may speak. */
export const isCapability = (name: string): name is LabelledCapability =>
  Object.hasOwn(CAPABILITY_LABELS, name);

/**
 * A block that limits the content after it to portals with a capability. See `shownNodes` for its
 * scope.
 */
export const capabilityBlock: Block = {
  slug: 'capability',
  interfaceName: 'CapabilityBlock',
  labels: { singular: 'Only where offered', plural: 'Only where offered' },
  fields: [
    {
      name: 'capability',
      type: 'select',
      required: true,
      options: LABELLED.map((value) => ({ value, label: CAPABILITY_LABELS[value] })),
      admin: {
        description:
          'Portals that do not offer this leave out what follows: a heading with everything below it, or else one paragraph, list or table. Search does not find these words.',
      },
    },
  ],
};
