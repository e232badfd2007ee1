import pino, { type DestinationStream, type Logger } from 'pino';

/** The host's log: lines of JSON in the shape that all processes share, with the level in words and the time as ISO 8601. */
export const createHostLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    { level, base: { process: 'host' }, messageKey: 'message', timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
