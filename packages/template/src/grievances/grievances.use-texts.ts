import { useEffect, useRef, useState } from 'react';
import type { Locale, Translation } from '@pune/i18n';
import { islandTranslator } from '@pune/i18n/island';
import type { FormMessages, LaterTexts } from './grievances.messages.ts';
import { read } from './grievances.read.ts';

export type Say = ReturnType<typeof islandTranslator<'grievances'>>;

/**
 * The texts of the form. Those of its first screen are in the page; the others are in a file, which
 * is loaded once the form has woken, and is in the cache of the service worker.
 */
export function useTexts(locale: Locale, messages: FormMessages, address: string) {
  const [say, setSay] = useState<Say>(() =>
    islandTranslator<'grievances'>(locale, messages as Translation<'grievances'>),
  );
  const [isWhole, setWhole] = useState(false);
  const [outsideNames, setOutsideNames] = useState<readonly string[]>([]);
  const loading = useRef<Promise<Say | null>>(null);

  /** Loads the file, once; after a failure again. Returns null if it cannot be had. */
  async function load(): Promise<Say | null> {
    const later = (await read(address)) as LaterTexts | null;
    if (!later) return (loading.current = null);
    const whole = islandTranslator<'grievances'>(locale, {
      ...messages,
      ...later.messages,
    } as Translation<'grievances'>);
    setSay(() => whole);
    setOutsideNames(later.outsideNames);
    setWhole(true);
    return whole;
  }
  const loaded = () => (loading.current ??= load());
  const begin = useRef(loaded);
  useEffect(() => void begin.current(), []);
  return { say, isWhole, loaded, outsideNames };
}
