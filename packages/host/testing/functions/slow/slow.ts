import type { Config, Context } from '@netlify/functions';

/** Takes as long as it is told; with `background` it answers at once and works on. */
export default async (request: Request, context: Context): Promise<Response> => {
  const { searchParams } = new URL(request.url);
  const work = new Promise((resolve) => setTimeout(resolve, Number(searchParams.get('ms'))));
  if (searchParams.has('background'))
    context.waitUntil(work.then(() => console.log('background work done')));
  else await work;
  return new Response('done', { headers: { 'content-type': 'text/plain' } });
};

export const config: Config = { path: '/api/slow' };
