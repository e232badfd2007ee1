'use client';
import { useAllFormFields, useConfig, useDocumentInfo, useFormProcessing } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { placeOf, rowIdsOf, type FieldPlace } from '../field-places.ts';
import { useSay } from './say.ts';

interface Refusal {
  path: string;
  message: string;
  place: FieldPlace;
  /** The value of the field when it was refused: the error disappears when the value changes. */
  value: string;
}

const valueOf = (value: unknown): string => JSON.stringify(value) ?? '';
const idOf = (path: string): string => `field-${path.replaceAll('.', '__')}`;

/** @returns the element of a field in the form; `null` while its tab is closed */
const frameOf = (path: string): HTMLElement | null =>
  (
    document.getElementById(idOf(path)) ??
    document.querySelector(`label[for="${CSS.escape(idOf(path))}"]`)
  )?.closest<HTMLElement>('.field-type, .rich-text-lexical') ?? null;

/**
 * Lists the reasons for a refused save above the form, each with a link to its field, and beside
 * the fields. Payload removes its own messages with the next autosave; these stay until the field
 * changes or a save succeeds.
 */
export function Refusals() {
  const { say, language } = useSay();
  const [fields] = useAllFormFields();
  const isProcessing = useFormProcessing();
  const { collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const [known, setKnown] = useState<Refusal[]>([]);
  // Payload marks the fields shortly after the save has ended.
  const [save, setSave] = useState<'none' | 'running' | 'ended'>('none');
  if (isProcessing && save !== 'running') setSave('running');
  if (!isProcessing && save === 'running') {
    setSave('ended');
    setKnown([]);
  }
  const refused =
    save === 'ended'
      ? refusalsIn(
          fields,
          config.collections.find(({ slug }) => slug === collectionSlug)?.fields ?? [],
          language,
        )
      : [];
  if (refused.length > 0) {
    setSave('none');
    setKnown(refused);
  }
  const refusals = known.filter((one) => isAsRefused(one, fields));
  if (refusals.length === 0) return null;
  return (
    <section className="pune-refusals" role="alert" aria-label={say('What to correct')}>
      <h2>
        {refusals.length === 1
          ? say('This was not saved. Correct this, and save again:')
          : say('This was not saved. Correct these {{count}}, and save again:', {
              count: refusals.length,
            })}
      </h2>
      <ul>
        {refusals.map((refusal) => (
          <li key={refusal.path}>
            <button type="button" onClick={() => void goTo(refusal)}>
              {refusal.place.tab ? `${refusal.place.tab} > ` : ''}
              {refusal.place.label}
            </button>
            : {refusal.message}
            <Mark {...refusal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type FieldStates = Record<string, { valid?: boolean; errorMessage?: string; value?: unknown }>;

const refusalsIn = (fields: FieldStates, schema: readonly unknown[], language: string): Refusal[] =>
  Object.entries(fields).flatMap(([path, { valid, errorMessage, value }]) =>
    valid === false && errorMessage
      ? [
          {
            path,
            message: errorMessage,
            place: placeOf(schema, path, language) ?? { label: path },
            value: valueOf(value),
          },
        ]
      : [],
  );

const isAsRefused = ({ path, value }: Refusal, fields: FieldStates): boolean =>
  path in fields && valueOf(fields[path]!.value) === value;

const TRIES_MAX = 20;
const BETWEEN_TRIES_MS = 50;
/** Waits for what a tab or a row shows once it is open. */
async function appearing<T>(find: () => T | null): Promise<T | null> {
  for (let tries = 0; tries < TRIES_MAX && !find(); tries++)
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  return find();
}

/** Opens the tab of a field and its rows, and focuses it. */
export async function goTo({ path, place }: Pick<Refusal, 'path' | 'place'>): Promise<void> {
  const tab = [...document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')].find(
    (button) => place.tab && button.textContent?.trim().startsWith(place.tab),
  );
  const rows = rowIdsOf(path);
  const first = rows[0];
  if (!(first ? document.getElementById(first) : frameOf(path))) tab?.click();
  for (const id of rows) {
    const row = await appearing(() => document.getElementById(id));
    row
      ?.querySelector<HTMLElement>(
        ':scope > .collapsible > .collapsible__toggle-wrap > .collapsible__toggle--collapsed',
      )
      ?.click();
  }
  const control = await appearing(() => shownControl(path));
  frameOf(path)?.scrollIntoView({ block: 'center' });
  control?.focus();
}

/** @returns the control of a field; null while its row still opens, since a hidden one takes no focus */
function shownControl(path: string): HTMLElement | null {
  const control = frameOf(path)?.querySelector<HTMLElement>(
    'input, textarea, select, [contenteditable="true"], button',
  );
  return control?.checkVisibility({ visibilityProperty: true }) ? control : null;
}

/**
 * Makes an element inside a field, which may be rendered later, when its tab opens.
 *
 * @param attribute marks the field while the element stands in it
 * @returns the element; `null` while the field is not rendered
 */
export function useBeside(path: string, className: string, attribute: string): HTMLElement | null {
  const [host, setHost] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const mark = document.createElement('div');
    mark.className = className;
    const place = () => {
      const frame = frameOf(path);
      if (!frame || mark.parentElement === frame) return;
      mark.parentElement?.removeAttribute(attribute);
      frame.append(mark);
      frame.setAttribute(attribute, '');
      setHost(mark);
    };
    place();
    const watch = new MutationObserver(place);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      mark.parentElement?.removeAttribute(attribute);
      mark.remove();
    };
  }, [path, className, attribute]);
  return host;
}

/** Shows the message beside the field itself. */
export function Mark({
  path,
  message,
  className = 'pune-refusal',
}: Pick<Refusal, 'path' | 'message'> & { className?: string }) {
  const host = useBeside(path, '', 'data-refused');
  return host && createPortal(<p className={className}>{message}</p>, host);
}
