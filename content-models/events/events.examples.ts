import type { Event } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { festivalExamples } from './events.festivals.examples.ts';
import { hearingExamples } from './events.hearings.examples.ts';
import { holidayExamples } from './events.holidays.examples.ts';
import { objectionExamples } from './events.objections.examples.ts';

export const eventExamples: Example<Event>[] = [
  ...hearingExamples,
  ...holidayExamples,
  ...festivalExamples,
  ...objectionExamples,
];
