import { z } from 'zod';

/** The present state of the cases of a page. */
export const changesSchema = z.strictObject({
  cases: z.array(
    z.strictObject({
      /** The type and the id: `grievances:01J…`. */
      case: z.string(),
      version: z.number().int(),
      /** The designations of other officers who have it open. */
      others: z.array(z.string()),
    }),
  ),
});
const shownPage = z.strictObject({ title: z.string(), main: z.string() });

/** The keys with which a device seals cases and waiting actions: 256 bits as base64url. */
export const offlineKeysSchema = z.strictObject({
  /** Of the session: it seals copies of cases. */
  copies: z.string(),
  /** Of the person: it seals what waits to be sent. */
  queue: z.string(),
  /** A name of the person on the device that says nothing about it. */
  person: z.string(),
  /** The same of earlier secrets: what waits may be sealed by one of them. */
  others: z.array(z.strictObject({ queue: z.string(), person: z.string() })),
  /** The time until the session ends. */
  secondsLeft: z.number().int(),
  /** The page of the cases on the device. */
  page: shownPage,
});
export type OfflineKeys = z.infer<typeof offlineKeysSchema>;

/** A case as a device keeps it, with the forms of its actions by path. */
export const caseCopySchema = shownPage.extend({
  path: z.string(),
  version: z.number().int(),
  forms: z.record(z.string(), shownPage),
  /** The paths of its documents. */
  files: z.array(z.string()),
});
export type CaseCopy = z.infer<typeof caseCopySchema>;

export type ChangesAnswer = z.infer<typeof changesSchema>;
