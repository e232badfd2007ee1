import { expect, it } from 'vitest';
import type { Field } from 'payload';
import { models } from './models.ts';

/** The names of the fields with files to download, at any depth. */
function fileFieldsIn(fields: readonly Field[], prefix = ''): string[] {
  return fields.flatMap((field): string[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => fileFieldsIn(tab.fields, prefix));
    if (field.type === 'array') return fileFieldsIn(field.fields, `${prefix}${field.name}.`);
    if (field.type === 'upload')
      return /^(attachments|files|document)$/.test(field.name) ? [`${prefix}${field.name}`] : [];
    return 'fields' in field ? fileFieldsIn(field.fields as Field[], prefix) : [];
  });
}

it.each(Object.entries(models))(
  'search looks into every file that %s hold',
  (_, { collection, fileFields = [] }) => {
    expect([...fileFields].sort()).toEqual(fileFieldsIn(collection.fields).sort());
  },
);
