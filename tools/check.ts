// The quick part of the tests, for while one writes: rules, types, unit tests.
process.argv.push('--quick');
await import('./test.ts');
export {};
