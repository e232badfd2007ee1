'use client';
import { Link } from '@payloadcms/ui';
import type { View } from '../../views/views.ts';
import { useSay } from '../say.ts';

/** The views of a place by name, each with its department and the button that removes it. */
export function ViewList({
  views,
  onRemove,
  pathname,
  onOpen,
}: {
  views: readonly View[];
  onRemove: (id: string) => void;
  /** The address of the list that the views show; none for a search that has no address. */
  pathname?: string;
  onOpen?: (view: View) => void;
}) {
  const { say } = useSay();
  return (
    <ul>
      {views.map((view) => (
        <li key={view.id}>
          {pathname === undefined ? (
            <button type="button" onClick={() => onOpen?.(view)}>
              {view.name}
            </button>
          ) : (
            <Link href={`${pathname}${view.query}`}>{view.name}</Link>
          )}
          {view.department && <span className="pune-soft">{view.department}</span>}
          {view.mayRemove && (
            <button
              type="button"
              className="pune-views__remove"
              aria-label={say('Remove the view “{{name}}”', { name: view.name })}
              title={say('Remove the view “{{name}}”', { name: view.name })}
              onClick={() => onRemove(view.id)}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
