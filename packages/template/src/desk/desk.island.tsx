import { useEffect, useReducer, useState } from 'react';
import type { Locale, Translation } from '@pune/i18n';
import { islandTranslator } from '@pune/i18n/island';
import { Chosen } from './desk.chosen.tsx';
import { focusFirstField, keepList } from './desk.commands.ts';
import { Keys } from './desk.keyboard.tsx';
import { Live } from './desk.live.tsx';
import type { DeskMessages } from './desk.messages.ts';
import { Offline } from './desk.offline.tsx';
import { Photos } from './desk.uploads.tsx';
import type { Words } from './desk.words.ts';

interface Props {
  locale: Locale;
  messages: DeskMessages;
  /** The address of the service worker. */
  worker: string;
  /** The address of the frame into which functions write their pages. */
  frame: string;
}

/**
 * The script of the desk: keyboard, changes by colleagues, choice of cases, smaller photos, and cases on the device. The
 * pages come from functions and work without it; it presses what stands on them.
 */
export function Desk({ locale, messages, worker, frame }: Props) {
  const [words] = useState<Words>(() => ({
    t: islandTranslator<'desk'>(locale, messages as Translation<'desk'>),
    locale,
  }));
  const [addresses] = useState(() => ({ worker, frame, locale }));
  const [ready, wake] = useReducer(() => true, false);
  const [listening, listen] = useReducer(() => true, false);
  useEffect(() => {
    keepList();
    focusFirstField();
    wake();
  }, []);
  // Effects of the parts run before this one: their listeners for keys, files and submits are there.
  useEffect(() => {
    if (ready) listen();
  }, [ready]);
  return (
    <div className="live" data-ready={listening}>
      {ready && (
        <>
          <div className="bar">
            <Live words={words} />
            <Chosen words={words} />
            <Photos words={words} />
          </div>
          <Keys words={words} />
          <Offline words={words} addresses={addresses} />
        </>
      )}
    </div>
  );
}
