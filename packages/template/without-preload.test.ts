import { describe, expect, it } from 'vitest';
import { withoutPreload } from './without-preload.ts';

const names = (plugins: readonly { name: string }[]) => plugins.map(({ name }) => name);

describe('dynamic imports of a build', () => {
  it('are not wrapped by Vite', () => {
    const plugins = [{ name: 'vite:css' }, { name: 'native:import-analysis-build' }];
    withoutPreload.configResolved({ command: 'serve', plugins });
    expect(names(plugins)).toHaveLength(2);
    withoutPreload.configResolved({ command: 'build', plugins });
    expect(names(plugins)).toEqual(['vite:css']);
  });

  it('end the build if Vite names the part that wraps them otherwise', () => {
    const plugins = [{ name: 'vite:css' }];
    expect(() => withoutPreload.configResolved({ command: 'build', plugins })).toThrow(/WRAPPING/);
  });

  it('end the build if a part has style sheets that nothing would link', () => {
    const chunk = (sheets: string[]) => ({
      isDynamicEntry: true,
      viteMetadata: { importedCss: new Set(sheets) },
    });
    withoutPreload.generateBundle(null, { 'map.js': chunk([]), 'map.css': {} });
    expect(() =>
      withoutPreload.generateBundle(null, { 'map.js': chunk(['_astro/map.css']) }),
    ).toThrow(/map\.js has style sheets/);
  });
});
