'use client';
import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_HIGH, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical';
import { toast } from '@payloadcms/ui';
import { useEffect } from 'react';
import { useSay } from '../say.ts';
import { cleanPasted } from './clean-pasted.ts';

/** The type of content that the editor itself put on the clipboard, which needs no cleaning. */
const OWN = 'application/x-lexical-editor';
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

function PastingPlugin(): null {
  const [editor] = useLexicalComposerContext();
  const { say } = useSay();
  useEffect(() => {
    const cleaned = new WeakSet<object>();
    return editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null;
        const html = clipboard?.getData('text/html');
        if (!html || cleaned.has(event) || clipboard!.types.includes(OWN)) return false;
        const result = cleanPasted(html, parse);
        const data = new DataTransfer();
        data.setData('text/html', result.html);
        data.setData('text/plain', clipboard!.getData('text/plain'));
        const next = new ClipboardEvent('paste', {
          clipboardData: data,
          bubbles: true,
          cancelable: true,
        });
        cleaned.add(next);
        event.preventDefault();
        if (result.pictures > 0)
          toast.warning(
            say(
              'Pictures that were not pasted: {{count}}. Upload them under Files, then choose Upload in the bar above the text.',
              { count: result.pictures },
            ),
          );
        return editor.dispatchCommand(PASTE_COMMAND, next);
      },
      COMMAND_PRIORITY_HIGH,
    );
  }, [editor, say]);
  return null;
}

export const PastingFeatureClient = createClientFeature({
  plugins: [{ Component: PastingPlugin, position: 'normal' }],
});
