import { z } from 'zod';
import type { AnchorRow } from './audit.ts';

const anchorSchema = z.object({
  chain: z.string(),
  seq: z.int().positive(),
  at: z.string(),
  hmac: z.string(),
  signature: z.string(),
  key_id: z.string(),
});
const publishedSchema = z.object({ anchors: z.array(anchorSchema) });

/**
 * Reads anchors that were kept outside of the database: the portal's list of them
 * (`/api/v1/audit-anchors`), or one JSON object a line, as in `AUDIT_ANCHORS_FILE` and in mails.
 *
 * @throws for a text that is neither
 */
export function parseAnchors(text: string): AnchorRow[] {
  const lines = text.split('\n').filter((line) => line.trim().startsWith('{'));
  const whole = lines.length === 1 ? publishedSchema.safeParse(JSON.parse(lines[0]!)) : null;
  if (whole?.success) return whole.data.anchors;
  if (lines.length === 0) throw new Error('[staff] [audit] There are no anchors in this text');
  return lines.map((line) => anchorSchema.parse(JSON.parse(line)));
}
