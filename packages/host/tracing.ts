import { trace } from '@opentelemetry/api';

/** The longest wait of a stopping process for the collector. */
const FLUSH_MS_MAX = 2_000;

/**
 * Exports the spans of this process by OTLP over HTTP, where OpenTelemetry's own variable
 * `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector; the exporter reads its other variables too.
 * `OTEL_TRACES_SAMPLER_ARG` is the share of traces that are recorded, 1 by default. Nothing is
 * loaded without a collector.
 *
 * @returns functions that send what waits, and that end it for a test
 */
export async function startTracing(
  env: Record<string, string | undefined>,
): Promise<{ flush: () => Promise<void>; stop: () => void }> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT)
    return { flush: async () => {}, stop: () => {} };
  const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  // A proxy marks every request as sampled, so that the share decides there too. It follows from
  // the trace's id: all processes decide alike.
  const share = new sdk.TraceIdRatioBasedSampler(Number(env.OTEL_TRACES_SAMPLER_ARG ?? 1));
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME ?? 'pune-portals' }),
    sampler: new sdk.ParentBasedSampler({ root: share, remoteParentSampled: share }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  trace.setGlobalTracerProvider(provider);
  return {
    // A collector that is away must not stop the process from ending.
    flush: () => provider.forceFlush({ timeoutMillis: FLUSH_MS_MAX }).catch(() => {}),
    stop: () => trace.disable(),
  };
}
