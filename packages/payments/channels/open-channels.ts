import type { ChannelsEnv } from './env.ts';
import type { ChannelName } from './channels.ts';
import type { InboundChannel } from './inbound.ts';

/** Opens the channels whose settings are in the environment. A channel without settings is off. */
export async function openChannels(settings: ChannelsEnv): Promise<InboundChannel[]> {
  const channels: InboundChannel[] = [];
  if (settings.BHARAT_CONNECT_BILLERS) {
    const { bharatConnectBiller } = await import('./bharat-connect/biller.ts');
    channels.push(
      bharatConnectBiller({
        billers: settings.BHARAT_CONNECT_BILLERS,
        origInst: settings.BHARAT_CONNECT_NAME!,
        unitPublicKeys: [
          settings.BHARAT_CONNECT_UNIT_KEY!,
          settings.BHARAT_CONNECT_UNIT_KEY_OTHER,
        ].filter((key) => key !== undefined),
        privateKey: settings.BHARAT_CONNECT_KEY!,
      }),
    );
  }
  if (settings.IMPS_CLIENT_CODE) {
    const { imps } = await import('./imps/imps.ts');
    channels.push(
      imps({
        clientCode: settings.IMPS_CLIENT_CODE,
        webhookSecrets: [settings.IMPS_WEBHOOK_SECRET!, settings.IMPS_WEBHOOK_SECRET_OTHER].filter(
          (secret) => secret !== undefined,
        ),
      }),
    );
  }
  if (settings.DOORSTEP_AGENTS) {
    const { agents } = await import('./agents/agents.ts');
    channels.push(agents());
  }
  return channels;
}

/** @returns the channels that are places of the city, as far as they are set up */
export const placesOf = (settings: ChannelsEnv): ChannelName[] =>
  (
    [
      ['counter', settings.COUNTERS],
      ['kiosk', settings.KIOSKS],
      ['callcentre', settings.CALL_CENTRE_PHONE],
      ['missedcall', settings.MISSED_CALL_PHONE],
    ] as const
  ).flatMap(([name, isOn]) => (isOn === undefined ? [] : [name]));
