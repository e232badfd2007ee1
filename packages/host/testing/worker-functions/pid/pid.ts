import type { Config } from '@netlify/functions';

/** Answers with the id of its process, after `ms`; with `hang` its event loop stands still for ever. */
export default async (request: Request): Promise<Response> => {
  while (new URL(request.url).searchParams.has('hang'));
  await new Promise((resolve) =>
    setTimeout(resolve, Number(new URL(request.url).searchParams.get('ms'))),
  );
  return new Response(String(process.pid));
};

export const config: Config = { path: '/api/pid' };
