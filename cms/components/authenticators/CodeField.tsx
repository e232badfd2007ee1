'use client';
import { useId, type KeyboardEvent } from 'react';
import { useSay } from '../say.ts';

/** Handles the Enter key in a field that stands in a form with another purpose. */
export const takingEnter = (onEnter: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  onEnter();
};

/** The field for a code. Telephones and password managers offer the code there. */
export function CodeField({
  value,
  onChange,
  onEnter,
  takesFocus = false,
}: {
  value: string;
  onChange: (value: string) => void;
  /** Takes the Enter key from the form around the field. */
  onEnter?: () => void;
  takesFocus?: boolean;
}) {
  const { say } = useSay();
  const id = useId();
  return (
    <div className="field-type text">
      <label className="field-label" htmlFor={id}>
        {say('Code of six digits')}
      </label>
      <input
        id={id}
        name="code"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        required
        value={value}
        ref={(input) => {
          if (takesFocus && input && document.activeElement === document.body) input.focus();
        }}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onEnter && takingEnter(onEnter)}
      />
    </div>
  );
}
