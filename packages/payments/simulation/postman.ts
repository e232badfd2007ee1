import type { Psp } from '../gateways/sandbox/psp.ts';
import type { Payments } from '../payments.ts';
import type { Chance } from './chance.ts';
import { isFault } from './faults.ts';
import type { Provider } from './providers.ts';

interface Letter {
  gateway: string;
  body: Uint8Array;
  headers: Headers;
  dueAt: number;
}
export interface Posted {
  delivered: number;
  duplicated: number;
  reordered: number;
  late: number;
  tampered: number;
  lost: number;
  refusedTampered: number;
}

/**
 * Creates the unreliable network between the gateways and us: it delivers webhooks twice, in another
 * order, late, tampered with, or never.
 */
export function createPostman(
  psp: Psp,
  providers: readonly Provider[],
  chance: Chance,
  gatewayNow: () => Date,
) {
  const posted: Posted = {
    delivered: 0,
    duplicated: 0,
    reordered: 0,
    late: 0,
    tampered: 0,
    lost: 0,
    refusedTampered: 0,
  };
  let held: Letter[] = [];

  /**
   * Changes a high bit of a byte: the low ones of the last letter of a signature in base64 say the
   * same in several ways.
   */
  const tampered = (body: Uint8Array): Uint8Array => {
    const copy = Uint8Array.from(body);
    copy[chance.between(0, copy.length - 5)]! ^= 0x10;
    return copy;
  };
  async function hand(payments: Payments, { gateway, body, headers }: Letter): Promise<number> {
    try {
      const outcome = await payments.receiveWebhook(gateway, body, headers);
      return outcome.kind === 'Accepted' ? 204 : 400;
    } catch (error) {
      if (!isFault(error)) throw error;
      return 500;
    }
  }

  /** Delivers one webhook, or what becomes of it. @returns the status that its sender sees */
  async function carry(payments: Payments, letter: Letter, isRough: boolean): Promise<number> {
    const fate = isRough ? chance.next() : 1;
    if (fate < 0.06) return ((posted.lost += 1), 204);
    if (fate < 0.1) return ((posted.lost += 1), 0);
    if (fate < 0.16) {
      // A tampered copy is delivered first; the gateway may send the original again.
      // Counted once it is answered: the process may die before.
      const status = await hand(payments, { ...letter, body: tampered(letter.body) });
      posted.tampered += 1;
      if (status >= 400) posted.refusedTampered += 1;
      return chance.happens(0.5) ? 0 : 204;
    }
    if (fate < 0.3) {
      posted.late += 1;
      held.push({ ...letter, dueAt: letter.dueAt + chance.between(1, 250) * 1000 });
      return 204;
    }
    if (fate < 0.4) {
      posted.reordered += 1;
      held.push(letter);
      return 204;
    }
    posted.delivered += 1;
    const copies = fate < 0.55 ? chance.between(2, 3) : 1;
    posted.duplicated += copies - 1;
    const answers = await Promise.all(Array.from({ length: copies }, () => hand(payments, letter)));
    return answers[0]!;
  }

  return {
    posted,
    /**
     * Delivers the webhooks that are due. With `isRough` some meet faults; otherwise all are delivered
     * correctly, including those that were held back.
     */
    async bring(payments: Payments, isRough: boolean): Promise<void> {
      const dueAt = gatewayNow().getTime();
      await psp.deliver((gateway, body, headers) =>
        carry(payments, { gateway, body, headers, dueAt }, isRough),
      );
      for (const { gateway, takeWebhooks } of providers)
        for (const message of takeWebhooks())
          await carry(payments, { ...message, gateway: gateway.name, dueAt }, isRough);
      const at = gatewayNow().getTime();
      const due = held.filter((letter) => !isRough || letter.dueAt <= at);
      held = held.filter((letter) => !due.includes(letter));
      for (const letter of chance.shuffled(due)) await hand(payments, letter);
    },
  };
}
