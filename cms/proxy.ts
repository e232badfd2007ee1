import { NextResponse, type NextRequest } from 'next/server';
import { LANGUAGE_COOKIE, LANGUAGE_COOKIE_SECONDS } from './components/language/preference.ts';
import { adminPolicy } from './content-security-policy.ts';
import { languageOfBrowser } from './words/browser-language.ts';

/**
 * Adds a policy with a fresh nonce to each admin page; Next.js adds the nonce to its scripts. A
 * browser that has chosen no language gets the first one of its own list: Payload's list of
 * languages that a browser may ask for lacks Marathi and Hindi.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = adminPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const language = request.cookies.has(LANGUAGE_COOKIE)
    ? null
    : languageOfBrowser(request.headers.get('accept-language'));
  if (language)
    headers.set(
      'cookie',
      [request.headers.get('cookie'), `${LANGUAGE_COOKIE}=${language}`].filter(Boolean).join('; '),
    );
  const response = NextResponse.next({ request: { headers } });
  if (language)
    response.cookies.set(LANGUAGE_COOKIE, language, {
      path: '/',
      maxAge: LANGUAGE_COOKIE_SECONDS,
      sameSite: 'lax',
      secure: request.nextUrl.protocol === 'https:',
    });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: '/admin/:path*' };
