import { SENSOR_FEEDS, type SensorFeedName } from '../telemetry.schema.ts';
import { airQualityIndex } from './air-quality-index.ts';
import { around, between, chance, drift } from './noise.ts';

type Measures = Record<string, number | string>;
interface Model {
  minutes: number;
  things: readonly string[];
  measure: (seed: string, thing: string, at: Date) => Measures;
}

const STATIONS = [
  'shivajinagar',
  'katraj',
  'hadapsar',
  'lohegaon',
  'pashan',
  'kothrud',
  'swargate',
  'bhosari-road',
  'mundhwa',
  'warje',
];
const OFFICES = [
  'aundh',
  'ghole-road',
  'kothrud',
  'dhole-patil',
  'nagar-road',
  'yerawada',
  'kasba',
  'bhavani-peth',
  'sinhagad-road',
  'hadapsar',
  'kondhwa',
  'dhankawadi',
  'warje',
  'wanwadi',
  'bibwewadi',
];
const DRAINS = [
  'ambil-odha-dandekar',
  'ambil-odha-katraj',
  'ram-nadi-bavdhan',
  'ram-nadi-pashan',
  'dev-nadi-baner',
  'bhairoba-nala',
  'mutha-vitthalwadi',
  'mula-holkar',
];
const ZONES = Array.from({ length: 24 }, (_, i) => `zone-${String(i + 1).padStart(2, '0')}`);
const PLANTS: Record<string, number> = {
  bhairoba: 130,
  naidu: 115,
  erandwane: 50,
  tanajiwadi: 17,
  bopodi: 18,
  vitthalwadi: 32,
  mundhwa: 45,
  baner: 30,
  kharadi: 40,
};
const JUNCTIONS = [
  'university',
  'swargate',
  'deccan',
  'pune-station',
  'shaniwarwada',
  'nal-stop',
  'katraj',
  'hadapsar-gadital',
  'chandni-chowk',
  'vishrantwadi',
  'baner',
  'mundhwa',
];
const DOCKS = [
  'aundh',
  'baner',
  'deccan',
  'fc-road',
  'kothrud-depot',
  'university',
  'koregaon-park',
  'magarpatta',
  'kalyani-nagar',
  'viman-nagar',
  'pashan',
  'shaniwarwada',
];
const SPOTS = [
  'pune-station',
  'swargate',
  'sambhaji-garden',
  'saras-baug',
  'sassoon',
  'municipal-hall',
  'aundh-hospital',
  'kamla-nehru-hospital',
  'deccan',
  'peshwe-park',
  'fc-road',
  'yerawada-office',
];

