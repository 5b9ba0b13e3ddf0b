/** Behavioural constants: the same for every government and service of a run, by topic in `constants/`. */
import { awarenessConstants } from './constants/awareness.ts';
import { callConstants } from './constants/call.ts';
import { commissionConstants } from './constants/commission.ts';
import { contestConstants } from './constants/contest.ts';
import { effortConstants } from './constants/effort.ts';
import { evaluationConstants } from './constants/evaluation.ts';
import { governmentsConstants } from './constants/governments.ts';
import { indicatorsConstants } from './constants/indicators.ts';
import { insuranceConstants } from './constants/insurance.ts';
import { moneyConstants } from './constants/money.ts';
import { organizationsConstants } from './constants/organizations.ts';
import { productionConstants } from './constants/production.ts';
import { satisfactionConstants } from './constants/satisfaction.ts';
import { supervisionConstants } from './constants/supervision.ts';
import { ventureConstants } from './constants/venture.ts';
import type { Definitions, ValuesOf } from './definition.ts';

/** All behavioural constants. */
export const constants = {
  ...productionConstants,
  ...callConstants,
  ...commissionConstants,
  ...ventureConstants,
  ...contestConstants,
  ...effortConstants,
  ...supervisionConstants,
  ...awarenessConstants,
  ...satisfactionConstants,
  ...evaluationConstants,
  ...moneyConstants,
  ...organizationsConstants,
  ...governmentsConstants,
  ...insuranceConstants,
  ...indicatorsConstants,
} satisfies Definitions;

/** Values of the behavioural constants. */
export type Constants = ValuesOf<typeof constants>;
