'use client';
import { useEffect, useRef, useState } from 'react';

/** Runs no script and sends no form; links open beside the CMS. */
const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';
/** The address of a place within a document that stands in an attribute. */
const withinFrame = (html: string): string => html.replaceAll(' href="#', ' href="about:srcdoc#');

/**
 * Shows a page at a width, scaled down where the window is narrower. The next page loads behind the
 * one that is shown and takes its place at the same scroll position.
 */
export function PageFrame({ html, width, title }: { html: string; width: number; title: string }) {
  const stage = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(width);
  const scale = Math.min(1, room / width);

  useEffect(() => {
    const place = stage.current;
    if (!place) return;
    const observer = new ResizeObserver(() => setRoom(place.clientWidth));
    observer.observe(place);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const place = stage.current;
    if (!place) return;
    const next = document.createElement('iframe');
    next.title = title;
    next.setAttribute('sandbox', SANDBOX);
    next.className = 'pune-draft__frame pune-draft__frame--next';
    next.srcdoc = withinFrame(html);
    next.addEventListener('load', () => {
      const [shown, ...rest] = place.querySelectorAll<HTMLIFrameElement>('iframe');
      const before = shown === next ? null : shown?.contentWindow;
      if (before) next.contentWindow?.scrollTo(before.scrollX, before.scrollY);
      next.classList.remove('pune-draft__frame--next');
      for (const other of [shown, ...rest]) if (other && other !== next) other.remove();
    });
    place.append(next);
    return () => {
      // A page that was not shown yet is not needed any more.
      if (next.classList.contains('pune-draft__frame--next')) next.remove();
    };
  }, [html, title]);

  return (
    <div className="pune-draft__stage" ref={stage}>
      <style>{`.pune-draft__frame { width: ${width}px; height: ${100 / scale}%; transform: scale(${scale}); left: ${Math.max(0, (room - width * scale) / 2)}px; }`}</style>
    </div>
  );
}
