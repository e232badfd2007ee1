/** Next.js calls this function once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ keepClientAddress }, { environmentFrom }, { warmUp }] = await Promise.all([
    import('./client-address.ts'),
    import('./environment.ts'),
    import('./warm-up.ts'),
  ]);
  const { proxies, cmsPort, metrics } = environmentFrom();
  keepClientAddress(proxies);
  const open = (): void => void warmUp(cmsPort);
  if (metrics) {
    const { serveCmsMetrics } = await import('./metrics/serve-metrics.ts');
    await serveCmsMetrics(metrics, open);
  }
  // Next.js awaits this function before it answers.
  open();
}
