import type { ChainableCommander } from 'ioredis';

/** What became of each command of a pipeline, in their order. */
export type PipelineAnswers = readonly (readonly [error: Error | null, value: unknown])[];

/** What a pipeline of ioredis 6 holds of its commands and their answers. */
const LET_GO = { _queue: [], _result: [], _shaToScript: {}, promise: null, resolve: null, reject: null };

/**
 * Sends what a pipeline has gathered and awaits all answers; throws when the pipeline could not be sent.
 *
 * The pipeline is emptied afterwards. ioredis 6 defines `length` anew on every pipeline, and V8 keeps that definition, and by it
 * the pipeline with all its commands and answers, until the old space is collected: collecting the young took up to five times
 * as long for it.
 */
export async function execPipeline(pipeline: ChainableCommander): Promise<PipelineAnswers> {
  const answers = await pipeline.exec();
  Object.assign(pipeline, LET_GO);
  return answers ?? [];
}
