'use client';
import { useEffect, type ReactNode } from 'react';
import { useSay } from '../say.ts';
import { nameControls } from './control-names.ts';

/** The attributes of Payload that the names depend on. */
const WATCHED = ['aria-label', 'aria-checked', 'aria-roledescription', 'class'];

/** Names the controls of every page of the admin, as Payload draws them. */
export function ControlNames({ children }: { children: ReactNode }) {
  const { say } = useSay();
  useEffect(() => {
    let waiting = 0;
    const later = (): void => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0;
        nameControls(document, say);
        changes.takeRecords();
      });
    };
    const changes = new MutationObserver(later);
    changes.observe(document.body, {
      attributeFilter: WATCHED,
      childList: true,
      subtree: true,
    });
    window.addEventListener('resize', later);
    later();
    return () => {
      changes.disconnect();
      window.removeEventListener('resize', later);
      cancelAnimationFrame(waiting);
    };
  }, [say]);
  return children;
}
