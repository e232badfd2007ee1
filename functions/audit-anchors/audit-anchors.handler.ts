import { createFeature } from '@pune/http/feature';
import { jsonAnswer } from '@pune/http/answers';
import type { PortalPages } from '@pune/http/portal-pages';
import { listAnchors } from '@pune/staff/audit-anchors';
import type { AuditKeys } from '@pune/staff/audit-keys';
import type { OpenedStaff } from '@pune/staff/open-staff';
import type { AnchorsAnswer } from './audit-anchors.openapi.ts';
import { AUDIT_ANCHORS_API, querySchema } from './audit-anchors.openapi.ts';

const ANCHORS_MAX = 1000;
/** Anchors are made every hour, and never change. */
const CACHE_SECONDS = 300;

export interface AuditAnchorsOptions {
  open: () => Promise<
    Pick<OpenedStaff, 'db'> & { auditKeys: Pick<AuditKeys, 'verifying' | 'others'> }
  >;
  pages: PortalPages;
}

const published = ({ verifying }: Pick<AuditKeys, 'verifying'>): AnchorsAnswer['publicKey'] =>
  verifying.export({ format: 'jwk' }) as AnchorsAnswer['publicKey'];

/** Publishes the signed ends of the audit's chains, so that any reader can detect a rewrite. */
export function createAuditAnchorsHandler({ open, pages }: AuditAnchorsOptions) {
  const { app, problem, view, handle } = createFeature({
    feature: 'staff',
    pages,
    embedOrigins: [],
  });

  app.get(AUDIT_ANCHORS_API, async ({ req }) => {
    const asked = querySchema.safeParse({ before: req.query('before') });
    if (!asked.success) return problem(req.raw, view(req.raw), 'malformed');
    const { db, auditKeys } = await open();
    const before = asked.data.before ?? null;
    const anchors = await listAnchors(db, { before, limit: ANCHORS_MAX });
    const answer: AnchorsAnswer = {
      publicKey: published(auditKeys),
      otherPublicKeys: (auditKeys.others ?? []).map(published),
      anchors,
      before: anchors.length === ANCHORS_MAX ? anchors.at(-1)!.at : null,
    };
    return jsonAnswer(answer, 200, {
      'cache-control': `public, max-age=${CACHE_SECONDS}`,
      'access-control-allow-origin': '*',
      vary: 'Accept-Encoding',
    });
  });

  return handle;
}
