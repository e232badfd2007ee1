import { useEffect, useState } from 'react';
import { FieldError } from '../shared/islands/form.parts.tsx';
import type { Say } from './grievances.use-texts.ts';

interface Props {
  say: Say;
  /** False until the texts of the position are there. */
  ready: boolean;
  error?: string;
  /** A new object sets the position to its point. */
  restored: { point: Point | null };
}

export type Point = { latitude: string; longitude: string };

const LOCATE: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 };

/**
 * A button that adds the position of the device to this form. The device is asked only on a press.
 * Hidden without scripts.
 */
export function Position({ say: t, ready, error, restored }: Props) {
  const [point, setPoint] = useState<Point | null>(null);
  // A report that is given back replaces the point; a press on the button replaces it again.
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => setPoint(restored.point), [restored]);
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');

  const locate = () => {
    setState('working');
    const found = ({ coords }: GeolocationPosition) => {
      setPoint({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6) });
      setState('idle');
    };
    if (navigator.geolocation)
      navigator.geolocation.getCurrentPosition(found, () => setState('failed'), LOCATE);
    else setState('failed');
  };

  const status =
    state === 'working'
      ? t('locate_working')
      : state === 'failed'
        ? t('locate_failed')
        : point
          ? t('locate_found', point)
          : '';
  /** The summary of errors leads to the button: the fields are hidden. */
  const tied = {
    id: 'grievances-latitude',
    className: 'btn alt',
    type: 'button',
    'aria-describedby': error ? 'grievances-latitude-error' : undefined,
  } as const;
  return (
    <div className={error ? 'f err' : 'f js'} data-field="latitude">
      {error && <FieldError id="grievances-latitude" text={error} />}
      <input type="hidden" name="latitude" value={point?.latitude ?? ''} />
      <input type="hidden" name="longitude" value={point?.longitude ?? ''} />
      {point ? (
        <button {...tied} onClick={() => setPoint(null)}>
          {t('action_locate_remove')}
        </button>
      ) : (
        <button {...tied} disabled={!ready} onClick={locate}>
          {t('action_locate')}
        </button>
      )}
      <output className="hint">{status}</output>
    </div>
  );
}
