// Indexes into the memory that the publisher and the thread of `write-back.ts` share.

/** Number of the newest requested checkpoint. */
export const ASKED = 0;
/** Number of the newest finished checkpoint. */
export const DONE = 1;
/** Set to 1 to end the thread. */
export const STOPPED = 2;
