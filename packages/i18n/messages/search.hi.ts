import type { Translation } from '../i18n.ts';

export default {} satisfies Translation<'search'>;
