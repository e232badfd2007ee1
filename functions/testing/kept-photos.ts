import type { KeptPhotos } from '@pune/grievances/kept-photos';

/** Keeps no photo, as a server with a full disk. */
export const keepsNoPhotos: KeptPhotos = {
  keep: async () => null,
  find: async () => null,
  drop: async () => {},
  sweep: async () => {},
};
