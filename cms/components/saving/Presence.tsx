'use client';
import { useConfig, useDocumentInfo, useFormModified, useLocale } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { minuteOrDay } from '../../india-time.ts';
import { LANGUAGES } from '../../languages.ts';
import { BEAT_MS, type Presence as Other } from '../../presences/presences.ts';
import { useSay, type Say } from '../say.ts';
import type { Locale } from '@pune/i18n';

/** Tells the CMS that this form is open, and names the others who have the document open. */
export function Presence() {
  const { id, collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { code: formLanguage } = useLocale();
  const { say, language } = useSay();
  const modified = useFormModified();
  const [others, setOthers] = useState<Other[]>([]);
  const [tab] = useState(() => crypto.randomUUID());
  const [isWriting, setWriting] = useState(false);
  if (modified && !isWriting) setWriting(true);
  const address = `${config.routes.api}/publishing/${collectionSlug}/${id}/presence`;
  const form = useRef({ formLanguage, isWriting });
  const beat = useRef<() => void>(() => {});

  useEffect(() => {
    if (!id) return;
    let isGone = false;
    const send = async (isLeaving: boolean): Promise<void> => {
      const { formLanguage: inLanguage, isWriting: writes } = form.current;
      const answer = await fetch(address, {
        method: 'POST',
        credentials: 'include',
        keepalive: isLeaving,
        signal: AbortSignal.timeout(BEAT_MS),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ tab, language: inLanguage, isWriting: writes, isLeaving }),
      }).catch(() => null);
      if (!answer?.ok || isGone || isLeaving) return;
      const found = ((await answer.json()) as { others: Other[] }).others;
      if (!isGone) setOthers(found);
    };
    const tell = (): void => void send(false);
    const leave = (): void => void send(true);
    const tellIfVisible = (): void => {
      if (document.visibilityState === 'visible') tell();
    };
    beat.current = tell;
    const timer = setInterval(tell, BEAT_MS);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', tellIfVisible);
    document.addEventListener('visibilitychange', tellIfVisible);
    return () => {
      isGone = true;
      beat.current = () => {};
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', tellIfVisible);
      document.removeEventListener('visibilitychange', tellIfVisible);
      leave();
    };
  }, [id, address, tab]);

  // The opening, the first change and another language are told at once.
  useEffect(() => {
    form.current = { formLanguage, isWriting };
    if (id) beat.current();
  }, [id, formLanguage, isWriting]);

  if (!id) return null;
  return (
    <div role="status" className="pune-presence">
      {others.length > 0 && (
        <ul className="pune-note">
          {others.map((other) => (
            <li key={`${other.name} ${other.since}`}>
              {inWords(say, other, formLanguage, language)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** `Asha Kulkarni is editing since 18:12, in Marathi.` */
function inWords(say: Say, other: Other, formLanguage: string, language: Locale): string {
  const values = {
    name: other.name,
    time: minuteOrDay(other.since, Date.now(), language),
    language: say(LANGUAGES[other.language]),
  };
  if (other.isSelf)
    return say('You have this open in another tab or on another device since {{time}}.', values);
  if (!other.isWriting) return say('{{name}} has this open since {{time}}.', values);
  return other.language === formLanguage
    ? say('{{name}} is editing since {{time}}.', values)
    : say('{{name}} is editing since {{time}}, in {{language}}.', values);
}
