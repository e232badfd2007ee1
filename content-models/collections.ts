import type { CollectionConfig } from 'payload';
import { circulars } from './circulars/circulars.collection.ts';
import { departments } from './departments/departments.collection.ts';
import { events } from './events/events.collection.ts';
import { media } from './media/media.collection.ts';
import { navigation } from './navigation/navigation.collection.ts';
import { offices } from './offices/offices.collection.ts';
import { pages } from './pages/pages.collection.ts';
import { services } from './services/services.collection.ts';
import { settings } from './settings/settings.collection.ts';

/** Every content type, in the order of the CMS's menu. A new type adds a line here and one to `models.ts`. */
export const collections: CollectionConfig[] = [circulars, services, events, pages, departments, offices, navigation, settings, media];
