import { dayOf, defineModel, idOf } from '../content-model.ts';
import type { Redirect } from '../content-models.types.ts';
import { textFor, textsFrom, type TextIn, type Texts } from '../withdrawals.ts';
import { redirects as collection } from './redirects.collection.ts';
import type { RedirectTarget } from './redirects.rules.ts';

/** The document that was taken down from the address of a redirect. */
export interface Withdrawal {
  kind: 'error' | 'replaced';
  /** `2026-11-29` */
  on: string;
  reason: Texts;
  title: Texts;
  /** The addresses of files that were public with the document alone: `/media/order.pdf`. */
  files: string[];
}

export interface PublishedRedirect {
  from: string;
  status: 301 | 302 | 410;
  document: { collection: RedirectTarget; id: string } | null;
  href: string | null;
  /** The document, such as `circulars/22`, for which the CMS made the redirect. */
  madeFor: string | null;
  /** The document that took the place of one that was taken down: `circulars/23`. */
  successor: string | null;
  /** Present if a document was taken down from this address. */
  withdrawal: {
    on: string;
    reason: TextIn | null;
    title: TextIn | null;
    files: string[];
    /** The name of the page that gives the reason; `null` if another document took its place. */
    page: string | null;
  } | null;
  /** 1 if the address answers 410 with a reason. */
  explained: 0 | 1;
}

/** Reads what the CMS has noted; null for another value, which a program may have written. */
function withdrawalFrom(value: unknown): Withdrawal | null {
  const { kind, on, reason, title, files } = (value ?? {}) as Partial<Withdrawal>;
  if ((kind !== 'error' && kind !== 'replaced') || !/^\d{4}-\d\d-\d\d$/.test(String(on)))
    return null;
  return {
    kind,
    on: on!,
    reason: textsFrom(reason),
    title: textsFrom(title),
    files: Array.isArray(files) ? files.map(String) : [],
  };
}

export const redirects = defineModel<
  Redirect & { slug: string },
  PublishedRedirect,
  PublishedRedirect
>({
  collection,
  hasPages: false,
  publish(source, locale) {
    const id = source.document ? idOf(source.document.value) : null;
    const withdrawal = withdrawalFrom(source.withdrawal);
    const isGone = source.status === '410';
    const data: PublishedRedirect = {
      from: source.from,
      status: Number(source.status) as PublishedRedirect['status'],
      document: source.document && id ? { collection: source.document.relationTo, id } : null,
      href: source.href || null,
      madeFor: source.madeFor || null,
      successor: withdrawal && source.document && id ? `${source.document.relationTo}/${id}` : null,
      withdrawal: withdrawal
        ? {
            on: withdrawal.on,
            reason: textFor(withdrawal.reason, locale),
            title: textFor(withdrawal.title, locale),
            files: withdrawal.files,
            page: isGone ? source.slug || String(source.id) : null,
          }
        : null,
      explained: withdrawal && isGone ? 1 : 0,
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
