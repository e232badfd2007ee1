import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Cleans HTML that is pasted into rich text; see `clean-pasted.ts`. */
export const PastingFeature = createServerFeature({
  key: 'pasting',
  feature: { ClientFeature: '/components/pasting/pasting.client.tsx#PastingFeatureClient' },
});
