import type { CollectionConfig } from 'payload';
import { GROUPS } from '../fields.ts';
import { linkFields } from '../links.ts';

export const navigation: CollectionConfig = {
  slug: 'navigation',
  labels: { singular: 'Navigation', plural: 'Navigation' },
  typescript: { interface: 'Navigation' },
  admin: {
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'updatedAt', '_status'],
    group: GROUPS.portals,
    description: 'The main menu and the foot of each portal.',
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
      admin: { description: 'One navigation a portal.' },
    },
    {
      name: 'main',
      label: 'Main menu',
      type: 'array',
      labels: { singular: 'Item', plural: 'Items' },
      minRows: 1,
      maxRows: 8,
      fields: linkFields,
      admin: {
        initCollapsed: true,
        description: 'Five or six items read best. Drag to reorder.',
      },
    },
    {
      name: 'footer',
      label: 'Foot of the page',
      type: 'array',
      labels: { singular: 'Column', plural: 'Columns' },
      maxRows: 4,
      admin: { initCollapsed: true },
      fields: [
        { name: 'heading', type: 'text', localized: true, required: true, maxLength: 60 },
        {
          name: 'links',
          type: 'array',
          labels: { singular: 'Link', plural: 'Links' },
          admin: { initCollapsed: true },
          fields: linkFields,
        },
      ],
    },
  ],
};
