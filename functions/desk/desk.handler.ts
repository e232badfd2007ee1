import { addActionRoutes } from './actions.routes.ts';
import { addCaseRoutes } from './cases.routes.ts';
import { addChangeRoutes } from './changes.routes.ts';
import { createDesk, type Desk, type DeskOptions } from './feature.ts';
import { addListRoutes } from './lists.routes.ts';

/**
 * Creates the handler of everything under `/desk/`.
 *
 * @param parts adds routes of features beside their cases, such as filing for citizens
 */
export function createDeskHandler(
  options: DeskOptions,
  parts: readonly ((desk: Desk) => void)[] = [],
) {
  const desk = createDesk(options);
  // A path of a part comes before the name of a type.
  for (const add of parts) add(desk);
  addChangeRoutes(desk);
  addListRoutes(desk);
  addCaseRoutes(desk);
  addActionRoutes(desk);
  return desk.handle;
}
