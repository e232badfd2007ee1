import { useState } from 'react';
import type { PlaceAnswer } from '@pune/grievances/schema';
import { FieldError } from '../shared/islands/form.parts.tsx';
import type { Point } from './grievances.place.ts';
import type { Say } from './grievances.use-texts.ts';

interface Props {
  say: Say;
  /** False until the texts of the position are there. */
  ready: boolean;
  error?: string;
  point: Point | null;
  ward: PlaceAnswer | null;
  /** True if the chosen area is another one than that of the position. */
  differs: boolean;
  onPoint: (point: Point | null) => void;
  /** The person says that the position is right, and not the chosen area. */
  onKeep: () => void;
}

const LOCATE: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 };

/**
 * A button that adds the position of the device to this form, and names its ward office. The device
 * is asked only on a press. Hidden without scripts.
 */
export function Position(props: Props) {
  const { say: t, ready, point, ward, differs, onPoint, onKeep } = props;
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');

  const locate = () => {
    setState('working');
    const found = ({ coords }: GeolocationPosition) => {
      onPoint({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6) });
      setState('idle');
    };
    if (navigator.geolocation)
      navigator.geolocation.getCurrentPosition(found, () => setState('failed'), LOCATE);
    else setState('failed');
  };

  const isOutside = ward !== null && !ward.office;
  const error = props.error ?? (isOutside ? ward.text : undefined);
  const found = point && !isOutside && (ward?.text ?? t('locate_found', point));
  const status =
    state === 'idle'
      ? [found, differs && t('place_differs')].filter(Boolean).join(' ')
      : t(`locate_${state}`);
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
      <output className="hint">{status}</output>
      {differs && (
        <button className="btn alt" type="button" onClick={onKeep}>
          {t('action_position_right')}
        </button>
      )}
      {point ? (
        <button {...tied} onClick={() => onPoint(null)}>
          {t(differs ? 'action_area_right' : 'action_locate_remove')}
        </button>
      ) : (
        <button {...tied} disabled={!ready} onClick={locate}>
          {t('action_locate')}
        </button>
      )}
    </div>
  );
}
