import type { Config } from '@netlify/functions';

/** Logs many long lines at once. */
export default async (): Promise<Response> => {
  for (let n = 0; n < 200; n += 1)
    console.log(
      JSON.stringify({
        message: 'a long line',
        worker: process.pid,
        n,
        text: 'x'.repeat(2000 + n),
      }),
    );
  return new Response('logged');
};

export const config: Config = { path: '/api/lines' };
