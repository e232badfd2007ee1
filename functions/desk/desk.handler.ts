import { addActionRoutes } from './actions.routes.ts';
import { addCaseRoutes } from './cases.routes.ts';
import { createDesk, type DeskOptions } from './feature.ts';
import { addListRoutes } from './lists.routes.ts';

/** Creates the handler of everything under `/desk/`. */
export function createDeskHandler(options: DeskOptions) {
  const desk = createDesk(options);
  addListRoutes(desk);
  addCaseRoutes(desk);
  addActionRoutes(desk);
  return desk.handle;
}
