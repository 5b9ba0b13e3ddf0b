/** Advice about one change of a lever: that it moves nothing, or too far. */
import { formatNumber } from '../kernel/quantities.ts';
import { leveredNumber } from '../model/levers.ts';
import type { NumberDefinition } from '../model/parameters/definition.ts';
import type { Warning } from './faults.ts';
import {
  type BeforeAndAfter,
  type Idle,
  type OneChange,
  type Reached,
  reachedBy,
  whyIdle,
} from './idle-change.ts';
import { movables } from './movables.ts';
import { isDimensionless } from './value-schema.ts';

/**
 * Warnings about a change.
 *
 * @param list - `levers` or `interventions`: where it is written
 */
export function adviseChange(both: BeforeAndAfter, { lever, index }: OneChange, list: string): Warning[] {
  const { parameter } = lever.changes[index];
  const isFirst = lever.changes.findIndex((change) => change.parameter === parameter) === index;
  if (!isFirst || lever.target.organizations !== null) return [];
  const path = `${list}.${lever.slug}.changes[${index}]`;
  const idle = whyIdle(both, { lever, index });
  if (idle !== null) {
    const field = idle.why === 'still' ? 'value' : 'parameter';
    return [{ path: `${path}.${field}`, message: `moves nothing: ${idleText(idle, parameter)}` }];
  }
  const definition = movables.get(parameter)?.definition;
  const reached = reachedBy(both, { lever, index });
  const far = definition?.kind === 'number' ? tooFar(reached, definition, { lever, index }) : null;
  return far === null ? [] : [{ path: `${path}.value`, message: far }];
}

/** Why a change moves nothing, in words. */
export function idleText(idle: Idle, parameter: string): string {
  switch (idle.why) {
    case 'still':
      return `${parameter} stays ${idle.values.join(', ')}`;
    case 'childless':
      return `no government with residents names ${idle.governments.join(', ')} as its parent`;
    case 'kind':
      return `only services of kind "${idle.kind}" have it, and ${idle.services.join(', ')} is of another kind`;
    case 'insured':
      return `all services of ${idle.governments.join(', ')} are insured`;
  }
}

/** What is wrong with a sum or product: the tables warn of values that a lever sets. */
function tooFar(
  reached: readonly Reached[],
  definition: NumberDefinition,
  { lever, index }: OneChange,
): string | null {
  const { parameter } = lever.changes[index];
  const own = lever.changes.filter((change) => change.parameter === parameter);
  if (own.every(({ kind }) => kind === 'to')) return null;
  const levered = own.map((change) => ({ change, paidLevel: lever.strength }));
  const unit = isDimensionless(definition.unit) ? '' : ` ${definition.unit}`;
  const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
  const faults = (reached as readonly (Reached & { base: number; final: number })[]).flatMap(
    ({ where, base, final }) => {
      const of = where === '' ? parameter : `${parameter} of ${where}`;
      const wanted = leveredNumber(base, base, levered, everything);
      if (isOutside(wanted, definition.admissible)) {
        return `would bring ${of} from ${formatNumber(base)} to ${formatNumber(wanted)}${unit}, and stops at ${formatNumber(final)}`;
      }
      if (!isOutside(final, definition.plausible) || isOutside(base, definition.plausible)) return [];
      const range = definition.plausible.map((bound) => formatNumber(bound)).join(' to ');
      return `brings ${of} from ${formatNumber(base)} to ${formatNumber(final)}${unit}, outside the plausible range ${range}`;
    },
  );
  if (faults.length === 0) return null;
  return faults.length === 1 ? faults[0] : `${faults[0]} (and ${faults.length - 1} more)`;
}

function isOutside(value: number, [lowest, highest]: readonly [number, number]): boolean {
  return value < lowest || value > highest;
}
