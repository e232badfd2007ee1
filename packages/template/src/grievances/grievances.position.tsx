import { useState } from 'react';
import type { Locale, Translation } from '@pune/i18n';
import { islandTranslator } from '@pune/i18n/island';
import { FieldError } from '../shared/islands/form.parts.tsx';
import type { FormMessages } from './grievances.messages.ts';

interface Props {
  locale: Locale;
  messages: FormMessages;
  ready: boolean;
  error?: string;
}

const LOCATE: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 };

/**
 * A button that adds the position of the device to this form. The device is asked only on a press.
 * Hidden without scripts.
 */
export function Position({ locale, messages, ready, error }: Props) {
  const [t] = useState(() =>
    islandTranslator<'grievances'>(locale, messages as Translation<'grievances'>),
  );
  const [point, setPoint] = useState<{ latitude: string; longitude: string } | null>(null);
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
  return (
    <div className={error ? 'f err' : 'f js'} data-field="latitude">
      {error && <FieldError id="grievances-latitude" text={error} />}
      <input type="hidden" id="grievances-latitude" name="latitude" value={point?.latitude ?? ''} />
      <input
        type="hidden"
        id="grievances-longitude"
        name="longitude"
        value={point?.longitude ?? ''}
      />
      {point ? (
        <button className="btn alt" type="button" onClick={() => setPoint(null)}>
          {t('action_locate_remove')}
        </button>
      ) : (
        <button className="btn alt" type="button" disabled={!ready} onClick={locate}>
          {t('action_locate')}
        </button>
      )}
      <output className="hint">{status}</output>
    </div>
  );
}
