/** Indicators of supervision during contracts and of evaluation at their middle and end. */
import type { Indicator } from './indicator.ts';
import { ratio, total } from './view.ts';

export const auditCoverage: Indicator = {
  name: 'auditCoverage',
  unit: 'share',
  meaning: 'Part of contract-months that are audited.',
  formula: 'audited contract-months / contract-months',
  range: [0, 1],
  value: (view) => ratio(total(view, 'audits'), total(view, 'contractMonths')),
};

export const effortAtBound: Indicator = {
  name: 'effortAtBound',
  unit: 'share',
  meaning: 'Part of contract-months in which effort stands at a bound, where incentives cannot move it.',
  formula: 'contract-months with eC or eN at effortMin or 1 / contract-months',
  range: [0, 1],
  value: (view) => ratio(total(view, 'boundMonths'), total(view, 'contractMonths')),
};

export const evaluationBias: Indicator = {
  name: 'evaluationBias',
  unit: 'index',
  meaning: 'How far reported scores lie above the true ones.',
  formula: 'mean(yR - yT)',
  range: [-1, 1],
  value: (view) => ratio(total(view, 'biasSum'), total(view, 'evaluations')),
};

export const evaluationNoise: Indicator = {
  name: 'evaluationNoise',
  unit: 'index',
  meaning: 'Scatter of reported scores about the true ones.',
  formula: 'sample standard deviation of yR - yT',
  range: [0, 2],
  value: (view) => {
    const count = total(view, 'evaluations');
    if (count < 2) return null;
    const bias = total(view, 'biasSum');
    return Math.sqrt(Math.max(0, total(view, 'biasSquareSum') - (bias * bias) / count) / (count - 1));
  },
};

export const evaluationValidity: Indicator = {
  name: 'evaluationValidity',
  unit: 'correlation',
  meaning: 'Whether good service scores well: correlation of reported scores with quality delivered.',
  formula: 'corr(yR, q)',
  range: [-1, 1],
  value: (view) => {
    const count = total(view, 'evaluations');
    const score = total(view, 'reportedSum');
    const delivered = total(view, 'qualityScoreSum');
    const scoreSpread = spread(total(view, 'reportedSquareSum'), score, count);
    const deliveredSpread = spread(total(view, 'qualitySquareSum'), delivered, count);
    if (count < 2 || scoreSpread === 0 || deliveredSpread === 0) return null;
    const common = total(view, 'reportedQualitySum') - (score * delivered) / count;
    return Math.max(-1, Math.min(1, common / Math.sqrt(scoreSpread * deliveredSpread)));
  },
};

/** Part of a sum of squares below which it is rounding, not scatter. */
const ROUNDING = 1e-12;

/** Sum of squared deviations from sums; 0 where it is rounding only. */
function spread(squares: number, sum: number, count: number): number {
  const deviations = squares - (sum * sum) / count;
  return deviations > ROUNDING * squares ? deviations : 0;
}

/** Indicators of supervision and evaluation, in reading order. */
export const supervisionIndicators: readonly Indicator[] = [
  auditCoverage,
  evaluationBias,
  evaluationNoise,
  evaluationValidity,
  effortAtBound,
];
