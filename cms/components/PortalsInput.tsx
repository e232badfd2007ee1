'use client';
import {
  FieldDescription,
  FieldError,
  FieldLabel,
  useDocumentTitle,
  useField,
} from '@payloadcms/ui';
import { useEffect, type ReactNode } from 'react';
import type { PortalOption } from '../portals.ts';
import { useSay } from './say.ts';

export interface PortalInputProps {
  path: string;
  options: PortalOption[];
  label: string;
  description: string;
  isRequired: boolean;
  readOnly: boolean;
}

const Frame = ({
  path,
  label,
  description,
  isRequired,
  showError,
  children,
}: Omit<PortalInputProps, 'options' | 'readOnly'> & {
  showError: boolean;
  children: ReactNode;
}) => (
  <fieldset id={`field-${path.replaceAll('.', '__')}`} className="field-type pune-portals">
    <FieldLabel as="span" label={label} path={path} required={isRequired} />
    <FieldError path={path} showError={showError} />
    {children}
    <FieldDescription path={path} description={description} />
  </fieldset>
);

interface PortalsInputProps extends PortalInputProps {
  /**
   * Portals with pages of this type. Others are offered only if they are already chosen, with a
   * note.
   */
  showing: string[];
}

/** Check boxes for the portals that show documents of a type. */
export function PortalsInput({ options, readOnly, showing, ...frame }: PortalsInputProps) {
  const { say } = useSay();
  const { value, setValue, showError } = useField<string[]>({ path: frame.path });
  const chosen = value ?? [];
  const toggle = (id: string) =>
    setValue(
      options
        .map((option) => option.value)
        .filter((option) => (option === id ? !chosen.includes(id) : chosen.includes(option))),
    );
  return (
    <Frame {...frame} showError={showError}>
      {options
        .filter(({ value: id }) => showing.includes(id) || chosen.includes(id))
        .map((option) => (
          <label key={option.value} className="pune-portals__option">
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              disabled={readOnly}
              onChange={() => toggle(option.value)}
            />{' '}
            {option.label}
            {!showing.includes(option.value) && (
              <span className="pune-soft">
                {say('This portal has no pages of this type: nothing appears there.')}
              </span>
            )}
          </label>
        ))}
    </Frame>
  );
}

/** A document that is known by its portal has the portal's name as its heading, not its id. */
function usePortalTitle(id: string | undefined, options: readonly PortalOption[]): void {
  const { title, setDocumentTitle } = useDocumentTitle();
  const name = options.find(({ value }) => value === id)?.label;
  useEffect(() => {
    if (name === undefined || title !== id) return;
    // Payload sets the id when a form opens, after each save and each choice: in the same frame, and
    // after this.
    const frame = requestAnimationFrame(() => setDocumentTitle(name));
    return () => cancelAnimationFrame(frame);
  }, [title, id, name, setDocumentTitle]);
}

/** A select of one portal. */
export function PortalInput({ options, readOnly, ...frame }: PortalInputProps) {
  const { say } = useSay();
  const { value, setValue, showError } = useField<string>({ path: frame.path });
  usePortalTitle(value, options);
  return (
    <Frame {...frame} showError={showError}>
      <select
        aria-label={frame.label}
        className="pune-portals__select"
        value={value ?? ''}
        disabled={readOnly}
        onChange={(event) => setValue(event.target.value)}
      >
        <option value="" disabled>
          {say('Choose a portal')}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
