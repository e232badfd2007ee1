import type { APIRoute } from 'astro';
import { capIndex } from './alerts.cap.ts';
import { xmlResponse } from '../shared/xml.ts';

/** The current alerts for programs: each entry links its CAP message. */
export const GET: APIRoute = ({ locals: { content } }) =>
  xmlResponse(capIndex(content), 'application/atom+xml');
