import { GRIEVANCES_PLACE_API } from '@pune/grievances/constants';
import type { PlaceAnswer } from '@pune/grievances/schema';
import { useRef, useState } from 'react';
import { read } from './grievances.read.ts';

export type Point = { latitude: string; longitude: string };

/** A person does not wait longer for the name of a ward: the server finds it again when filing. */
const TIMEOUT_MS = 5_000;

/** Asks for the ward office of a position; null if there is no answer. */
export const wardAt = (
  point: Point,
  lang: string,
  fetcher: typeof fetch = fetch,
): Promise<PlaceAnswer | null> =>
  read(
    GRIEVANCES_PLACE_API,
    {
      method: 'POST',
      body: new URLSearchParams({ ...point, lang }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    },
    fetcher,
  ) as Promise<PlaceAnswer | null>;

/** The position of the form, with its ward office once it is known. */
export function usePlace(locale: string) {
  const [point, setPoint] = useState<Point | null>(null);
  const [ward, setWard] = useState<PlaceAnswer | null>(null);
  const asked = useRef<Point | null>(null);

  /** Sets another position, whose ward office is not known yet. */
  const put = (next: Point | null) => {
    asked.current = next;
    setPoint(next);
    setWard(null);
  };
  return {
    point,
    ward,
    put,
    /** Finds the ward office of the position. */
    async find(at: Point): Promise<PlaceAnswer | null> {
      const found = await wardAt(at, locale);
      // Another position may have been set meanwhile.
      if (asked.current === at) setWard(found);
      return found;
    },
  };
}
