import { messageOf } from '@pune/std/errors';
import { pause, type Service } from './state.ts';

/** Maximum time of one warm-up round, because an edit that arrives meanwhile waits for it. */
const WARM_MS = 20;

/**
 * Reconciles with the CMS and checks the targets: before anything else the first time, later
 * concurrently, because it reads every document.
 */
export async function keepUp(service: Service): Promise<void> {
  if (!service.isSwept) await upkeep(service);
  else
    service.keepingUp ??= upkeep(service)
      .catch((error: unknown) =>
        service.log('trouble', { part: 'upkeep', error: messageOf(error) }),
      )
      .finally(() => (service.keepingUp = null));
  service.isSwept = true;
}

async function upkeep({ sweep, portals, publisher, log }: Service): Promise<void> {
  await sweep();
  for (const { config, target } of portals)
    await target
      .tick?.()
      .catch((error: unknown) =>
        log('trouble', { part: 'target', portal: config.id, error: messageOf(error) }),
      );
  await publisher.checkTargets();
}

/**
 * Warms up renderers for half of the time at most, because processes that start beside the
 * publisher need a processor too. Returns `true` if there is more to do.
 */
export async function warmUp(service: Service): Promise<boolean> {
  const started = performance.now();
  if (service.releasing !== null || !(await service.publisher.warm(WARM_MS))) return false;
  await pause(service, performance.now() - started);
  return true;
}
