import fs from 'node:fs';
import type { Config } from '@netlify/functions';

/**
 * Answers with the id of its process, after `ms`; the file `WAITING` then has a line once it has
 * begun to wait. With `hang` its event loop stands still for ever.
 */
export default async (request: Request): Promise<Response> => {
  const query = new URL(request.url).searchParams;
  while (query.has('hang'));
  if (query.has('ms')) {
    if (process.env.WAITING) fs.appendFileSync(process.env.WAITING, `${process.pid}\n`);
    await new Promise((resolve) => setTimeout(resolve, Number(query.get('ms'))));
  }
  return new Response(String(process.pid));
};

export const config: Config = { path: '/api/pid' };
