import { useEffect, useRef, useState } from 'react';
import type { Locale, Translation } from '@pune/i18n';
import { islandTranslator } from '@pune/i18n/island';
import type { FormMessages, LaterTexts } from './grievances.messages.ts';

export type Say = ReturnType<typeof islandTranslator<'grievances'>>;

const TIMEOUT_MS = 10_000;

async function laterTextsAt(address: string): Promise<LaterTexts | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? ((await response.json()) as LaterTexts) : null;
  } catch {
    return null;
  }
}

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
    const later = await laterTextsAt(address);
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
