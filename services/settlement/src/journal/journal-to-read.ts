import type { Journal } from './journal';

/** A journal that is only looked at. */
export type JournalToRead = Pick<Journal, 'topicOf' | 'endOffset' | 'read'>;
