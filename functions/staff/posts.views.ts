import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import type { ListedPost } from '@pune/staff/directory';
import { html, type Content } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { tag } from '@pune/ui/tag';
import { inLanguage, POSTS } from './addresses.ts';
import { table } from './list.views.ts';
import { personName } from './person-name.views.ts';
import { placeNames, type Places } from './places.ts';

/** The list of posts with their holders and superiors. */
export function postsPage(
  posts: readonly ListedPost[],
  places: Places,
  { locale }: View,
  notice: Content,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:posts_title');
  const named = new Map(posts.map((post) => [post.id, post.designation[locale]]));
  const change = (post: string, name: 'superior' | 'end') =>
    html`<a class="once" href="${inLanguage(`${POSTS}${post}/${name}/`, locale)}">${T(`staff:change_posts_${name}`)}</a>`;
  const rows = posts.map((post) => [
    html`<b>${post.designation[locale]}</b><br><span class="soft">${T(`staff:kind_${post.kind}`)}${placeNames(places, post, locale).map(({ text, isCode }) => html` · <span${isCode && html` lang="en"`}>${text}</span>`)}</span>`,
    post.holders.length > 0
      ? post.holders.map((name, index) => html`${index > 0 && ', '}${personName(name)}`)
      : tag(T('staff:vacant'), 'warn'),
    (post.superior && named.get(post.superior)) || '–',
    html`${change(post.id, 'superior')}<br>${change(post.id, 'end')}`,
  ]);
  const main = page(
    { title, lead: T('staff:posts_lead') },
    html`${notice}
      <p><a class="btn" href="${inLanguage(`${POSTS}new/`, locale)}">${T('staff:change_posts_new')}</a></p>
      ${table(title, [T('staff:label_post'), T('staff:column_holders'), T('staff:label_superior'), T('staff:changes_title')], rows)}`,
  );
  return { title, main: safe(main) };
}
