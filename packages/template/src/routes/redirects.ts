import type { APIRoute } from 'astro';
import { redirectLines } from '../redirects.ts';

/** The portal's redirects as a file that web servers read: https://docs.netlify.com/manage/routing/redirects/overview/ */
export const GET: APIRoute = ({ locals: { content } }) => new Response(redirectLines(content).map((line) => `${line}\n`).join(''), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
