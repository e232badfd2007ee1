import { NextResponse, type NextRequest } from 'next/server';
import { adminPolicy } from './content-security-policy.ts';

/** Adds a policy with a fresh nonce to each admin page; Next.js adds the nonce to its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = adminPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: '/admin/:path*' };
