import type { Config } from '@netlify/functions';
import { z } from 'zod';

const schema = z.strictObject({ word: z.string().max(20) });

/** Accepts only POST, and validates the body with a package that a bundle must include. */
export default async (request: Request): Promise<Response> => {
  const result = schema.safeParse(await request.json());
  return result.success
    ? Response.json({ word: result.data.word }, { status: 201 })
    : Response.json({ title: 'no' }, { status: 422 });
};

export const config = { path: '/api/guarded', method: ['POST', 'PUT'] } satisfies Config;
