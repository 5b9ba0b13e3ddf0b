/** Runs processes 6 and 7 call by call, so that capacity is up to date before the next lot. */
import type { CallStep, RunObserver } from '../../process.ts';
import type { World } from '../../world.ts';

/**
 * The step that takes the calls of the month in their order, each through all the given steps before the next.
 * @param steps - by the name of their process
 */
export function forEachCall(
  steps: Readonly<Record<string, CallStep>>,
): (world: World, observer?: RunObserver) => void {
  const named = Object.entries(steps);
  return (world, observer) => {
    for (const call of world.calls) {
      for (const [process, step] of named) {
        observer?.before(world, { process, call });
        step(world, call);
        observer?.after(world, { process, call });
      }
    }
  };
}
