import { defineModel, type Published, type SourceDocument } from '../content-model.ts';
import type { Locale } from '@pune/i18n';
import { textFor, type TextIn, type Texts } from '../withdrawals.ts';
import { changes as collection } from './changes.collection.ts';
import type { ChangeKind } from './changes.rules.ts';

/** The text of a document that became public with a change, in one language. */
export type KeptText = Pick<Published, 'slug' | 'title' | 'summary' | 'updatedAt' | 'data'>;

export interface PublishedChange {
  /** `null` if it is not kept, or not in this language. */
  text: KeptText | null;
}

/** The translations that do not have a change that readers were told of. */
export interface Behind {
  /** The language that changed. */
  source: Locale;
  languages: Locale[];
  /** The names of the parts that changed, by the language of the reader. */
  parts: Partial<Record<Locale, string[]>>;
}

export interface ChangeCard {
  /** `circulars/22` */
  of: string;
  kind: ChangeKind;
  /** The instant of the publication. */
  at: string;
  /** In this language, or else in the first that has it. */
  note: TextIn | null;
  /** The id of the department that owns the document. */
  department: string | null;
  /** The language that changed, if the text of this one does not have the change yet. */
  behind: { source: Locale; parts: string[] } | null;
  /** 1 for a change that readers are told of: lists select by it. */
  told: 1 | null;
  /** 1 if the text is kept in this language, which gives it a page. */
  kept: 1 | null;
}

/** A row of the history, as the CMS stores it. */
export interface ChangeSource extends SourceDocument {
  document: string;
  kind: ChangeKind;
  at: string;
  note?: Texts | null;
  title: Texts;
  portals: string[];
  department?: string | null;
  behind?: Behind | null;
  texts?: Partial<Record<Locale, KeptText>> | null;
}

export const changes = defineModel<ChangeSource, PublishedChange, ChangeCard>({
  collection,
  hasPages: false,
  publish({ document, kind, at, note, title, portals, department, behind, texts }, locale) {
    const told = textFor(note ?? {}, locale);
    return {
      title: textFor(title, locale)?.text ?? '',
      summary: told?.text ?? '',
      // With its time: changes of one day stay in their order.
      date: at,
      category: document.slice(0, document.indexOf('/')),
      portals,
      data: { text: texts?.[locale] ?? null },
      card: {
        of: document,
        kind,
        at,
        note: told,
        department: department ?? null,
        behind: behind?.languages.includes(locale)
          ? { source: behind.source, parts: behind.parts[locale] ?? [] }
          : null,
        told: kind === 'told' ? 1 : null,
        kept: texts?.[locale] ? 1 : null,
      },
      text: '',
    };
  },
});
