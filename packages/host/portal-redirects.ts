import path from 'node:path';
import { redirectMatcher, type RedirectMatch } from './netlify/redirects.ts';
import { parseRedirectsFile } from './netlify/redirects-file.ts';
import { statOf, textOfFile } from './reads.ts';
import type { Visit } from './visit.ts';

type Matcher = ReturnType<typeof redirectMatcher>;

/**
 * Serves the editors' redirects from the file `_redirects` of a portal's live release. Publishing
 * replaces the file, and a new file is read again. None of the redirects is forced, so a published
 * page takes precedence.
 */
export function createPortalRedirects() {
  const known = new Map<string, { identity: string; match: Matcher }>();

  function matcherOf(release: string): Matcher | null {
    const file = path.join(release, '_redirects');
    const seen = statOf(file);
    if (!seen?.isFile()) return null;
    const identity = `${seen.ino} ${seen.size} ${seen.mtimeNs}`;
    const kept = known.get(release);
    if (kept?.identity === identity) return kept.match;
    const text = textOfFile(file);
    if (text === null) return null;
    const match = redirectMatcher(
      parseRedirectsFile(text).map((rule) => ({ ...rule, force: false })),
    );
    known.set(release, { identity, match });
    return match;
  }

  return ({ release, request, url }: Visit): RedirectMatch | null =>
    matcherOf(release)?.(request, url, { force: false }) ?? null;
}
