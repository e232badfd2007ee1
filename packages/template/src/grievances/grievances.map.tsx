import type { Locale } from '@pune/i18n';
import { useEffect, useRef, useState } from 'react';
import type { Picker } from './grievances.picker.ts';
import type { Point } from './grievances.place.ts';
import type { Say } from './grievances.use-texts.ts';

interface Props {
  say: Say;
  /** False until the texts of the map are there. */
  ready: boolean;
  locale: Locale;
  areas: readonly { id: string; name: string }[];
  point: Point | null;
  onPoint: (point: Point) => void;
}

/**
 * A button that shows a map on which the place is chosen. The code of the map is fetched on the
 * first press. Area and landmark stay as they are: the form works without the map. Hidden without
 * scripts.
 */
export function PlaceMap({ say: t, ready, locale, areas, point, onPoint }: Props) {
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  const place = useRef<HTMLDivElement>(null);
  const picker = useRef<Promise<Picker> | null>(null);
  /** The point and the callback of the last rendering: the map outlives the first one. */
  const latest = useRef({ point, onPoint });
  useEffect(() => {
    latest.current = { point, onPoint };
    void picker.current?.then((map) => map.show(point)).catch(() => undefined);
  });

  const open = async () => {
    setState('open');
    try {
      picker.current ??= import('./grievances.picker.ts').then(({ openPicker }) =>
        openPicker(place.current!, {
          locale,
          areas,
          onPick: (picked) => latest.current.onPoint(picked),
        }),
      );
      (await picker.current).show(latest.current.point);
    } catch {
      picker.current = null;
      setState('failed');
    }
  };
  const isOpen = state === 'open';
  return (
    <div className="f js">
      <button
        className="btn alt"
        type="button"
        disabled={!ready}
        aria-expanded={isOpen}
        aria-controls="map"
        onClick={() => (isOpen ? setState('closed') : void open())}
      >
        {t(isOpen ? 'action_map_hide' : 'action_map')}
      </button>
      <output className="hint">{state === 'failed' && t('map_failed')}</output>
      <div id="map" ref={place} hidden={!isOpen} />
    </div>
  );
}