/** Models of the simulated entities: plausible curves over the day, not measurements. */
const MODELS: Record<SensorFeedName, Model> = {
  air: {
    minutes: 15,
    things: STATIONS,
    measure: (seed, thing, at) => {
      const base =
        34 +
        26 * chance(seed, thing) +
        22 * around(at, 8.5, 2.5) +
        26 * around(at, 21, 3) +
        16 * drift(seed, 'air of the city', at, 30) +
        7 * drift(seed, `${thing} dust`, at);
      const pm2p5 = between(base, 6, 300);
      const pm10 = between(pm2p5 * (1.7 + 0.25 * drift(seed, `${thing} coarse`, at)), 12, 500);
      return {
        ...airQualityIndex(pm2p5, pm10),
        pm2p5,
        pm10,
        no2: between(
          22 +
            18 * around(at, 9, 2) +
            20 * around(at, 19.5, 2.5) +
            5 * drift(seed, `${thing} no2`, at),
          3,
          200,
        ),
        so2: between(11 + 4 * drift(seed, `${thing} so2`, at), 1, 60),
        o3: between(24 + 34 * around(at, 14, 3.5) + 6 * drift(seed, `${thing} o3`, at), 2, 200),
        co: between(
          0.5 + 0.5 * around(at, 20, 3) + 0.1 * drift(seed, `${thing} co`, at),
          0.1,
          10,
          2,
        ),
        airTemperature: between(
          22 + 8 * around(at, 15, 4) + 2 * drift(seed, 'weather', at, 20),
          8,
          44,
        ),
        relativeHumidity: between(
          58 - 20 * around(at, 15, 4) + 8 * drift(seed, 'humidity', at, 20),
          10,
          100,
        ),
        ambientNoise: between(
          56 +
            9 * around(at, 10, 3) +
            10 * around(at, 19, 3) +
            2 * drift(seed, `${thing} noise`, at),
          38,
          95,
        ),
      };
    },
  },
  flood: {
    minutes: 15,
    things: DRAINS,
    measure: (seed, thing, at) => {
      const referenceLevel = between(3 + 2 * chance(seed, thing, 'reference'), 2, 6, 2);
      const rain = Math.max(0, drift(seed, 'rain', at, 9) - 0.72) * 3.2;
      const currentLevel = between(
        0.5 +
          0.5 * chance(seed, thing) +
          referenceLevel * rain * (0.6 + 0.6 * chance(seed, thing, 'steep')) +
          0.05 * drift(seed, thing, at),
        0,
        9,
        2,
      );
      return {
        currentLevel,
        referenceLevel,
        measuredDistance: between(10 - currentLevel, 0, 12, 2),
      };
    },
  },
  water: {
    minutes: 60,
    things: ZONES,
    measure: (seed, thing, at) => {
      const promisedHours = chance(seed, thing, 'promised') > 0.3 ? 4 : 6;
      const short = chance(seed, thing, Math.floor(at.getTime() / 86_400_000)) < 0.17;
      return {
        promisedHours,
        supplyHours: between(
          short ? promisedHours * 0.65 : promisedHours + 0.4 * chance(seed, thing, 'more'),
          0,
          24,
        ),
        flowRate: between(
          340 + 160 * around(at, 7, 2) + 120 * around(at, 19, 2) + 20 * drift(seed, thing, at),
          0,
          3000,
          0,
        ),
        pressure: between(1.4 + 0.5 * drift(seed, `${thing} bar`, at), 0.2, 6),
      };
    },
  },
  sewage: {
    minutes: 30,
    things: Object.keys(PLANTS),
    measure: (seed, thing, at) => {
      const inflow = between(
        PLANTS[thing]! *
          (0.82 +
            0.15 * around(at, 9, 3) +
            0.1 * around(at, 20, 3) +
            0.04 * drift(seed, thing, at)),
        1,
        500,
      );
      return {
        inflow,
        treatedOutflow: between(
          inflow * Math.min(1, 0.9 + 0.07 * drift(seed, `${thing} works`, at, 26)),
          0,
          500,
        ),
        biochemicalOxygenDemand: between(11 + 4 * drift(seed, `${thing} bod`, at, 12), 3, 40),
        totalSuspendedSolids: between(14 + 5 * drift(seed, `${thing} tss`, at, 12), 3, 60),
      };
    },
  },
  lights: {
    minutes: 15,
    things: OFFICES,
    measure: (seed, thing, at) => {
      const lampsTotal = Math.round(900 + 900 * chance(seed, thing));
      return {
        lampsTotal,
        lampsWorking: Math.round(
          lampsTotal * between(0.981 + 0.012 * drift(seed, thing, at, 40), 0.9, 1, 4),
        ),
        energyConsumed: between(lampsTotal * 0.05 * (around(at, 0.5, 6) > 0.4 ? 1 : 0.04), 0, 500),
      };
    },
  },
  traffic: {
    minutes: 5,
    things: JUNCTIONS,
    measure: (seed, thing, at) => {
      const rush = around(at, 9.5, 1.7) + around(at, 18.7, 2.2);
      return {
        averageVehicleSpeed: between(
          30 + 6 * chance(seed, thing) - 13 * rush + 2 * drift(seed, thing, at, 1),
          5,
          60,
        ),
        intensity: Math.round(
          between(500 + 1300 * rush + 160 * drift(seed, `${thing} flow`, at, 1), 60, 4000, 0),
        ),
        occupancy: between(16 + 34 * rush + 4 * drift(seed, `${thing} loop`, at, 1), 1, 95),
        averageWaitSeconds: between(
          38 + 55 * rush + 6 * drift(seed, `${thing} wait`, at, 1),
          8,
          300,
          0,
        ),
      };
    },
  },
  bicycles: {
    minutes: 5,
    things: DOCKS,
    measure: (seed, thing, at) => {
      const totalSlotNumber = 20 + 5 * Math.floor(4 * chance(seed, thing));
      const availableBikeNumber = Math.round(
        between(
          totalSlotNumber *
            (0.58 -
              0.26 * around(at, 9, 2) -
              0.22 * around(at, 18.5, 2) +
              0.2 * drift(seed, thing, at)),
          0,
          totalSlotNumber,
          0,
        ),
      );
      return {
        totalSlotNumber,
        availableBikeNumber,
        freeSlotNumber: totalSlotNumber - availableBikeNumber,
      };
    },
  },
  wifi: {
    minutes: 10,
    things: SPOTS,
    measure: (seed, thing, at) => {
      const accessPointsTotal = 4 + Math.floor(5 * chance(seed, thing));
      return {
        accessPointsTotal,
        accessPointsOnline: Math.min(
          accessPointsTotal,
          Math.max(
            0,
            accessPointsTotal -
              Math.round(0.9 * Math.max(0, drift(seed, thing, at, 30) - 0.35) * 4),
          ),
        ),
        connectedUsers: Math.round(
          between(
            20 + 90 * around(at, 13, 4) + 60 * around(at, 18, 3) + 12 * drift(seed, thing, at),
            0,
            900,
            0,
          ),
        ),
        downloadRate: between(24 + 8 * drift(seed, `${thing} rate`, at), 1, 100),
      };
    },
  },
};

export const minutesOf = (feed: SensorFeedName): number => MODELS[feed].minutes;

/**
 * @returns the values of all entities of a feed at one moment, as NGSI-LD entities in the
 *   simplified form
 */
export const entitiesAt = (
  feed: SensorFeedName,
  at: Date,
  seed: string,
): Record<string, unknown>[] =>
  MODELS[feed].things.map((thing) => ({
    id: `urn:ngsi-ld:${SENSOR_FEEDS[feed].type}:simulator:${thing}`,
    type: SENSOR_FEEDS[feed].type,
    observationDateTime: at.toISOString(),
    deviceStatus: 'SIMULATED',
    ...MODELS[feed].measure(seed, thing, at),
  }));
