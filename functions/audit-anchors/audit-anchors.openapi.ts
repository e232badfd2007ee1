import { z } from 'zod';
import { describeFeature } from '../openapi/describe.ts';

export const AUDIT_ANCHORS_API = '/api/v1/audit-anchors';

export const querySchema = z.object({
  before: z.iso.datetime().optional().meta({ description: 'Older anchors: before this instant.' }),
});

const jsonWebKey = z.object({ kty: z.string(), crv: z.string(), x: z.string() });
const answerSchema = z.object({
  publicKey: jsonWebKey.meta({ description: 'Ed25519, as a JSON Web Key.' }),
  otherPublicKeys: z.array(jsonWebKey).meta({
    description: 'Keys of anchors that were signed before the key changed.',
  }),
  anchors: z
    .array(
      z.object({
        chain: z.string(),
        seq: z.int(),
        at: z.string(),
        hmac: z.string(),
        signature: z.string().meta({
          description:
            'base64url, over the canonical JSON (RFC 8785) of the other fields of the anchor.',
        }),
        key_id: z.string(),
      }),
    )
    .meta({ description: 'The newest first.' }),
  before: z.string().nullable().meta({ description: 'The `before` of older ones; null if none.' }),
});
export type AnchorsAnswer = z.output<typeof answerSchema>;

export const auditAnchorsDescription = describeFeature({
  title: 'Anchors of the audit',
  description:
    'Signed ends of the chains of officers’ actions. Who keeps a copy can prove later that no entry up to it was removed or changed. They say how many actions there were, and nothing about persons.',
  endpoints: {
    [`GET ${AUDIT_ANCHORS_API}`]: {
      summary: 'The signed ends of the chains',
      query: querySchema,
      answers: { 200: { description: 'Up to 1,000 anchors.', json: answerSchema } },
    },
  },
});
