/** Whether the parts of a study belong together: what they name is there, and courses are as long as the run. */
import { efficiencyUnits } from '../compare/efficiency-effects.ts';
import type { Study } from './study.ts';

/** A field that does not belong to the rest. */
export interface Contradiction {
  readonly field: string;
  readonly message: string;
}

/** The first contradiction in a study; null where there is none. */
export function contradictionIn(study: Study): Contradiction | null {
  return strangerIn(study) ?? wrongLengthIn(study);
}

/** A row about an arm or an indicator that the study does not have. */
function strangerIn({ arms, indicators, levels, series, values, comparison }: Study): Contradiction | null {
  const known = new Set(arms.map(({ slug }) => slug));
  const told = new Set([...indicators.map(({ name }) => name), ...Object.keys(efficiencyUnits)]);
  const tables: Readonly<Record<string, readonly { readonly arm: string; readonly indicator: string }[]>> = {
    ...{ levels, series, values },
    'comparison.effects': comparison?.effects ?? [],
    'comparison.groups': comparison?.groups ?? [],
    'comparison.leads': comparison?.leads ?? [],
    'comparison.plausible.effects': comparison?.plausible?.effects ?? [],
  };
  for (const [table, rows] of Object.entries(tables)) {
    const at = rows.findIndex(({ arm }) => !known.has(arm));
    if (at >= 0) {
      return { field: `${table}[${at}].arm`, message: `is "${rows[at].arm}", which is no arm of the study` };
    }
    const of = rows.findIndex(({ indicator }) => !told.has(indicator));
    if (of >= 0) {
      const message = `is "${rows[of].indicator}", which is no indicator of the study`;
      return { field: `${table}[${of}].indicator`, message };
    }
  }
  return null;
}

/** A list that is not as long as what it goes through. */
function wrongLengthIn({ provenance, arms, series, values, comparison }: Study): Contradiction | null {
  const { months } = provenance;
  const plausible = comparison?.plausible ?? null;
  const replications = Math.max(...arms.map((arm) => arm.replications));
  const lists = [
    ...series.flatMap((one, i) =>
      (['mean', 'low', 'high'] as const).map((part) => [`series[${i}].${part}`, one[part], months] as const),
    ),
    ...(plausible?.draws ?? []).map(
      (draw, i) => [`comparison.plausible.draws[${i}]`, draw, plausible!.numbers.length] as const,
    ),
    ...(plausible?.effects ?? []).map(
      (one, i) => [`comparison.plausible.effects[${i}].values`, one.values, plausible!.draws.length] as const,
    ),
  ];
  const wrong = lists.find(([, list, length]) => list.length !== length);
  if (wrong !== undefined) {
    return { field: wrong[0], message: `has ${wrong[1].length} values where there are ${wrong[2]}` };
  }
  const long = values.findIndex((one) => one.values.length > replications);
  if (long < 0) return null;
  return { field: `values[${long}].values`, message: `has more values than ${replications} replications` };
}
