import type { Endpoint, PayloadRequest } from 'payload';
import { say } from '@pune/content-models/say';
import type { Account } from './access/rules.ts';
import { headOf, isFormat, lineOf, type Format } from './acts/exports.ts';
import { lastRow, linkActs, noteAct, rowsUntil } from './acts/store.ts';
import { refusal } from './document-requests.ts';

/** The record of acts as a file, for administrators. */

const TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
};

/** Reads rows as the client takes them. */
function streamOf(req: PayloadRequest, format: Format, until: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pages = rowsUntil(req.payload, until);
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(headOf(format))),
    async pull(stream) {
      const { value: rows, done } = await pages.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(rows.map((row) => lineOf(format, row)).join('')));
    },
  });
}

/** The file always has the whole record: a part of a chain could not be verified. */
async function exported(req: PayloadRequest): Promise<Response> {
  if (!req.user) return refusal(say(req, 'Sign in first.'), 401);
  if ((req.user as unknown as Account).role !== 'administrator')
    return refusal(say(req, 'Only administrators may take the record of acts out.'), 403);
  const { format } = req.query;
  if (!isFormat(format)) return refusal(say(req, 'Choose CSV or NDJSON.'), 400);
  await noteAct(req, { kind: 'exported', details: { format } });
  await linkActs(req.payload);
  const last = await lastRow(req.payload);
  const day = new Date().toISOString().slice(0, 10);
  return new Response(streamOf(req, format, last?.seq ?? 0), {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="acts-${day}.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}

export const actEndpoints: Endpoint[] = [
  { path: '/audit/export', method: 'get', handler: exported },
];
