import { dayOf, defineModel, idOf } from '../content-model.ts';
import type { Redirect } from '../content-models.types.ts';
import { redirects as collection } from './redirects.collection.ts';
import type { RedirectTarget } from './redirects.rules.ts';

export interface PublishedRedirect {
  from: string;
  status: 301 | 302 | 410;
  document: { collection: RedirectTarget; id: string } | null;
  href: string | null;
}

export const redirects = defineModel<
  Redirect & { slug: string },
  PublishedRedirect,
  PublishedRedirect
>({
  collection,
  hasPages: false,
  publish(source) {
    const id = source.document ? idOf(source.document.value) : null;
    const data: PublishedRedirect = {
      from: source.from,
      status: Number(source.status) as PublishedRedirect['status'],
      document: source.document && id ? { collection: source.document.relationTo, id } : null,
      href: source.href || null,
    };
    return {
      title: data.from,
      summary: '',
      date: dayOf(source.createdAt),
      category: source.status,
      portals: source.portals ?? [],
      data,
      card: data,
      text: '',
    };
  },
});
