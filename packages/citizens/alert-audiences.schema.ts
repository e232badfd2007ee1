import { ALERT_TOPICS, SEVERITY_ORDER } from '@pune/content-models/alerts/state';
import { LOCALES } from '@pune/i18n';
import { CHANNELS } from '@pune/notify/schema';
import type { AlertAudience } from '@pune/std/alert-audience';
import { z } from 'zod';

/** More ward offices than the city has. */
const OFFICES_MAX = 200;

export const askedAlertSchema = z.object({
  status: z.string().max(20),
  severity: z.enum(SEVERITY_ORDER),
  topic: z.enum(ALERT_TOPICS),
  offices: z.array(z.string().min(1).max(40)).max(OFFICES_MAX),
});

const people = z.int().nullable();

export const alertAudienceSchema = z.union([
  z.object({ kind: z.enum(['drill', 'unsent']) }),
  z.object({
    kind: z.enum(['topic', 'emergency']),
    people: z.record(
      z.enum(CHANNELS),
      z.object({ all: people, languages: z.record(z.enum(LOCALES), people) }),
    ),
  }),
]) satisfies z.ZodType<AlertAudience>;
