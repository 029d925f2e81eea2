/**
 * Runs a task for every number from 0, so many at a time; results stand in the order of the numbers.
 *
 * @param onDone called after each, with how many are done
 */
export async function runConcurrently<Result>(
  options: { readonly count: number; readonly concurrency: number; readonly onDone?: (done: number) => void },
  task: (index: number) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(options.count);
  let next = 0;
  let done = 0;
  async function work(): Promise<void> {
    while (next < options.count) {
      const index = next;
      next += 1;
      results[index] = await task(index);
      done += 1;
      options.onDone?.(done);
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.concurrency, options.count) }, work));
  return results;
}
