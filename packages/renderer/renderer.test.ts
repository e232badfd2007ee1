import { describe, expect, it } from 'vitest';
import { renderRuntimeFrom } from './renderer.ts';

describe('the runtime of a renderer', () => {
  it('is our own, if the environment does not choose Astro’s', () => {
    expect(renderRuntimeFrom({})).toBe('string');
    expect(renderRuntimeFrom({ RENDERER_RUNTIME: '' })).toBe('string');
    expect(renderRuntimeFrom({ RENDERER_RUNTIME: 'astro' })).toBe('astro');
  });

  it('is one that exists', () =>
    expect(() => renderRuntimeFrom({ RENDERER_RUNTIME: 'astor' })).toThrow(
      '[renderer] RENDERER_RUNTIME=astor is no runtime: choose string or astro',
    ));
});
