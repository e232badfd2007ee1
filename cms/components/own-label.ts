'use client';
import { useConfig, useDocumentInfo } from '@payloadcms/ui';
import { placeOf } from '../field-places.ts';
import { useSay } from './say.ts';

/**
 * The label of a field in the language of the account. Payload gives a component the field in the
 * language that opened such a form first.
 */
export function useOwnLabel(path: string): string | undefined {
  const { config } = useConfig();
  const { collectionSlug } = useDocumentInfo();
  const { language } = useSay();
  const { fields = [] } = config.collections.find(({ slug }) => slug === collectionSlug) ?? {};
  return placeOf(fields, path, language)?.label.split(' > ').at(-1);
}
