import type { Scheme } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { backwardClassSchemes } from './schemes.backward-classes.examples.ts';
import { disabilitySchemes } from './schemes.disability.examples.ts';
import { educationSchemes } from './schemes.education.examples.ts';
import { womenSchemes } from './schemes.women.examples.ts';

/** 36 of the 105 schemes, from public texts. None of the texts states the phase of a scheme. */
export const schemeExamples: Example<Scheme>[] = [
  ...educationSchemes,
  ...womenSchemes,
  ...disabilitySchemes,
  ...backwardClassSchemes,
];
