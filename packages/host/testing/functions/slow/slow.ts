import type { Config, Context } from '@netlify/functions';

/** Takes `ms` milliseconds; with `background` it answers at once and continues. */
export default async (request: Request, context: Context): Promise<Response> => {
  const { searchParams } = new URL(request.url);
  const work = new Promise((resolve) => setTimeout(resolve, Number(searchParams.get('ms'))));
  if (searchParams.has('background'))
    context.waitUntil(work.then(() => console.log('background work done')));
  else await work;
  return new Response('done', { headers: { 'content-type': 'text/plain' } });
};

export const config: Config = { path: '/api/slow' };
