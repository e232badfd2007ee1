import type { HttpBindings } from '@hono/node-server';
import type { Locale } from '@pune/i18n';
import type { Portal } from './portals.ts';
import type { SentFile } from './file-bodies.ts';

/** One request to a portal. */
export interface Visit {
  request: Request;
  /** The address that the client used. */
  url: URL;
  portal: Portal;
  /** The folder of the portal's live release. */
  release: string;
  locale: Locale;
  requestId: string;
  bindings: Partial<HttpBindings> | undefined;
  /**
   * The loggable form of the address: a file that exists, or a function's pattern. Anything else
   * may contain secrets or personal data.
   */
  route?: string;
  /** True if a function answered. */
  isFunction?: boolean;
  /** The published file at the address, if the answer is that file as a whole. */
  sent?: SentFile;
  /**
   * The path whose header rules have been applied: a function's answer gets them together with its
   * policy.
   */
  ruled?: string;
}
