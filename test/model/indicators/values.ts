/** The value of an indicator on a view, by name. */
import { evaluate } from '../../../src/model/indicators/indicator.ts';
import { indicatorNamed } from '../../../src/model/indicators/registry.ts';
import type { View } from '../../../src/model/indicators/view.ts';

/** @throws Error for an unknown name */
export function read(name: string, view: View): number | null {
  const indicator = indicatorNamed(name);
  if (indicator === undefined) throw new Error(`no indicator ${name}`);
  return evaluate(indicator, view);
}
