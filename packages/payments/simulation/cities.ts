import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CITIES, type City, type CityRequest } from './city.ts';

/**
 * Tells the stories of many cities, one after another on each worker, so that memory stays that of
 * one city a worker.
 *
 * @param told receives each city as it ends
 */
export async function tellCities(
  requests: Iterable<CityRequest>,
  workers: number,
  told: (city: City) => void,
): Promise<void> {
  const queue = requests[Symbol.iterator]();
  const work = async () => {
    const worker = new Worker(new URL('city.ts', import.meta.url), { workerData: CITIES });
    try {
      for (let next = queue.next(); !next.done; next = queue.next()) {
        const request = next.value;
        worker.postMessage(request, []);
        const [city] = (await once(worker, 'message')) as [City];
        told(city);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}
