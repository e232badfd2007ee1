import type { Section } from '@pune/snapshot/section';

/** A page, or a file such as a feed: the result of a compiled renderer for one address. */
export interface RenderedPage {
  status: number;
  body: Buffer;
  /** Sections in the order of the bytes. */
  sections?: readonly Section[];
}

export const pageOf = async (response: Response): Promise<RenderedPage> => ({
  status: response.status,
  body: Buffer.from(await response.arrayBuffer()),
});
