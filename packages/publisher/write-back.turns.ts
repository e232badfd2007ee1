// Places in the memory that the publisher and the thread of `write-back.ts` share.

/** The number of the newest turn that was asked for. */
export const ASKED = 0;
/** The number of the newest turn that is done. */
export const DONE = 1;
/** A 1 when the thread is to end. */
export const STOPPED = 2;
