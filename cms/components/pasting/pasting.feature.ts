import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Cleans what is pasted into running text; see `clean-pasted.ts`. */
export const PastingFeature = createServerFeature({
  key: 'pasting',
  feature: { ClientFeature: '/components/pasting/pasting.client.tsx#PastingFeatureClient' },
});
