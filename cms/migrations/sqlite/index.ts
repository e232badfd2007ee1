import * as migration_20261125_044838_initial from './20261125_044838_initial.ts';

export const migrations = [
  {
    up: migration_20261125_044838_initial.up,
    down: migration_20261125_044838_initial.down,
    name: '20261125_044838_initial'
  },
];
