export { LinksModule } from './links.module.js';
export { type LinkPurpose, type OpenedLink, SignedLinks } from './signed-links.js';
