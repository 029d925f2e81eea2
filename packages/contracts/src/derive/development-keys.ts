/** Keys for development, the same in every part so that hashes agree; a service refuses to start with one in production. */
export const DEVELOPMENT_KEYS = {
  person: 'development-person-key-never-in-production',
  content: 'development-content-key-never-in-production',
} as const;
