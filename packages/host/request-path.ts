export type RequestPath = { kind: 'Path'; path: string } | { kind: 'Refused'; status: 400 | 404 };

const BAD_REQUEST = { kind: 'Refused', status: 400 } as const;
const NOT_FOUND = { kind: 'Refused', status: 404 } as const;

/** A path with nothing in it that needs a second look: nearly all have this form. */
const PLAIN = /^(?:\/[\w~-]+)*\/?$/;

/**
 * The file path that a request's pathname asks for, decoded, always below `/`. What could leave the
 * folder, or means something else to the file system than to the reader, is refused: encoded
 * slashes, backslashes, control characters, dot segments, empty segments. Hidden and temporary
 * files do not exist, except `/.well-known/` (RFC 8615).
 */
export function requestPath(pathname: string): RequestPath {
  if (PLAIN.test(pathname)) return { kind: 'Path', path: pathname };
  if (/%(?:2f|5c|00)/i.test(pathname) || pathname.includes('\\')) return BAD_REQUEST;
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return BAD_REQUEST;
  }
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!path.startsWith('/') || /[\u0000-\u001f\u007f]/.test(path) || path.includes('//'))
    return BAD_REQUEST;
  const segments = path.slice(1).split('/');
  if (segments.some((segment) => segment === '.' || segment === '..')) return BAD_REQUEST;
  const hidden = segments.some(
    (segment, index) => segment.startsWith('.') && !(index === 0 && segment === '.well-known'),
  );
  if (hidden || path.endsWith('.tmp')) return NOT_FOUND;
  return { kind: 'Path', path };
}
