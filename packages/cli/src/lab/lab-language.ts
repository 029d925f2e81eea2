import { Option } from 'commander';

export const LAB_LANGUAGES = ['en', 'zh'] as const;
/** The language of tables and problems. */
export type LabLanguage = (typeof LAB_LANGUAGES)[number];

/** The same words in both languages. */
export type LabWords = Readonly<Record<LabLanguage, string>>;

/** The option that chooses the language. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of tables and problems').choices(LAB_LANGUAGES).default('en');
}
