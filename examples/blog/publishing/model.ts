import type { PublishedForm } from '@pune/payload-outbox/plugin';
import type { ContentModel } from '@pune/snapshot/model';
import type { Reader, SiteTypes } from '@pune/snapshot/reader';

interface BlogTypes extends SiteTypes {
  documents: { posts: { data: { body: string }; card: null } };
}
export type Content = Reader<BlogTypes>;

/** The published form of a post: what its page and the lists show. */
export const publishPost = ({ slug, title, publishedOn, body }: Record<string, string>) =>
  ({ slug, title, date: publishedOn, portals: ['blog'], data: { body } }) as PublishedForm;

export const model: ContentModel<Content> = {
  locales: ['en'],
  /** The pages: an index, and a page for each post. */
  expand: (_, content) => ['/', ...content.slugs('posts').map((slug) => `/posts/${slug}/`)],
};
