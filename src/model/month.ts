/**
 * What happens in a month, in order: the whole model is this list. Every name is a file in `month/`, an export,
 * and a section of the ODD. The cadence says when a process acts; the processes of a call follow each other call
 * by call, so that every lot sees the capacity that earlier awards have left.
 */
import { monthOfYear } from '../kernel/clock.ts';
import { estimateDemand } from './month/1-production/estimate-demand.ts';
import { moveLevers } from './month/1-production/move-levers.ts';
import { planPurchases } from './month/1-production/plan-purchases.ts';
import { raiseRevenue } from './month/1-production/raise-revenue.ts';
import { setEnvelopes } from './month/1-production/set-envelopes.ts';
import { transferRevenue } from './month/1-production/transfer-revenue.ts';
import { awardContracts } from './month/2-award/award-contracts.ts';
import { collectBids } from './month/2-award/collect-bids.ts';
import { forEachCall } from './month/2-award/for-each-call.ts';
import { openCalls } from './month/2-award/open-calls.ts';
import { applyAndAdmit } from './month/3-implementation/apply-and-admit.ts';
import { beginAndEndContracts } from './month/3-implementation/begin-and-end-contracts.ts';
import { chooseEffort } from './month/3-implementation/choose-effort.ts';
import { deliverServices } from './month/3-implementation/deliver-services.ts';
import { experienceServices } from './month/3-implementation/experience-services.ts';
import { superviseContracts } from './month/3-implementation/supervise-contracts.ts';
import { evaluateContracts } from './month/4-evaluation/evaluate-contracts.ts';
import { payDues } from './month/4-evaluation/pay-dues.ts';
import { adaptGovernments } from './month/5-adaptation/adapt-governments.ts';
import { adaptOrganizations } from './month/5-adaptation/adapt-organizations.ts';
import { enterOrganizations } from './month/5-adaptation/enter-organizations.ts';
import type { Process, RunObserver } from './process.ts';
import type { World } from './world.ts';

/** The processes of a month, in the order in which they act. */
export const month: readonly Process[] = [
  { name: 'moveLevers', phase: '1-production', cadence: 'monthly', step: moveLevers },
  { name: 'raiseRevenue', phase: '1-production', cadence: 'monthly', step: raiseRevenue },
  { name: 'transferRevenue', phase: '1-production', cadence: 'monthly', step: transferRevenue },
  { name: 'estimateDemand', phase: '1-production', cadence: 'fiscal year', step: estimateDemand },
  { name: 'setEnvelopes', phase: '1-production', cadence: 'planning month', step: setEnvelopes },
  { name: 'planPurchases', phase: '1-production', cadence: 'planning month', step: planPurchases },

  { name: 'openCalls', phase: '2-award', cadence: 'monthly', step: openCalls },
  {
    name: 'collectBids, awardContracts',
    phase: '2-award',
    cadence: 'monthly',
    step: forEachCall({ collectBids, awardContracts }),
  },

  { name: 'beginAndEndContracts', phase: '3-implementation', cadence: 'monthly', step: beginAndEndContracts },
  { name: 'chooseEffort', phase: '3-implementation', cadence: 'monthly', step: chooseEffort },
  { name: 'applyAndAdmit', phase: '3-implementation', cadence: 'monthly', step: applyAndAdmit },
  { name: 'deliverServices', phase: '3-implementation', cadence: 'monthly', step: deliverServices },
  { name: 'experienceServices', phase: '3-implementation', cadence: 'monthly', step: experienceServices },
  { name: 'superviseContracts', phase: '3-implementation', cadence: 'monthly', step: superviseContracts },

  { name: 'evaluateContracts', phase: '4-evaluation', cadence: 'monthly', step: evaluateContracts },
  { name: 'payDues', phase: '4-evaluation', cadence: 'monthly', step: payDues },

  { name: 'adaptOrganizations', phase: '5-adaptation', cadence: 'monthly', step: adaptOrganizations },
  { name: 'enterOrganizations', phase: '5-adaptation', cadence: 'monthly', step: enterOrganizations },
  { name: 'adaptGovernments', phase: '5-adaptation', cadence: 'monthly', step: adaptGovernments },
];

/** Runs every process that is due in the month of the world, and tells who wants to know. */
export function runMonth(world: World, observer?: RunObserver): void {
  for (const process of month) {
    if (!isDue(process, world)) continue;
    observer?.before(world, { process: process.name, call: null });
    process.step(world, observer);
    observer?.after(world, { process: process.name, call: null });
  }
}

/** True if a process acts this month. */
export function isDue(process: Process, world: World): boolean {
  if (process.cadence === 'monthly') return true;
  const first = process.cadence === 'fiscal year' ? 0 : world.constants.planningMonth;
  return monthOfYear(world.month) === first;
}
