/** When and where in the log a command is decided. */
export interface Moment {
  readonly clockMs: number;
  readonly commandOffset: number;
}
