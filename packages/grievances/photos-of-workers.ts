import { randomUUID } from 'node:crypto';
import type { DecodedPhoto, PhotoDecoders } from './photo.ts';

const KIND = 'DecodePhoto';
interface PhotoMessage {
  kind: typeof KIND;
  id: string;
  bytes: Uint8Array;
  sender: string;
}
interface PhotoAnswer {
  kind: typeof KIND;
  id: string;
  photo: DecodedPhoto;
}

/**
 * The channel to the process that decodes for this one: `process` of a child process with an IPC
 * channel.
 */
export interface Channel {
  send(message: PhotoMessage, sent: (error: Error | null) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

const isOurs = <T extends { kind: typeof KIND }>(message: unknown): message is T =>
  (message as { kind?: unknown } | null)?.kind === KIND;

/** Answers other processes with these decoders: the limits apply to all of them together. */
export const answerPhotos =
  (decoders: PhotoDecoders) =>
  (message: unknown): Promise<PhotoAnswer> | null =>
    isOurs<PhotoMessage>(message)
      ? decoders
          .decode(message.bytes, message.sender)
          .then((photo) => ({ kind: KIND, id: message.id, photo }))
      : null;

/** Has photos decoded by the process at the other end of the channel, which serves several. */
export function askForPhotos(channel: Channel): PhotoDecoders {
  const waiting = new Map<string, (photo: DecodedPhoto) => void>();
  const settle = (id: string, photo: DecodedPhoto): void => {
    waiting.get(id)?.(photo);
    waiting.delete(id);
  };
  channel.on(
    'message',
    (message) => isOurs<PhotoAnswer>(message) && settle(message.id, message.photo),
  );
  // The decoders have ended with that process: the same photo may be sent again.
  channel.on('disconnect', () =>
    [...waiting.keys()].forEach((id) => settle(id, { kind: 'PhotosBusy' })),
  );
  return {
    decode: (bytes, sender) =>
      new Promise((resolve) => {
        const id = randomUUID();
        waiting.set(id, resolve);
        channel.send(
          { kind: KIND, id, bytes, sender },
          (error) => error && settle(id, { kind: 'PhotosBusy' }),
        );
      }),
    close: async () => {},
  };
}
