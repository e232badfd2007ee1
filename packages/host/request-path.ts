export type RequestPath = { kind: 'Path'; path: string } | { kind: 'Refused'; status: 400 | 404 };

const BAD_REQUEST = { kind: 'Refused', status: 400 } as const;
const NOT_FOUND = { kind: 'Refused', status: 404 } as const;

/**
 * A path that needs no further checks; nearly all paths have this form. It is the same in a request,
 * in a `URL`, and in the file system.
 */
const PLAIN = /^(?:\/[\w~-][\w~.-]*)*\/?$(?<!\.tmp)/;
export const isPlainPath = (pathname: string): boolean => PLAIN.test(pathname);

/**
 * Decodes the pathname of a request into a file path, always below `/`. It refuses encoded slashes,
 * backslashes, control characters, dot segments and empty segments, which could leave the folder or
 * be ambiguous to the file system. Hidden and temporary files do not exist, except `/.well-known/`
 * (RFC 8615).
 */
export function requestPath(pathname: string): RequestPath {
  if (isPlainPath(pathname)) return { kind: 'Path', path: pathname };
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
