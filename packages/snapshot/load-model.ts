import type { ContentModel } from './model.ts';

/**
 * Loads a model in a worker process.
 * @param module the model's own `module`
 * @throws if the module exports no `model`
 */
export async function loadModel(module: string): Promise<ContentModel> {
  const { model } = (await import(/* turbopackIgnore: true */ module)) as { model?: ContentModel };
  if (!model) throw new Error(`[snapshot] ${module} exports no model: export it under this name`);
  return model;
}
