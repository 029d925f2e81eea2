export { choicesOf } from './history/choice';
export type { Choice, StepKind } from './history/choice';
export { runHistory } from './history/run-history';
export type { HistoryFailure, HistoryReport } from './history/run-history';
