import { inSpan, SpanKind } from '@pune/std/tracing';
import type { Gateway } from './gateway.ts';

/** The calls that go over the network. */
const CALLS = [
  'createOrder',
  'fetchStatus',
  'cancelOrder',
  'refund',
  'fetchRefund',
  'fetchReport',
] as const;
type Call = (...parameters: unknown[]) => Promise<{ kind: string }>;

/** A gateway whose calls are spans, with the kind of their result. */
export function tracedGateway(gateway: Gateway): Gateway {
  const calls = CALLS.flatMap((name) => {
    const call = gateway[name] as Call | undefined;
    if (!call) return [];
    const outcome = ({ kind }: { kind: string }) => ({ 'gateway.outcome': kind });
    const options = { kind: SpanKind.CLIENT, outcome };
    const traced: Call = (...parameters) =>
      inSpan(`gateway ${gateway.name} ${name}`, options, () => call(...parameters));
    return [[name, traced] as const];
  });
  return { ...gateway, ...Object.fromEntries(calls) };
}
