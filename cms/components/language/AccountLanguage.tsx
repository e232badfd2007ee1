'use client';
import { useAuth, usePreferences, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { withDateWords } from '../../words/date-words.ts';
import { LANGUAGE_COOKIE, LANGUAGE_PREFERENCE } from './preference.ts';

/**
 * Stores the language that an account chooses, so that its next sign-in has it on any device, and
 * gives Payload's formats the names of months in Marathi and Hindi.
 */
export function AccountLanguage({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const { setPreference } = usePreferences();
  const { language } = i18n;
  const before = useRef(language);
  useEffect(() => {
    if (before.current === language || !user) return;
    before.current = language;
    void setPreference(LANGUAGE_PREFERENCE, { language });
  }, [language, user, setPreference]);
  const router = useRouter();
  const id = user?.id;
  useEffect(() => {
    // The sign-in brought the language of the account, and the page still has the browser's.
    const chosen = new RegExp(`(?:^|; )${LANGUAGE_COOKIE}=(\\w+)`).exec(document.cookie)?.[1];
    if (id && chosen && chosen !== language) router.refresh();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each sign-in
  }, [id]);
  // Payload loads the English names for both (`words.ts`), and offers no other place for these. The
  // components below read them from the same object.
  if ((language === 'mr' || language === 'hi') && i18n.dateFNS)
    Object.assign(i18n, { dateFNS: withDateWords(i18n.dateFNS, language) });
  return children;
}
