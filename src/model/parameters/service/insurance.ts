/** What an insured service covers and costs; without meaning for care. */
import type { Definitions } from '../definition.ts';
import { literature, number, vector } from '../entry.ts';

/** Parameters of an insured service. */
export const insuranceParameters = {
  premiumReference: number(
    { symbol: 'prem', unit: 'CNY/person/year', default: 2, admissible: [0.001, 1e5], plausible: [1, 10] },
    'Highest premium of an insured service that the government pays for a policy.',
    literature('yulin', 'Premium per head and year of a city of 3.8 million people.'),
  ),
  incidentRate: number(
    { symbol: 'lamI', unit: '1/year', default: 1.5e-4, admissible: [0, 12], plausible: [7.5e-5, 2.25e-4] },
    'Insured incidents per person.',
  ),
  lossMean: number(
    { symbol: 'lm', unit: 'CNY', default: 20000, admissible: [0.01, 1e9], plausible: [10000, 30000] },
    'Mean loss of an insured incident; losses are exponential.',
  ),
  deductible: number(
    { symbol: 'ded', unit: 'CNY', default: 500, admissible: [0, 1e9], plausible: [0, 1000] },
    'Part of a loss that a policy leaves to the insured person first.',
  ),
  coverShare: number(
    { symbol: 'cov', unit: 'share', default: 0.6, admissible: [0, 1], plausible: [0.3, 0.9] },
    'Part of the loss above the deductible that a policy covers.',
  ),
  benefitCap: number(
    { symbol: 'cap', unit: 'CNY', default: 1e5, admissible: [0, 1e9], plausible: [50000, 150000] },
    'Highest payment of a policy for one incident.',
    literature('yulin', 'Benefit at death of a city insurance.'),
  ),
  cellHazard: vector(
    {
      symbol: 'hz',
      unit: 'factor',
      default: [1],
      admissible: [0, 1000],
      plausible: [0, 3],
      lengthFree: true,
    },
    'Multipliers of incidents, one for each community, scaled to a mean of 1 over residents; [1] is the same everywhere.',
  ),
  automaticShare: number(
    { symbol: 'auto', unit: 'share', default: 0, admissible: [0, 1], plausible: [0, 1] },
    'Part of incidents that the insurer learns of and handles without a claim.',
    literature('ningbo', 'Gauges make claims after floods nearly automatic; the share is an assumption.'),
  ),
  lossRatioMinimum: number(
    { symbol: 'LRmin', unit: 'share', default: 0, admissible: [0, 1], plausible: [0, 0.8] },
    'Part of premiums that has to go into claims before the refund clause spares the insurer.',
  ),
  refundShare: number(
    { symbol: 'rf', unit: 'share', default: 0, admissible: [0, 0.99], plausible: [0, 0.99] },
    'Part of what claims fall short of that minimum that the insurer refunds when a policy ends.',
  ),
  claimHelp: number(
    {
      symbol: 'asst',
      unit: 'log-odds',
      default: 0,
      admissible: [0, 10],
      plausible: [0, 2],
      perResident: true,
    },
    'Rise of the log-odds of a claim where people are helped to claim.',
  ),
} satisfies Definitions;
