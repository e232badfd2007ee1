import type { ChannelAnswer } from '../channels/inbound.ts';
import type { World } from '../payments.testing.ts';
import type { Chance } from './chance.ts';
import { isFault } from './faults.ts';

type Receive = World['payments']['receiveMessage'];
/** The number of messages that met each fate. */
export type Carried = Record<
  'lost' | 'answersLost' | 'duplicated' | 'late' | 'tampered' | 'refusedTampered',
  number
>;

/** A network between the other parties and us: messages come twice, late, changed or never. */
export function roughNetwork(receive: Receive, chance: Chance, counts: Carried) {
  const held: Parameters<Receive>[] = [];
  const silence: ChannelAnswer = { kind: 'Refused', reason: 'malformed' };
  const hand = async (...message: Parameters<Receive>): ReturnType<Receive> => {
    try {
      return await receive(...message);
    } catch (error) {
      if (!isFault(error)) throw error;
      return silence;
    }
  };
  const network = {
    isRough: true,
    send: async (...message: Parameters<Receive>): ReturnType<Receive> => {
      const [name, body, headers] = message;
      const fate = network.isRough ? chance.next() : 1;
      if (fate < 0.08) return ((counts.lost += 1), silence);
      if (fate < 0.2) {
        counts.answersLost += 1;
        await hand(...message);
        return silence;
      }
      if (fate < 0.32) {
        counts.late += 1;
        held.push(message);
        return silence;
      }
      if (fate < 0.42) {
        const copy = Uint8Array.from(body);
        // A signature and the declaration of XML can be written in several ways; the signed text cannot.
        const declaration = Buffer.from(body).indexOf('?>');
        const start = declaration === -1 ? 0 : declaration + 2;
        const signature = Buffer.from(body).indexOf('<Signature');
        const end = signature === -1 ? copy.length : signature;
        copy[chance.between(start, end - 1)]! ^= 1 << chance.between(0, 6);
        counts.tampered += 1;
        const answer = await hand(name, copy, headers);
        const isRefused = answer.kind !== 'Answered' || answer.status >= 400;
        if (isRefused) counts.refusedTampered += 1;
      }
      if (fate > 0.42 && fate < 0.6) {
        counts.duplicated += 1;
        const [answer] = await Promise.all([hand(...message), hand(...message)]);
        return answer;
      }
      return hand(...message);
    },
    /** Delivers what was held back, in another order. */
    deliverLate: async () => {
      for (const message of chance.shuffled(held.splice(0))) await hand(...message);
    },
  };
  return network;
}
