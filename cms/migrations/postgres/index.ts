import * as migration_20261125_044924_initial from './20261125_044924_initial.ts';
import * as migration_20261125_234953_schedules from './20261125_234953_schedules.ts';

export const migrations = [
  {
    up: migration_20261125_044924_initial.up,
    down: migration_20261125_044924_initial.down,
    name: '20261125_044924_initial',
  },
  {
    up: migration_20261125_234953_schedules.up,
    down: migration_20261125_234953_schedules.down,
    name: '20261125_234953_schedules'
  },
];
