/** Panels and values small enough to compute every effect by hand. */
import type { ArmValues, Comparison } from '../../../src/experiment/compare/effect.ts';
import type { Panel } from '../../../src/experiment/replicate.ts';

/** A panel of one scope with indicators of the unit `index`. */
export function panelWith(...names: string[]): Panel {
  return {
    scopes: [{ government: 'g', service: 's' }],
    indicators: names.map((name) => ({ name, unit: 'index', meaning: '' })),
    months: 12,
  };
}

/** A narrow scope and the widest one: a service of a government, and a government of several. */
export const nested = [
  [
    { government: 'g', service: 's' },
    { government: 'g', service: 'all' },
  ],
  [
    { government: 'g', service: 'all' },
    { government: 'all', service: 'all' },
  ],
] as const;

/** A panel of a narrow scope and the widest one; values stand in this order. */
export function twoScopes(names: readonly string[], scopes: Panel['scopes'] = nested[0]): Panel {
  return { ...panelWith(...names), scopes };
}

/** Values by replication; null for one that failed. */
export function windows(...rows: (readonly number[] | null)[]): ArmValues {
  return rows.map((row) => (row === null ? null : Float64Array.from(row)));
}

/** A comparison of one arm `b` in indicators `x` (headline) and `y`. */
export function comparison(baseline: ArmValues, arm: ArmValues, rest: Partial<Comparison> = {}): Comparison {
  return {
    panel: panelWith('x', 'y'),
    baseline,
    arms: [{ slug: 'b', values: arm }],
    headline: ['x'],
    adjustment: 'holm',
    confidence: 0.95,
    ...rest,
  };
}
