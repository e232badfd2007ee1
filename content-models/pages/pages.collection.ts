import type { CollectionConfig } from 'payload';
import {
  attachmentsField,
  bodyField,
  listView,
  pictureField,
  relatedServicesField,
  sidebarFields,
  summaryField,
  titleField,
} from '../fields.ts';

/**
 * The groups of pages, for the site map and breadcrumbs. Labels are interface messages,
 * `page_group_<value>`.
 */
export const PAGE_GROUPS = ['about', 'help', 'policy', 'visit'] as const;

export const pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: 'Page', plural: 'Pages' },
  typescript: { interface: 'Page' },
  admin: listView(
    ['title', 'group', 'reviewOn', 'updatedAt', '_status'],
    'content',
    'Texts that stand by themselves: about, help, and the policies that a government site must show.',
  ),
  defaultSort: 'slug',
  fields: [
    ...sidebarFields,
    titleField,
    summaryField,
    pictureField,
    {
      name: 'group',
      type: 'select',
      required: true,
      defaultValue: 'about',
      index: true,
      options: [
        { label: 'About the corporation and the site', value: 'about' },
        { label: 'Help and contact', value: 'help' },
        { label: 'Policies of the site', value: 'policy' },
        { label: 'Visiting and living in Pune', value: 'visit' },
      ],
    },
    bodyField,
    attachmentsField,
    relatedServicesField,
  ],
};
