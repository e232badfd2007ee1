import type { Config, Context } from '@netlify/functions';

/** Reads, sets and deletes cookies through the context. */
export default (_request: Request, context: Context): Response => {
  context.cookies.set({
    name: 'lang',
    value: 'hi',
    path: '/',
    maxAge: 60,
    sameSite: 'Lax',
    httpOnly: true,
  });
  context.cookies.delete('old');
  return context.json({ lang: context.cookies.get('lang') });
};

export const config: Config = { path: '/api/cookies' };
