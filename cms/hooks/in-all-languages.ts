import { isolateObjectProperty, type PayloadRequest } from 'payload';

/** Reading in all languages must not change the language of the calling request. */
export const inAllLanguages = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['locale', 'fallbackLocale', 'query']);
