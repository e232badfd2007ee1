/**
 * Creates a queue that runs tasks one at a time, in order. A failed task rejects its own promise
 * and holds up no other.
 *
 * @param between is awaited before each task, such as a pause that lets the event loop run
 */
export function createQueue(between?: () => Promise<void>) {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const result = (between ? last.then(between) : last).then(task);
    last = result.catch(() => {});
    return result;
  };
}
