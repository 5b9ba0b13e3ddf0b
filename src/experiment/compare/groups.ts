/** Who gains and who loses: the effects of an arm on residents by income, on governments, and on types of organizations. */
import { ALL } from '../../model/indicators/scope.ts';
import { organizationTypes } from '../../model/parameters/organization.ts';
import type { Panel } from '../replicate.ts';
import type { Effect } from './effect.ts';

/** What groups are made of. */
export type Grouping = 'income' | 'government' | 'organizations';

/** An effect on one group. */
export interface GroupEffect extends Effect {
  readonly grouping: Grouping;
  /** `quintile-1` (poorest) to `quintile-5`, the slug of a government, or a type of organization. */
  readonly group: string;
}

const QUINTILE = /^(?:coverage|awareness)Quintile([1-5])$/;

/** Effects on groups: by arm, then income (poorest first), governments, types of organizations. */
export function groupEffects(panel: Panel, effects: readonly Effect[]): GroupEffect[] {
  const widest = panel.scopes[panel.scopes.length - 1];
  const isCovered = effects.some(({ indicator, effect }) => indicator === 'coverage' && effect !== null);
  const received = isCovered ? 'coverage' : 'awareness';
  const arms = [...new Set(effects.map(({ arm }) => arm))];
  const isWidest = ({ government, service }: Effect) =>
    government === widest.government && service === widest.service;
  return arms.flatMap((arm) => {
    const own = effects.filter((one) => one.arm === arm && one.effect !== null);
    const income = own.filter((one) => isWidest(one) && isOfIncome(one.indicator, received));
    const governments = own.filter((one) => one.indicator === received && isWhole(panel, one));
    const types = own.filter((one) => isWidest(one) && typeOf(one.indicator) !== undefined);
    return [
      ...income.map((one) => grouped(one, 'income', `quintile-${QUINTILE.exec(one.indicator)?.[1]}`)),
      ...governments.map((one) => grouped(one, 'government', one.government)),
      ...types.map((one) => grouped(one, 'organizations', typeOf(one.indicator)!)),
    ];
  });
}

function grouped(effect: Effect, grouping: Grouping, group: string): GroupEffect {
  return { ...effect, grouping, group };
}

function isOfIncome(indicator: string, received: string): boolean {
  return QUINTILE.test(indicator) && indicator.startsWith(received);
}

/** True of the scope of all services of one government among several; a single service is all it has. */
function isWhole({ scopes }: Panel, { government, service }: Effect): boolean {
  if (government === ALL || new Set(scopes.map((scope) => scope.government)).size === 1) return false;
  const own = scopes.filter((scope) => scope.government === government);
  return own.length === 1 || service === ALL;
}

function typeOf(indicator: string): string | undefined {
  return organizationTypes.find((type) => indicator === `${type}Survival`);
}
