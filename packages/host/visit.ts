import type { HttpBindings } from '@hono/node-server';
import type { Locale } from '@pune/i18n';
import type { Portal } from './portals.ts';
import type { SentFile } from './static-files.ts';

/** What one request to a portal is about. */
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
   * What the log may say of the address: a file that exists, or a function's pattern. Anything else
   * may hold secrets or personal data.
   */
  route?: string;
  /** The published file at the address itself, when the answer is that file whole. */
  sent?: SentFile;
  /**
   * The path whose rules for headers the answer has already: a function's answer gets them with its
   * policy.
   */
  ruled?: string;
}
