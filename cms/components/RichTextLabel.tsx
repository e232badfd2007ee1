'use client';
import { FieldLabel } from '@payloadcms/ui';
import type { RichTextFieldLabelClientComponent } from 'payload';
import { useOwnLabel } from './own-label.ts';

/** The label of a rich text, in the language of the account. */
export const RichTextLabel: RichTextFieldLabelClientComponent = ({ field, path = '' }) => {
  const label = useOwnLabel(path) ?? field?.label;
  return (
    <FieldLabel label={label} localized={field?.localized} path={path} required={field?.required} />
  );
};
