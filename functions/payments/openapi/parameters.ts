import { z } from 'zod';

export const secret = {
  description: 'From the link that the payer was given.',
  example: 'a'.repeat(32),
};
export const id = {
  description: 'From the search. It cannot be guessed.',
  example: 'b'.repeat(24),
};
export const gateway = {
  description: 'The name of a gateway that is set up here.',
  example: 'sandbox',
};
export const embed = z
  .literal('1')
  .optional()
  .meta({ description: 'The answer stands in a frame.' });
