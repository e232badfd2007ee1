import { EDITOR_MAIL_BYTES_MAX, type EditorMail } from '@pune/std/editor-mail';

const MORE = '…';

/** The bytes of a text in a JSON body, without its quotation marks. */
const bytesOf = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

/**
 * Leaves out the last lines of the tasks if the request would be larger than the functions take.
 * Every list of tasks has an end, so that only titles of unusual length make it so large.
 */
export function fittingMail(mail: EditorMail): EditorMail {
  const body = Buffer.byteLength(JSON.stringify(mail));
  if (body <= EDITOR_MAIL_BYTES_MAX) return mail;
  const room = EDITOR_MAIL_BYTES_MAX - (body - bytesOf(mail.tasks)) - bytesOf(MORE);
  const kept: string[] = [];
  let bytes = 0;
  for (const line of mail.tasks.split('\n')) {
    bytes += bytesOf(`${line}\n`);
    if (bytes > room) break;
    kept.push(line);
  }
  return { ...mail, tasks: [...kept, MORE].join('\n') };
}
