/** What governments spent and got by fiscal year, and how well they turned one into the other: means over replications. */
import type { GovernmentYear } from '../../model/indicators/government-years.ts';
import { mean } from '../../statistics/moments.ts';
import type { EfficiencyRow } from '../efficiency.ts';

/** A government in a fiscal year. */
export interface GovernmentYearMean {
  readonly government: string;
  /** 1, 2, ... */
  readonly year: number;
  /** CNY a year. */
  readonly spending: number;
  readonly administration: number;
  /** Person-months at full quality of all services that residents need one by one. */
  readonly service: number;
  /** In (0, 1]; null where no replication defines it. */
  readonly efficiency: number | null;
  readonly malmquist: number | null;
}

/**
 * Means over replications, in the order of the first.
 * @param replications - each with the same governments and years
 * @param efficiency - of each replication, in its order
 */
export function governmentYearMeans(
  replications: readonly (readonly GovernmentYear[])[],
  efficiency: readonly (readonly EfficiencyRow[])[],
): GovernmentYearMean[] {
  const [first = []] = replications;
  const meanOf = (index: number, name: keyof Pick<EfficiencyRow, 'efficiency' | 'malmquist'>) =>
    mean(efficiency.map((own) => own[index][name]).filter((value) => value !== null));
  return first.map(({ government, year }, index) => {
    const all = replications.map((years) => years[index]);
    return {
      government,
      year: year + 1,
      spending: mean(all.map((one) => one.spending)) ?? 0,
      administration: mean(all.map((one) => one.administration)) ?? 0,
      service: mean(all.map(serviceOf)) ?? 0,
      efficiency: meanOf(index, 'efficiency'),
      malmquist: meanOf(index, 'malmquist'),
    };
  });
}

function serviceOf({ adjustedService }: GovernmentYear): number {
  return Object.values(adjustedService).reduce((sum, amount) => sum + amount, 0);
}
