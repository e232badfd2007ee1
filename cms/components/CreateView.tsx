import type { AdminViewServerProps } from 'payload';
// Payload does not export its document view publicly.
import { DocumentView } from '../node_modules/@payloadcms/next/dist/views/Document/index.js';
import { startingValues } from '../access/starting-values.ts';
import { savedByHand } from '../saved-by-hand.ts';

/**
 * The form of a new document. It saves nothing until the author saves: Payload's own view saves an
 * empty draft as soon as it opens.
 */
export async function CreateView(props: AdminViewServerProps) {
  const { collectionConfig, req } = props.initPageResult;
  if (!collectionConfig) return null;
  // Payload asks for the right to update, without an id, if the new form offers to publish.
  req.context.isNewDocument = true;
  const initPageResult = {
    ...props.initPageResult,
    collectionConfig: savedByHand(collectionConfig),
  };
  return DocumentView({
    ...props,
    documentSubViewType: 'default',
    viewType: 'document',
    initialData: await startingValues(req, collectionConfig.slug),
    initPageResult,
  });
}
