/** Runs processes 6 and 7 call by call, so that capacity is up to date before the next lot. */
import type { CallStep } from '../../process.ts';
import type { World } from '../../world.ts';

/** The step that takes the calls of the month in their order, each through all the given steps before the next. */
export function forEachCall(...steps: readonly CallStep[]): (world: World) => void {
  return (world) => {
    for (const call of world.calls) {
      for (const step of steps) step(world, call);
    }
  };
}
