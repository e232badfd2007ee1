import path from 'node:path';
import { to } from '@pune/content/routes';
import { parseEmbedOriginsFile } from '@pune/std/embed-origins';
import { statOf, textOfFile } from './reads.ts';

/**
 * Reads the origins that a live release publishes for its embedded forms. Publishing replaces the
 * file, and a new file is read again.
 */
export function createEmbedOrigins(): (release: string) => readonly string[] {
  const known = new Map<string, { identity: string; origins: readonly string[] }>();
  return (release) => {
    const file = path.join(release, to.portal.embedding());
    const seen = statOf(file);
    if (!seen?.isFile()) return [];
    const identity = `${seen.ino} ${seen.size} ${seen.mtimeNs}`;
    const kept = known.get(release);
    if (kept?.identity === identity) return kept.origins;
    const origins = parseEmbedOriginsFile(textOfFile(file));
    known.set(release, { identity, origins });
    return origins;
  };
}
