/** Next.js calls this function once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ keepClientAddress }, { environmentFrom }] = await Promise.all([
    import('./client-address.ts'),
    import('./environment.ts'),
  ]);
  keepClientAddress(environmentFrom().proxies);
}
