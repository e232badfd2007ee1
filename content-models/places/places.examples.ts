import type { Place } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { gardenExamples } from './places.gardens.examples.ts';
import { publicPlaceExamples } from './places.public.examples.ts';
import { sightExamples } from './places.sights.examples.ts';

export const placeExamples: Example<Place>[] = [
  ...sightExamples,
  ...gardenExamples,
  ...publicPlaceExamples,
];
