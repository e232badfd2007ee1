import { useId, useState } from 'react';
import type { Say } from '../say.ts';

/**
 * A choice of one file. The button of a browser speaks the language of the browser: the control
 * stays for the keyboard and for screen readers, and its button and the name of the file are shown in
 * the language of the account.
 */
export function FileChoice({
  say,
  label,
  accept,
  disabled = false,
  given = null,
  onChosen,
}: {
  say: Say;
  label: string;
  accept: string;
  disabled?: boolean;
  /** The name of the file that was uploaded before. */
  given?: string | null;
  onChosen: (file: File) => void;
}) {
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className="pune-file">
      <span id={`${id}-label`}>{label}</span>
      <div className="pune-file__choice">
        <input
          id={id}
          type="file"
          accept={accept}
          disabled={disabled}
          aria-labelledby={`${id}-label ${id}-button`}
          aria-describedby={`${id}-name`}
          // The same file can be chosen again, such as after a failure.
          onClick={({ currentTarget }) => {
            currentTarget.value = '';
          }}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (!file) return;
            setChosen(file.name);
            onChosen(file);
          }}
        />
        <label id={`${id}-button`} htmlFor={id} className="pune-button">
          {say('Choose a file')}
        </label>
        <output id={`${id}-name`} htmlFor={id}>
          {chosen ?? given ?? say('No file is chosen yet.')}
        </output>
      </div>
    </div>
  );
}
