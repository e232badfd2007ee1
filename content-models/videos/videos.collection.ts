import type { CollectionConfig, Field } from 'payload';
import {
  listView,
  relatedServicesField,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';

/**
 * A save of all languages at once has a film for each language, which Payload's own validation
 * takes for a single value. The database checks the references.
 */
const filmField = {
  name: 'film',
  type: 'upload',
  relationTo: 'media',
  localized: true,
  validate: () => true,
  admin: {
    description:
      'MP4 (H.264) or WebM (VP9), in the language chosen above. Without one the page shows the transcript alone.',
  },
} as Field;

export const videos: CollectionConfig = {
  slug: 'videos',
  labels: { singular: 'Video', plural: 'Videos' },
  typescript: { interface: 'Video' },
  admin: listView(
    ['title', 'durationSeconds', 'department', 'reviewOn', '_status'],
    'content',
    'Short films, each with captions and a transcript: nobody must hear or see to follow.',
  ),
  defaultSort: 'slug',
  fields: [
    ...sidebarFields,
    titleField,
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Film',
          fields: [
            filmField,
            {
              name: 'poster',
              type: 'upload',
              relationTo: 'media',
              admin: { description: 'A still picture, shown until the film is started.' },
            },
            {
              name: 'durationSeconds',
              label: 'Length in seconds',
              type: 'number',
              min: 1,
              max: 7200,
            },
            { name: 'isSilent', label: 'Has no sound', type: 'checkbox', defaultValue: false },
            {
              name: 'captions',
              type: 'array',
              labels: { singular: 'Captions', plural: 'Captions' },
              admin: { description: 'A WebVTT file for each language.' },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'language',
                      type: 'select',
                      required: true,
                      options: [
                        { label: 'English', value: 'en' },
                        { label: 'Marathi', value: 'mr' },
                        { label: 'Hindi', value: 'hi' },
                      ],
                      admin: { width: '50%' },
                    },
                    {
                      name: 'file',
                      type: 'upload',
                      relationTo: 'media',
                      required: true,
                      admin: { width: '50%' },
                    },
                  ],
                },
              ],
            },
            {
              name: 'chapters',
              type: 'array',
              labels: { singular: 'Chapter', plural: 'Chapters' },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'startsAtSeconds',
                      label: 'Begins at second',
                      type: 'number',
                      required: true,
                      min: 0,
                      max: 7200,
                      admin: { width: '34%' },
                    },
                    {
                      name: 'title',
                      type: 'text',
                      localized: true,
                      required: true,
                      maxLength: 120,
                      admin: { width: '66%' },
                    },
                  ],
                },
              ],
            },
            sourceNoteField,
          ],
        },
        {
          label: 'Transcript',
          fields: [
            {
              name: 'transcript',
              type: 'richText',
              localized: true,
              admin: {
                description:
                  'Everything that is said, and everything that only the picture shows. A language without it has no page.',
              },
            },
            relatedServicesField,
          ],
        },
      ],
    },
  ],
};
