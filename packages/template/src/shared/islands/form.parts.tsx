import type { ReactNode, RefObject } from 'react';

/**
 * The parts of forms for islands, which are JSX. Their markup is that of `field` and `errorSummary`
 * in packages/ui, which functions call; a test compares them.
 */

const errorId = (id: string): string => `${id}-error`;
const hintId = (id: string): string => `${id}-hint`;

export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p className="msg" id={errorId(id)}>
      {text}
    </p>
  );
}

/** The attributes that associate a control with its label, hint and error. */
export interface Tied {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/**
 * Label, hint, error and control of a field; `children` renders the control with its attributes.
 */
export function Field(props: {
  id: string;
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: (tied: Tied) => ReactNode;
}) {
  const { id, name, label, hint, error, children } = props;
  const described = [hint && hintId(id), error && errorId(id)].filter(Boolean).join(' ');
  return (
    <div className={error ? 'f err' : 'f'} data-field={name}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={hintId(id)}>
          {hint}
        </span>
      )}
      {error && <FieldError id={id} text={error} />}
      {children({
        id,
        name,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
    </div>
  );
}

/** Radio buttons with a common legend and error. */
export function FieldGroup(props: {
  id: string;
  name: string;
  legend: string;
  error?: string | undefined;
  children?: ReactNode;
}) {
  const { id, name, legend, error, children } = props;
  return (
    <fieldset
      className={error ? 'f err' : 'f'}
      data-field={name}
      aria-describedby={error ? errorId(id) : undefined}
    >
      <legend>{legend}</legend>
      {error && <FieldError id={id} text={error} />}
      {children}
    </fieldset>
  );
}

/**
 * The errors of a form above it, with links to the fields. The island moves the focus to it, which
 * announces its heading.
 */
export function ErrorSummary(props: {
  prefix: string;
  heading: string;
  errors: readonly { field: string; text: string }[];
  place: RefObject<HTMLElement | null>;
}) {
  const { prefix, heading, errors, place } = props;
  return (
    <section className="errs" ref={place} tabIndex={-1} aria-labelledby={`${prefix}-problems`}>
      <h2 id={`${prefix}-problems`}>{heading}</h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${prefix}-${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
