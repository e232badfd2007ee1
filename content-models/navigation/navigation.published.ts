import { defineModel } from '../content-model.ts';
import type { Navigation } from '../content-models.types.ts';
import { publishLinks, type Link } from '../links.ts';
import { navigation as collection } from './navigation.collection.ts';

export interface PublishedNavigation {
  main: Link[];
  footer: { heading: string; links: Link[] }[];
}

export const navigation = defineModel<Navigation, PublishedNavigation, null>({
  collection,
  hasPages: false,
  publish(source) {
    const data: PublishedNavigation = {
      main: publishLinks(source.main),
      footer: (source.footer ?? []).flatMap(({ heading, links }) =>
        heading ? { heading, links: publishLinks(links) } : [],
      ),
    };
    return {
      title: source.slug,
      summary: '',
      date: source.createdAt.slice(0, 10),
      category: '',
      portals: [source.slug],
      data,
      card: null,
      text: '',
    };
  },
});
