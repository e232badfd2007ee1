import type { Scheme } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { backwardClassSchemes } from './schemes.backward-classes.examples.ts';
import { disabilitySchemes } from './schemes.disability.examples.ts';
import { educationSchemes } from './schemes.education.examples.ts';
import { womenSchemes } from './schemes.women.examples.ts';

/** Schemes that public texts name: 36 of 105. None of the texts says to which phase one belongs. */
export const schemeExamples: Example<Scheme>[] = [
  ...educationSchemes,
  ...womenSchemes,
  ...disabilitySchemes,
  ...backwardClassSchemes,
];
