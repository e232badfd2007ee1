import { useEffect, useRef, useState } from 'react';
import { PHOTO_TYPES } from '@pune/grievances/constants';
import type { Tied } from '../shared/islands/form.parts.tsx';

interface Chosen {
  name: string;
  /** The address of a picture in memory; empty for another file. */
  preview: string;
}
const NOTHING: Chosen = { name: '', preview: '' };

const chosenOf = (file: File | undefined): Chosen => ({
  name: file?.name ?? '',
  preview: file?.type.startsWith('image/') ? URL.createObjectURL(file) : '',
});

/**
 * A label styled as a button in the page's language, since the browser's own button is in the
 * browser's language. It works without scripts.
 */
export function Photo({
  tied,
  choose,
  change,
  restored,
  onChoose,
}: {
  tied: Tied;
  choose: string;
  change: string;
  /** A photo that was kept on the device. */
  restored: File | null;
  onChoose: (photo: File | undefined) => void;
}) {
  const [chosen, setChosen] = useState(NOTHING);
  const input = useRef<HTMLInputElement>(null);
  useEffect(
    () => () => {
      if (chosen.preview) URL.revokeObjectURL(chosen.preview);
    },
    [chosen],
  );
  useEffect(() => {
    const form = input.current!.form!;
    const clear = () => setChosen(NOTHING);
    form.addEventListener('reset', clear);
    return () => form.removeEventListener('reset', clear);
  }, []);
  useEffect(() => {
    if (!restored || input.current!.files?.length) return;
    const transfer = new DataTransfer();
    transfer.items.add(restored);
    input.current!.files = transfer.files;
    // The field's file is set in the document, which a render cannot do.
    // oxlint-disable-next-line react/set-state-in-effect
    setChosen(chosenOf(restored));
  }, [restored]);
  return (
    <div className="drop">
      <label className="btn alt" htmlFor={tied.id}>
        {chosen.name ? change : choose}
      </label>
      <input
        {...tied}
        ref={input}
        type="file"
        accept={PHOTO_TYPES.join(',')}
        onChange={({ currentTarget: { files } }) => {
          setChosen(chosenOf(files?.[0]));
          onChoose(files?.[0]);
        }}
      />
      <output>{chosen.name}</output>
      {chosen.preview && <img src={chosen.preview} alt="" />}
    </div>
  );
}
