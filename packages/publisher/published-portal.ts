import type { PublishedSite } from '@pune/snapshot/model';
import type { Render } from './rendering.ts';
import type { Target } from './target.ts';

/**
 * A portal with everything by which the publisher publishes it. Its id is called `site` in code and
 * in tables, `portal` in receipts and logs.
 */
export interface PublishedPortal<Site extends PublishedSite = PublishedSite> {
  /** The model's tree of pages gets it whole. */
  config: Site;
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
