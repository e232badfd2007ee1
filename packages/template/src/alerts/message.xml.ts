import type { APIRoute } from 'astro';
import { capMessage } from './alerts.cap.ts';
import { staticPaths } from '../shared/paths.ts';
import { xmlResponse } from '../shared/xml.ts';

export const getStaticPaths = staticPaths;
export const GET: APIRoute = ({ params, locals: { content } }) => {
  const message = capMessage(content, params.slug!);
  return message
    ? xmlResponse(message, 'application/cap+xml')
    : new Response(null, { status: 404 });
};
