import { z } from 'zod';

/**
 * The schema of the Common Alerting Protocol 1.2, section 3.4: values, times, positions, and how
 * often an element may stand. `cap.ts` checks their order.
 *
 * http://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html
 */

/** A time has seconds and a numeric offset, never `Z` (section 3.3.2). */
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text).toISOString());
/** No spaces, commas or restricted characters: references separate by them (section 3.2.1). */
const name = z
  .string()
  .regex(/^[^\s,<&]+$/)
  .max(500);
const text = z.string().max(20_000);
const short = z.string().min(1).max(2_000);
const valued = z.object({ valueName: z.string().max(500), value: z.string().max(2_000) });

export type Position = readonly [longitude: number, latitude: number];

const position = (pair: string): Position | null => {
  const found = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(pair);
  if (!found) return null;
  const [latitude, longitude] = [Number(found[1]), Number(found[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [longitude, latitude] : null;
};

/** At least four pairs, of which the last repeats the first (section 3.2.4). */
const polygon = z
  .string()
  .max(500_000)
  .transform((given, context): Position[] => {
    const ring = given.split(/\s+/).map(position);
    const [first, last] = [ring[0], ring.at(-1)];
    if (
      ring.length < 4 ||
      ring.includes(null) ||
      first?.[0] !== last?.[0] ||
      first?.[1] !== last?.[1]
    ) {
      context.addIssue({ code: 'custom', message: 'no closed polygon' });
      return z.NEVER;
    }
    return ring as Position[];
  });
/** A centre, and a radius in kilometres. */
const circle = z.string().transform((given, context) => {
  const [pair = '', radius = '', ...more] = given.split(' ');
  const centre = position(pair);
  if (!centre || more.length > 0 || !/^\d+(\.\d+)?$/.test(radius)) {
    context.addIssue({ code: 'custom', message: 'no circle' });
    return z.NEVER;
  }
  return { centre, radiusKm: Number(radius) };
});

export const areaSchema = z.object({
  areaDesc: short,
  polygon: z.array(polygon),
  circle: z.array(circle),
  geocode: z.array(valued),
});

export const infoSchema = z.object({
  language: z.string().max(40).default('en-US'),
  category: z
    .array(
      z.enum([
        'Geo',
        'Met',
        'Safety',
        'Security',
        'Rescue',
        'Fire',
        'Health',
        'Env',
        'Transport',
        'Infra',
        'CBRNE',
        'Other',
      ]),
    )
    .min(1),
  event: short,
  responseType: z.array(
    z.enum([
      'Shelter',
      'Evacuate',
      'Prepare',
      'Execute',
      'Avoid',
      'Monitor',
      'Assess',
      'AllClear',
      'None',
    ]),
  ),
  urgency: z.enum(['Immediate', 'Expected', 'Future', 'Past', 'Unknown']),
  severity: z.enum(['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']),
  certainty: z.preprocess(
    // "Very Likely" is that of CAP 1.0, which receivers read as "Likely".
    (value) => (value === 'Very Likely' ? 'Likely' : value),
    z.enum(['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']),
  ),
  effective: time.optional(),
  onset: time.optional(),
  expires: time.optional(),
  senderName: text.optional(),
  headline: text.optional(),
  description: text.optional(),
  instruction: text.optional(),
  web: text.optional(),
  contact: text.optional(),
  area: z.array(areaSchema),
});

const references = z.string().transform((given, context) => {
  const found = given.split(/\s+/).map((one) => one.split(','));
  if (found.some((parts) => parts.length !== 3)) {
    context.addIssue({ code: 'custom', message: 'no references' });
    return z.NEVER;
  }
  return found.map(([sender, identifier]) => ({ sender: sender!, identifier: identifier! }));
});

export const messageSchema = z.object({
  identifier: name,
  sender: name,
  sent: time,
  status: z.enum(['Actual', 'Exercise', 'System', 'Test', 'Draft']),
  msgType: z.enum(['Alert', 'Update', 'Cancel', 'Ack', 'Error']),
  source: text.optional(),
  scope: z.enum(['Public', 'Restricted', 'Private']),
  note: text.optional(),
  references: references.default([]),
  info: z.array(infoSchema),
});

export type CapArea = z.output<typeof areaSchema>;
export type CapInfo = z.output<typeof infoSchema>;
export type CapMessage = z.output<typeof messageSchema> & {
  /** True if the message has an XML signature. It is not verified. */
  hasSignature: boolean;
};
