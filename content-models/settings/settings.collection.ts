import type { CollectionConfig, DateFieldValidation, TextFieldManyValidation } from 'payload';
import { isEmbedOrigin } from '@pune/std/embed-origins';
import { day, GROUPS } from '../fields.ts';
import { linkFields } from '../links.ts';

/** The icons of the large entries of the home page; the template draws them. */
export const WINDOW_ICONS = [
  'pay',
  'report',
  'apply',
  'track',
  'office',
  'event',
  'document',
  'search',
] as const;

const EMBED_ORIGINS_MAX = 100;

const validEmbedOrigins: TextFieldManyValidation = (origins) => {
  const wrong = (origins ?? []).find((origin) => !isEmbedOrigin(origin));
  return wrong === undefined
    ? true
    : `“${wrong}” cannot be allowed. Write https:// and the host name without a path, such as https://example.org, or http://localhost for a trial on this machine.`;
};

/** A notice has an end: a board that nobody takes down is not read. */
export const validNoticeUntil: DateFieldValidation = (value, { data }) => {
  const { noticeTitle } = data as { noticeTitle?: string | Record<string, string | null> | null };
  // A save of all languages at once has a title for each language.
  const titles =
    typeof noticeTitle === 'object' && noticeTitle ? Object.values(noticeTitle) : [noticeTitle];
  return (
    Boolean(value) ||
    !titles.some((title) => title?.trim()) ||
    'Give the last day of the notice: it is taken down after it.'
  );
};

export const settings: CollectionConfig = {
  slug: 'settings',
  labels: { singular: 'Portal settings', plural: 'Portal settings' },
  typescript: { interface: 'Settings' },
  admin: {
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'tagline', 'updatedAt', '_status'],
    group: GROUPS.portals,
    description:
      'Name, opening, notice and contact of each portal. A change here renders every page of the portal.',
  },
  fields: [
    {
      name: 'slug',
      label: 'Portal',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      custom: { widget: 'portal' },
      admin: { description: 'One set of settings a portal.' },
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Home page',
          fields: [
            {
              name: 'tagline',
              type: 'text',
              localized: true,
              required: true,
              maxLength: 160,
              admin: { description: 'Describes the portal in search results.' },
            },
            {
              name: 'heroHeading',
              label: 'First line of the home page',
              type: 'text',
              localized: true,
              required: true,
              maxLength: 80,
            },
            {
              name: 'heroText',
              label: 'Below the first line',
              type: 'textarea',
              localized: true,
              maxLength: 240,
              admin: { rows: 2 },
            },
            {
              name: 'chips',
              label: 'Short cuts',
              type: 'array',
              labels: { singular: 'Short cut', plural: 'Short cuts' },
              maxRows: 6,
              admin: { initCollapsed: true },
              fields: linkFields,
            },
            {
              name: 'windows',
              label: 'Large entries',
              type: 'array',
              labels: { singular: 'Large entry', plural: 'Large entries' },
              maxRows: 4,
              admin: {
                initCollapsed: true,
                description: 'Below the first line of the home page.',
              },
              fields: [
                {
                  name: 'icon',
                  type: 'select',
                  required: true,
                  options: WINDOW_ICONS.map((value) => ({
                    label: value[0]!.toUpperCase() + value.slice(1),
                    value,
                  })),
                },
                { name: 'text', type: 'text', localized: true, maxLength: 120 },
                ...linkFields,
              ],
            },
            {
              name: 'figures',
              type: 'array',
              labels: { singular: 'Figure', plural: 'Figures' },
              maxRows: 6,
              admin: {
                initCollapsed: true,
                description:
                  'A number has an age and a source, or it is not shown. The newest comes first, by the first year in its note; those of earlier years are grey. Home pages that do not open with figures show those of this year, if there are several.',
              },
              fields: [
                { name: 'label', type: 'text', localized: true, required: true, maxLength: 80 },
                { name: 'value', type: 'text', localized: true, required: true, maxLength: 60 },
                {
                  name: 'note',
                  label: 'As of when, and from where',
                  type: 'text',
                  localized: true,
                  required: true,
                  maxLength: 160,
                },
              ],
            },
          ],
        },
        {
          label: 'Notice',
          description:
            'A board on the home page, until the end of its last day. Leave the title empty to take it down earlier.',
          fields: [
            { name: 'noticeTitle', type: 'text', localized: true, maxLength: 80 },
            {
              name: 'noticeText',
              type: 'textarea',
              localized: true,
              maxLength: 300,
              admin: { rows: 2 },
            },
            day('noticeUntil', {
              label: 'Last day of the notice',
              description: 'The board is gone after this day, by itself.',
              validate: validNoticeUntil,
            }),
          ],
        },
        {
          label: 'Embedding',
          fields: [
            {
              name: 'embedOrigins',
              label: 'Sites that may show forms of this portal',
              type: 'text',
              hasMany: true,
              maxRows: EMBED_ORIGINS_MAX,
              validate: validEmbedOrigins,
              admin: {
                description:
                  'Addresses such as https://example.org, without what follows. In force a second after publishing. Sites that the operators of the server allow are not listed here.',
              },
            },
          ],
        },
        {
          label: 'Contact and ownership',
          fields: [
            {
              name: 'owner',
              label: 'Who owns and maintains the content',
              type: 'text',
              localized: true,
              required: true,
              maxLength: 200,
            },
            {
              name: 'webInformationManager',
              type: 'text',
              localized: true,
              required: true,
              maxLength: 200,
              admin: {
                description:
                  'Designation and address, as the guidelines for government websites ask.',
              },
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'tollFree',
                  label: 'Toll-free number',
                  type: 'text',
                  maxLength: 40,
                  admin: { width: '50%' },
                },
                { name: 'email', type: 'email', admin: { width: '50%' } },
              ],
            },
            {
              name: 'address',
              type: 'textarea',
              localized: true,
              maxLength: 240,
              admin: { rows: 2 },
            },
            {
              name: 'replyDays',
              label: 'Letters are answered within (working days)',
              type: 'number',
              min: 1,
              max: 30,
              defaultValue: 5,
              required: true,
            },
            {
              name: 'disclaimer',
              type: 'text',
              localized: true,
              maxLength: 300,
              admin: {
                description:
                  'Shown at the foot of every page, for example that the content is a sample.',
              },
            },
          ],
        },
      ],
    },
  ],
};
