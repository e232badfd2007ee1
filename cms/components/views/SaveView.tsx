'use client';
import { useId, useState, type KeyboardEvent } from 'react';
import { NAME_CHARACTERS_MAX } from '../../views/views.ts';
import { useSay } from '../say.ts';
import type { NewView } from './useViews.ts';

/** The name of a new view, and with whom it is shared. Publishers alone may share. */
export function SaveView({
  departments,
  query,
  onAdd,
}: {
  departments: readonly { id: string; name: string }[];
  /** The search at the moment of the press. */
  query: () => string;
  onAdd: (view: NewView) => Promise<boolean>;
}) {
  const { say } = useSay();
  const id = useId();
  const [name, setName] = useState('');
  const [department, setDepartment] = useState('');
  const [isOpen, setOpen] = useState(false);
  const add = async () => {
    if (!(await onAdd({ name, query: query(), department }))) return;
    setName('');
    setDepartment('');
    setOpen(false);
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void add();
  };
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('Save this search')}</summary>
      <div className="pune-views__form">
        <label htmlFor={`${id}-name`}>{say('Name of the view')}</label>
        <input
          id={`${id}-name`}
          value={name}
          maxLength={NAME_CHARACTERS_MAX}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={onEnter}
        />
        {departments.length > 0 && (
          <>
            <label htmlFor={`${id}-department`}>{say('Who has it')}</label>
            <select
              id={`${id}-department`}
              value={department}
              onChange={({ target }) => setDepartment(target.value)}
            >
              <option value="">{say('I alone')}</option>
              {departments.map((each) => (
                <option key={each.id} value={each.id}>
                  {say('Everybody of {{department}}', { department: each.name })}
                </option>
              ))}
            </select>
          </>
        )}
        <button type="button" onClick={() => void add()}>
          {say('Save the view')}
        </button>
      </div>
    </details>
  );
}
