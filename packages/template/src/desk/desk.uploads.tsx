import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '@pune/i18n/format';
import { addPhotos, setFiles } from './desk.photos.ts';
import type { Words } from './desk.words.ts';

const inputsOf = (form: HTMLFormElement, name: string): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type=file][name="${name}"]`),
];

/** The first input of a field holds all of its files: those of the camera too. */
function show(form: HTMLFormElement, name: string, files: readonly File[]): void {
  const [first, ...others] = inputsOf(form, name);
  if (first) setFiles(first, files);
  for (const other of others) other.value = '';
}

/**
 * Makes photos smaller on the device as soon as they are chosen, and adds each choice to those
 * before. A form that is sent meanwhile waits for them.
 */
export function Photos({ words: { t, locale } }: { words: Words }) {
  const [files, setAll] = useState<readonly File[]>([]);
  const [isWorking, setWorking] = useState(false);
  const chosen = useRef(new Map<string, readonly File[]>());
  const form = useRef<HTMLFormElement | null>(null);
  const work = useRef<Promise<void> | null>(null);

  useEffect(() => {
    const add = async (input: HTMLInputElement, added: File[]) => {
      const { name } = input;
      form.current = input.form!;
      const all = await addPhotos(chosen.current.get(name) ?? [], added);
      chosen.current.set(name, all);
      show(input.form!, name, all);
      setAll([...chosen.current.values()].flat());
    };
    const take = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.form) return;
      const added = [...(target.files ?? [])];
      if (added.length === 0) return;
      setWorking(true);
      const before = work.current ?? Promise.resolve();
      const now = before.then(() => add(target, added));
      work.current = now.finally(() => {
        if (work.current === null) return;
        work.current = null;
        setWorking(false);
      });
    };
    const wait = (event: SubmitEvent) => {
      if (!work.current || !(event.target instanceof HTMLFormElement)) return;
      event.preventDefault();
      const { target: sent, submitter } = event;
      void work.current.then(() => sent.requestSubmit(submitter as HTMLElement | null));
    };
    document.addEventListener('change', take);
    document.addEventListener('submit', wait);
    return () => {
      document.removeEventListener('change', take);
      document.removeEventListener('submit', wait);
    };
  }, []);

  const remove = () => {
    for (const name of chosen.current.keys()) if (form.current) show(form.current, name, []);
    chosen.current.clear();
    setAll([]);
  };
  const megabytes = files.reduce((sum, { size }) => sum + size, 0) / 1e6;
  const shown = {
    count: files.length,
    amount: formatNumber(files.length, locale),
    megabytes: formatNumber(Math.ceil(megabytes * 10) / 10, locale),
  };
  return (
    <>
      <p className={isWorking ? '' : 'vh'} role="status">
        {isWorking && t('photos_working')}
      </p>
      {files.length > 0 && !isWorking && (
        <p>
          {t('photos_ready', shown)}{' '}
          <button className="btn alt" type="button" onClick={remove}>
            {t('photos_remove')}
          </button>
        </p>
      )}
    </>
  );
}
