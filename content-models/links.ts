import type { Field } from 'payload';
import { idOf } from './content-model.ts';

/**
 * The collections that a link may refer to. A link stores the reference, so it survives a change of
 * address.
 */
export const LINK_TARGETS = [
  'pages',
  'services',
  'circulars',
  'policies',
  'documents',
  'departments',
  'offices',
  'events',
  'projects',
  'reports',
  'schemes',
  'faqs',
  'guides',
] as const;
export type LinkTarget = (typeof LINK_TARGETS)[number];

/**
 * A published link: a reference to a document, or an address (a path of the portal without its
 * language, or a full address).
 */
export interface Link {
  label: string;
  document?: { collection: LinkTarget; id: string };
  href?: string;
}

interface LinkSource {
  label?: string | null;
  document?: { relationTo: LinkTarget; value: unknown } | null;
  href?: string | null;
}

const ADDRESS_CHARACTERS_MAX = 300;
export const ADDRESS_EXPECTED =
  'Begin with / for a path of this portal, or with https://, mailto: or tel:.';

/**
 * @returns true for an address of a page, a mailbox or a telephone; `//` is refused, because it
 *   leaves the portal unnoticed
 */
export const isAddress = (text: string): boolean =>
  text.length <= ADDRESS_CHARACTERS_MAX &&
  /^(\/(?!\/)[\w\-/.?=&#]*|https:\/\/\S+|mailto:\S+|tel:\+?[\d-]+)$/.test(text);

export const linkFields: Field[] = [
  { name: 'label', type: 'text', localized: true, required: true, maxLength: 60 },
  {
    type: 'row',
    fields: [
      {
        name: 'document',
        type: 'relationship',
        relationTo: [...LINK_TARGETS],
        admin: {
          width: '50%',
          description: 'A page of this site: keeps working when the page moves.',
        },
      },
      {
        name: 'href',
        label: 'Or an address',
        type: 'text',
        maxLength: ADDRESS_CHARACTERS_MAX,
        admin: {
          width: '50%',
          description:
            'A path without its language, such as /services/, or a full https:// address.',
        },
        validate: (value: string | null | undefined, { siblingData }: { siblingData: unknown }) =>
          (value
            ? isAddress(value) || ADDRESS_EXPECTED
            : Boolean((siblingData as LinkSource).document) ||
              'Choose a page, or give an address.') as true | string,
      },
    ],
  },
];

/** The links that have a label in this language. */
export const publishLinks = (links: LinkSource[] | null | undefined): Link[] =>
  (links ?? []).flatMap(({ label, document, href }) => {
    const id = document && idOf(document.value);
    if (!label || !(id || href)) return [];
    return [
      id && document
        ? { label, document: { collection: document.relationTo, id } }
        : { label, href: href! },
    ];
  });
