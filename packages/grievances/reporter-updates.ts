import type { Locale } from '@pune/i18n';
import { say } from './texts.ts';
import type { GrievanceEvent } from './transitions.ts';

/** The events of which reporters are told by SMS: those that change what they may expect. */
const TOLD = [
  'acknowledge',
  'park',
  'reply',
  'transfer',
  'resolve',
  'lapse',
  'merge',
] as const satisfies readonly GrievanceEvent[];
type Told = (typeof TOLD)[number];
export const isTold = (event: GrievanceEvent): event is Told =>
  (TOLD as readonly GrievanceEvent[]).includes(event);

/** The words for an event in the message to the reporter. */
export const updateOf = (event: Told, locale: Locale): string => say(locale, `update_${event}`);
