import type { CollectionConfig } from 'payload';
import { GROUPS } from '../fields.ts';

export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'File', plural: 'Files' },
  typescript: { interface: 'Media' },
  admin: {
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'mimeType', 'filesize', 'updatedAt'],
    listSearchableFields: ['alt', 'filename'],
    group: GROUPS.files,
    description:
      'Pictures, documents, films and their captions. A file reaches the public only with a published page that shows it.',
  },
  upload: {
    mimeTypes: [
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/avif',
      'application/pdf',
      'video/mp4',
      'video/webm',
      'text/vtt',
    ],
    focalPoint: true,
    crop: true,
    pasteURL: false,
    // For the lists of the CMS only; `variants.ts` has the sizes for pages.
    imageSizes: [
      {
        name: 'small',
        width: 480,
        withoutEnlargement: true,
        formatOptions: { format: 'webp', options: { quality: 72 } },
      },
    ],
    adminThumbnail: 'small',
  },
  fields: [
    // Identifies the example files; an uploaded file has no slug.
    {
      name: 'slug',
      label: 'Mark of an example',
      type: 'text',
      index: true,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'alt',
      label: 'Alternative text',
      type: 'text',
      localized: true,
      required: true,
      maxLength: 250,
      admin: {
        description: 'What is to be seen, for those who cannot see it. For a document: its title.',
      },
    },
    {
      name: 'altTexts',
      type: 'ui',
      admin: {
        components: { Field: '/components/files/AltTexts.tsx#AltTexts' },
        disableListColumn: true,
      },
    },
    {
      name: 'credit',
      label: 'Credit and licence',
      type: 'text',
      localized: true,
      maxLength: 160,
      admin: { description: 'Who made it, and under which licence it is used.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'language',
          type: 'select',
          hasMany: true,
          options: [
            { label: 'English', value: 'en' },
            { label: 'Marathi', value: 'mr' },
            { label: 'Hindi', value: 'hi' },
          ],
          admin: { width: '50%', description: 'Languages of a document.' },
        },
        {
          name: 'pages',
          type: 'number',
          min: 1,
          admin: { width: '50%', description: 'Pages of a document: counted when it is uploaded.' },
        },
      ],
    },
    // A question to the editor if the same bytes have been uploaded before; the answer is not
    // stored.
    {
      name: 'secondCopy',
      label: 'Keep a second copy',
      type: 'checkbox',
      virtual: true,
      admin: {
        condition: (_data, _siblings, { operation }) => operation === 'create',
        description:
          'Only where Files says that it has this file already, and this one is to be changed apart from that one.',
      },
    },
    // Set from the PDF on upload.
    {
      name: 'fileWarning',
      label: 'Look at this file again',
      type: 'textarea',
      admin: { readOnly: true, condition: (data) => Boolean(data?.fileWarning) },
    },
    { name: 'texts', type: 'json', admin: { hidden: true } },
  ],
};
