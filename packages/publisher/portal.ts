import type { Render } from './rendering.ts';
import type { SiteConfig } from './sites.ts';
import type { Target } from './target.ts';

/** A portal as the publisher sees it. */
export interface Portal {
  config: SiteConfig;
  target: Target;
  /**
   * Id of the compiled renderer for new releases. It differs if the template, the branding or a
   * message differs.
   */
  rendererId: string;
  /** Folder of the renderer's own files: styles, scripts, pictures. */
  assets: string;
  /**
   * Loads a compiled renderer by id, including those of earlier releases. Rejects if it is no
   * longer kept.
   */
  load(rendererId: string): Promise<Render>;
}
