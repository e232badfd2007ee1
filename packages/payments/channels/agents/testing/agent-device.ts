import { generateKeyPairSync } from 'node:crypto';
import { digestOf, signReceipt, signText, type AgentReceipt } from '../agent-receipts.ts';
import { DEVICE_HEADER, DEVICE_SIGNATURE_HEADER } from '../agents.ts';

/** A device of an agent: it issues receipts without a connection, and sends what it has issued. */
export function createAgentDevice(id: string) {
  const keys = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const privateKey = keys.privateKey.toString('base64url');
  const issued: AgentReceipt[] = [];
  return {
    id,
    publicKey: keys.publicKey.toString('base64url'),
    /** Both keys, for a device that a process must find again. */
    keys: { publicKey: keys.publicKey.toString('base64url'), privateKey },
    issued,
    /** Issues the next receipt, as it is printed at the door. */
    issue: (accountNumber: string, amountPaise: number, at: Date): AgentReceipt => {
      const last = issued.at(-1);
      const receipt = signReceipt(
        id,
        {
          serial: issued.length + 1,
          previous: last ? digestOf(id, last) : '',
          head: 'property_tax',
          accountNumber,
          amountPaise,
          takenAt: at.toISOString(),
        },
        privateKey,
      );
      issued.push(receipt);
      return receipt;
    },
    /** Writes the message that sends receipts, signed as a whole. */
    batch: (receipts: readonly AgentReceipt[]) => {
      const body = JSON.stringify({ receipts });
      return {
        body,
        headers: { [DEVICE_HEADER]: id, [DEVICE_SIGNATURE_HEADER]: signText(body, privateKey) },
      };
    },
    /** Signs a receipt that the chain does not contain: a device that was tampered with. */
    forge: (receipt: Omit<AgentReceipt, 'signature'>): AgentReceipt =>
      signReceipt(id, receipt, privateKey),
  };
}
export type AgentDevice = ReturnType<typeof createAgentDevice>;
