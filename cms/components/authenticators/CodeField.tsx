'use client';
import { useId } from 'react';
import { useSay } from '../say.ts';

/** The field for a code. Telephones and password managers offer the code there. */
export function CodeField({
  value,
  onChange,
  takesFocus = false,
}: {
  value: string;
  onChange: (value: string) => void;
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
      />
    </div>
  );
}
