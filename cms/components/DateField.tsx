'use client';
import {
  FieldDescription,
  FieldError,
  FieldLabel,
  useField,
  useForm,
  useTranslation,
} from '@payloadcms/ui';
import type { DateFieldClientComponent } from 'payload';
import { useRef, useState, type CSSProperties } from 'react';
import { phrase } from '@pune/content-models/say';
import { useOwnLabel } from './own-label.ts';
import { useSay } from './say.ts';
import { localInput } from '../india-time.ts';
import { isIso, shownDate, typedDate, type Kind } from '../typed-dates.ts';

/**
 * A field for a date, or a date and time in India: typed in common formats, or chosen from the
 * browser's calendar. Invalid text stays in the field with an error, and the server refuses to save
 * it.
 */
export const DateField: DateFieldClientComponent = ({ field, path: givenPath, readOnly }) => {
  const { value, setValue, showError, errorMessage, path, disabled } = useField<string>({
    potentiallyStalePath: givenPath,
  });
  const { say, language } = useSay();
  const { i18n } = useTranslation();
  const { setModified } = useForm();
  const label = useOwnLabel(path) ?? field.label;
  const kind: Kind =
    (field.admin?.date as { pickerAppearance?: string } | undefined)?.pickerAppearance ===
    'dayAndTime'
      ? 'dayAndTime'
      : 'day';
  const [typed, setTyped] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const stored = shownDate(value ?? '', kind, language);
  const unread = typed === null && value && !isIso(value) ? typedDate(value, kind) : null;
  const problem = unread?.kind === 'NoDate' ? phrase({ i18n }, unread.message) : null;
  const isOff = Boolean(readOnly || disabled);

  const take = (given: string): void => {
    setTyped(null);
    if (given === stored) return;
    const date = typedDate(given, kind);
    setValue(date.kind === 'Instant' ? date.iso : date.kind === 'Empty' ? null : given);
  };
  const id = `field-${path.replaceAll('.', '__')}`;
  const width = field.admin?.width;
  return (
    <div
      className="field-type date-time-field pune-date"
      style={{ ...field.admin?.style, ...(width && { '--field-width': width }) } as CSSProperties}
    >
      <FieldLabel htmlFor={id} label={label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError && !problem} message={errorMessage} />
        {problem && (
          <p className="pune-error" id={`${id}-problem`} role="alert">
            {problem}
          </p>
        )}
        <div className="pune-date__input">
          <input
            id={id}
            type="text"
            inputMode="text"
            autoComplete="off"
            placeholder={kind === 'day' ? say('dd/mm/yyyy') : say('dd/mm/yyyy hh:mm, India time')}
            aria-invalid={Boolean(problem) || showError}
            aria-describedby={problem ? `${id}-problem` : undefined}
            disabled={isOff}
            value={typed ?? stored}
            onChange={(event) => {
              setTyped(event.target.value);
              // Mark the form as modified, so that leaving the page asks first: the form does not
              // have the date yet.
              setModified(true);
            }}
            onBlur={(event) => take(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // Otherwise the form would be sent with the previous date.
              event.preventDefault();
              take(event.currentTarget.value);
            }}
          />
          <input
            ref={picker}
            type={kind === 'day' ? 'date' : 'datetime-local'}
            className="pune-date__picker"
            tabIndex={-1}
            aria-hidden="true"
            disabled={isOff}
            value={isIso(value ?? '') ? localInput(value!, kind === 'day') : ''}
            onChange={(event) => take(event.target.value)}
          />
          <button
            type="button"
            className="pune-button"
            disabled={isOff}
            aria-label={say('Choose from the calendar: {{field}}', {
              field: typeof label === 'string' ? label : field.name,
            })}
            onClick={() => picker.current?.showPicker()}
          >
            <svg
              aria-hidden="true"
              width="16"
              height="16"
              viewBox="0 0 16 16"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.3"
            >
              <path d="M2 3.5h12v10.5H2zM2 6.5h12M5 1.5v3M11 1.5v3" />
            </svg>
          </button>
        </div>
      </div>
      <FieldDescription path={path} description={field.admin?.description} />
    </div>
  );
};
