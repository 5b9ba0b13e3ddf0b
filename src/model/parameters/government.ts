/** Every parameter of a government, by topic in `government/`. */
import type { Definitions, ValuesOf } from './definition.ts';
import { awardOfGovernment } from './government/award.ts';
import { budgetOfGovernment } from './government/budget.ts';
import { demandOfGovernment } from './government/demand.ts';
import { institutionsOfGovernment } from './government/institutions.ts';
import { residentsOfGovernment } from './government/residents.ts';
import { supervisionOfGovernment } from './government/supervision.ts';
import { supportOfGovernment } from './government/support.ts';
import { ventureOfGovernment } from './government/venture.ts';

/** Parameters of a government. */
export const governmentParameters = {
  ...residentsOfGovernment,
  ...budgetOfGovernment,
  ...institutionsOfGovernment,
  ...demandOfGovernment,
  ...awardOfGovernment,
  ...ventureOfGovernment,
  ...supervisionOfGovernment,
  ...supportOfGovernment,
} satisfies Definitions;

/** Values of the parameters of a government. */
export type GovernmentParameters = ValuesOf<typeof governmentParameters>;
