/** The columns of a journal position under the names of the code. */
export const POSITION_COLUMNS = `
  province, next_command_offset AS "nextCommandOffset", journal_offset AS "journalOffset", hash, clock_ms AS "clockMs"`;
