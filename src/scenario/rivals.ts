/** Levers that set one parameter at a time for some of the same: switches, which is refused, and numbers, of which one counts. */
import type { LeverChange, LeverSchedule } from '../model/place.ts';

/** Two levers that set one switch or choice at a time for some of the same. */
export interface Rivalry {
  readonly lever: LeverSchedule;
  /** Index of the change of the lever. */
  readonly at: number;
  readonly parameter: string;
  /** The earlier one in the list. */
  readonly rival: LeverSchedule;
}

/** Rivals among levers, in the order of the list. */
export function rivalSwitches(levers: readonly LeverSchedule[]): Rivalry[] {
  const settings = settingsOf(levers).filter(({ change }) => typeof change.value !== 'number');
  return settings.flatMap((one, index) => {
    const other = settings.slice(0, index).find((before) => meets(one, before));
    if (other === undefined) return [];
    return [{ lever: one.lever, at: one.at, parameter: one.change.parameter, rival: other.lever }];
  });
}

/** A change that sets a parameter to a value, with its lever. */
export interface Setting {
  readonly lever: LeverSchedule;
  readonly change: LeverChange;
  /** Index of the change of the lever. */
  readonly at: number;
}

/** Pairs of changes that set one number at a time for some of the same, in the order of the list. */
export function rivalNumbers(levers: readonly LeverSchedule[]): [former: Setting, latter: Setting][] {
  const settings = settingsOf(levers).filter(
    ({ lever, change }) => typeof change.value === 'number' && lever.strength > 0,
  );
  return settings.flatMap((latter, index) =>
    settings
      .slice(0, index)
      .filter((former) => meets(latter, former))
      .map((former): [Setting, Setting] => [former, latter]),
  );
}

function settingsOf(levers: readonly LeverSchedule[]): Setting[] {
  return levers.flatMap((lever) =>
    lever.changes.flatMap((change, at) => (change.kind === 'to' ? [{ lever, change, at }] : [])),
  );
}

function meets(a: Setting, b: Setting): boolean {
  if (a.change.parameter !== b.change.parameter) return false;
  const [from, to] = [a, b].map(({ lever }) => lever.start + lever.lagMonths);
  const [end, stop] = [a, b].map(endOf);
  const common = <One>(p: readonly One[] | null = null, q: readonly One[] | null = null) =>
    p === null || q === null || p.some((one) => q.includes(one));
  const [p, q] = [a.lever.target, b.lever.target];
  return (
    from < stop &&
    to < end &&
    common(p.governments, q.governments) &&
    common(p.services, q.services) &&
    common(p.organizations, q.organizations) &&
    common(p.residents?.quintiles, q.residents?.quintiles) &&
    common(p.residents?.communities, q.residents?.communities)
  );
}

/** The first month without the change; switches do not fade. */
function endOf({ lever: { stop, fadeMonths }, change }: Setting): number {
  if (stop === null) return Number.POSITIVE_INFINITY;
  return typeof change.value === 'number' ? stop + fadeMonths : stop;
}
