import type { Redirect } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

export const redirectExamples: Example<Redirect>[] = [];
