export { isPublished, publishedDocuments } from '../check/published.ts';
