/** Constants about readings that other packages share; it imports nothing. */

export interface Property {
  /** A code of UN/CEFACT Recommendation 20, or our own name if it has none. */
  unitCode: string;
  /** A value outside is a sensor fault, not a reading. Texts have no bounds. */
  min?: number;
  max?: number;
  /** True for a text instead of a number. */
  isText?: true;
}

/** The readings of one kind of sensor. Tables and the lake name it in their column `feed`. */
export interface SensorFeed {
  /** The type of its NGSI-LD entities (a Smart Data Model, if there is one). */
  type: string;
  properties: Readonly<Record<string, Property>>;
}

const text = { unitCode: 'text', isText: true } as const;
const count = (max: number) => ({ unitCode: 'C62', min: 0, max }) as const;
const percent = { unitCode: 'P1', min: 0, max: 100 } as const;

/**
 * The sensor feeds of the city with their properties. Air and flood use the names of Pune's own
 * streams on the India Urban Data Exchange (resource groups `pune-env-aqm` and `pune-env-flood`);
 * the others follow the same style.
 */
export const SENSOR_FEEDS = {
  air: {
    type: 'AirQualityObserved',
    properties: {
      deviceStatus: text,
      airQualityLevel: text,
      aqiMajorPollutant: text,
      airQualityIndex: { unitCode: 'AQI', min: 0, max: 1000 },
      pm2p5: { unitCode: 'GQ', min: 0, max: 2000 },
      pm10: { unitCode: 'GQ', min: 0, max: 3000 },
      no2: { unitCode: 'GQ', min: 0, max: 2000 },
      so2: { unitCode: 'GQ', min: 0, max: 2000 },
      o3: { unitCode: 'GQ', min: 0, max: 2000 },
      co: { unitCode: 'GP', min: 0, max: 200 },
      co2: { unitCode: '59', min: 0, max: 10_000 },
      airTemperature: { unitCode: 'CEL', min: -10, max: 60 },
      relativeHumidity: percent,
      atmosphericPressure: { unitCode: 'A97', min: 700, max: 1100 },
      ambientNoise: { unitCode: '2N', min: 0, max: 160 },
      illuminance: { unitCode: 'LUX', min: 0, max: 200_000 },
      uv: { unitCode: 'UVI', min: 0, max: 20 },
    },
  },
  flood: {
    type: 'FloodMonitoring',
    properties: {
      deviceStatus: text,
      currentLevel: { unitCode: 'MTR', min: -5, max: 50 },
      measuredDistance: { unitCode: 'MTR', min: 0, max: 50 },
      referenceLevel: { unitCode: 'MTR', min: -5, max: 50 },
    },
  },
  water: {
    type: 'WaterDistributionZone',
    properties: {
      deviceStatus: text,
      supplyHours: { unitCode: 'HUR', min: 0, max: 24 },
      promisedHours: { unitCode: 'HUR', min: 0, max: 24 },
      flowRate: { unitCode: 'MQH', min: 0, max: 50_000 },
      pressure: { unitCode: 'BAR', min: 0, max: 20 },
    },
  },
  sewage: {
    type: 'SewageTreatmentPlant',
    properties: {
      deviceStatus: text,
      inflow: { unitCode: 'MLD', min: 0, max: 500 },
      treatedOutflow: { unitCode: 'MLD', min: 0, max: 500 },
      biochemicalOxygenDemand: { unitCode: 'M1', min: 0, max: 1000 },
      totalSuspendedSolids: { unitCode: 'M1', min: 0, max: 2000 },
    },
  },
  lights: {
    type: 'StreetlightControlCabinet',
    properties: {
      deviceStatus: text,
      lampsTotal: count(5000),
      lampsWorking: count(5000),
      energyConsumed: { unitCode: 'KWH', min: 0, max: 100_000 },
    },
  },
  traffic: {
    type: 'TrafficFlowObserved',
    properties: {
      deviceStatus: text,
      averageVehicleSpeed: { unitCode: 'KMH', min: 0, max: 150 },
      intensity: count(20_000),
      occupancy: percent,
      averageWaitSeconds: { unitCode: 'SEC', min: 0, max: 3600 },
    },
  },
  bicycles: {
    type: 'BikeHireDockingStation',
    properties: {
      deviceStatus: text,
      availableBikeNumber: count(500),
      freeSlotNumber: count(500),
      totalSlotNumber: count(500),
    },
  },
  wifi: {
    type: 'PublicWifiHotspot',
    properties: {
      deviceStatus: text,
      accessPointsTotal: count(500),
      accessPointsOnline: count(500),
      connectedUsers: count(20_000),
      downloadRate: { unitCode: 'E36', min: 0, max: 10_000 },
    },
  },
} as const satisfies Record<string, SensorFeed>;
export type SensorFeedName = keyof typeof SENSOR_FEEDS;
export const SENSOR_FEED_NAMES = Object.keys(SENSOR_FEEDS) as SensorFeedName[];

export const TELEMETRY_API = '/api/telemetry/observations';
export const BATCH_BYTES_MAX = 5_000_000;
/** The maximum number of rows in a batch: NGSI-LD entities or CSV lines. */
export const BATCH_ROWS_MAX = 10_000;
/** The maximum number of errors in an answer; their total is always given. */
export const ERRORS_SHOWN_MAX = 100;
/** How far a sensor's clock may be ahead. */
export const AHEAD_SECONDS_MAX = 300;
/** The maximum delay of a reading: a gateway that was offline sends its stored readings. */
export const LATE_DAYS_MAX = 400;

/** Reasons for a refused row. Texts: `telemetry:row_<code>`. */
export const ROW_ERRORS = [
  'not_object',
  'id_invalid',
  'type_unknown',
  'feed_not_allowed',
  'time_missing',
  'time_invalid',
  'time_ahead',
  'time_late',
  'field_unknown',
  'value_invalid',
  'value_out_of_range',
  'unit_wrong',
  'nothing_measured',
  'place_invalid',
  'line_broken',
] as const;
export type RowErrorCode = (typeof ROW_ERRORS)[number];
