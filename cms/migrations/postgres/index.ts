import * as migration_20261125_044924_initial from './20261125_044924_initial.ts';

export const migrations = [
  {
    up: migration_20261125_044924_initial.up,
    down: migration_20261125_044924_initial.down,
    name: '20261125_044924_initial'
  },
];
