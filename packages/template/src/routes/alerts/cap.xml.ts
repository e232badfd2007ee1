import type { APIRoute } from 'astro';
import { capIndex } from '../../cap.ts';
import { xmlResponse } from '../../xml.ts';

/** The alerts that are not over, for machines: each entry leads to its message. */
export const GET: APIRoute = ({ locals: { content } }) =>
  xmlResponse(capIndex(content), 'application/atom+xml');
