import type { ChannelsEnv } from './env.ts';
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
  return channels;
}
