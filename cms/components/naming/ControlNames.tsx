'use client';
import { phrase } from '@pune/content-models/say';
import { useTranslation } from '@payloadcms/ui';
import { useEffect, type ReactNode } from 'react';
import { useSay } from '../say.ts';
import { ANNOUNCEMENTS, translateAnnouncements } from './announcements.ts';
import { mayChangeNames, nameControls } from './control-names.ts';
import { translateTexts } from './texts.ts';

/** The attributes of Payload that the names depend on. */
const WATCHED = ['aria-label', 'aria-checked', 'aria-roledescription', 'class'];

/** Names the controls of every page of the admin, as Payload draws them. */
export function ControlNames({ children }: { children: ReactNode }) {
  const { say, language } = useSay();
  const { i18n } = useTranslation();
  const translations = i18n.translations;
  useEffect(() => {
    const reader = { i18n: { language, translations } };
    const translate = (english: string): string => phrase(reader, english);
    let waiting = 0;
    const later = (): void => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0;
        nameControls(document, say);
        translateTexts(document, say);
        changes.takeRecords();
      });
    };
    const changes = new MutationObserver((records) => {
      // At once: in the next frame the English text would be read out.
      if (language !== 'en')
        for (const announcement of announcementsIn(records))
          translateAnnouncements(announcement, translate);
      if (records.some(mayChangeNames)) later();
    });
    changes.observe(document.body, {
      attributeFilter: WATCHED,
      characterData: true,
      childList: true,
      subtree: true,
    });
    if (language !== 'en')
      for (const announcement of document.querySelectorAll(ANNOUNCEMENTS))
        translateAnnouncements(announcement, translate);
    window.addEventListener('resize', later);
    later();
    return () => {
      changes.disconnect();
      window.removeEventListener('resize', later);
      cancelAnimationFrame(waiting);
    };
  }, [say, language, translations]);
  return children;
}

/** The announcements that changed, or came with what changed. */
function announcementsIn(records: readonly MutationRecord[]): Set<Element> {
  const found = new Set<Element>();
  for (const { type, target, addedNodes } of records) {
    if (type === 'attributes') continue;
    const around = (target.nodeType === 1 ? (target as Element) : target.parentElement)?.closest(
      ANNOUNCEMENTS,
    );
    if (around) found.add(around);
    for (const node of addedNodes) {
      if (node.nodeType !== 1) continue;
      const added = node as Element;
      if (added.matches(ANNOUNCEMENTS)) found.add(added);
      for (const each of added.querySelectorAll(ANNOUNCEMENTS)) found.add(each);
    }
  }
  return found;
}
