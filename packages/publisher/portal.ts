import type { Render } from './rendering.ts';
import type { SiteConfig } from './sites.ts';
import type { Target } from './target.ts';

/** A portal as the publisher makes it. */
export interface Portal {
  config: SiteConfig;
  target: Target;
  /**
   * Names the compiled renderer that the portal is to be made with; another name means another
   * template, brand or message.
   */
  rendererId: string;
  /** That renderer's own files: styles, scripts, pictures. */
  assets: string;
  /**
   * A compiled renderer by its name, also one of an earlier release. Rejects where it is not kept.
   */
  load(rendererId: string): Promise<Render>;
}
