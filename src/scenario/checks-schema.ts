/** The part of the schema that is about checks; what its fields mean together is resolved in resolve-checks.ts. */
import { z } from 'zod';
import { conserved, effects, shapes } from './check.ts';
import { fields } from './fields.ts';
import { localText, slug, slugs, text } from './text-schema.ts';

const NUMBER_RULE = 'write a number in the unit of the indicator, such as 0.35';
const BAND_RULE = 'write the lowest and the highest value, such as [0.03, 0.35]';
const YEARS_RULE = 'write the first and the last fiscal year, such as [2, 5]';

const limit = (description: string) => z.number({ error: () => NUMBER_RULE }).meta({ description });
const band = (description: string) =>
  z
    .tuple([z.number({ error: () => NUMBER_RULE }), z.number({ error: () => NUMBER_RULE })], {
      error: () => BAND_RULE,
    })
    .meta({ description });
const year = z.int({ error: () => YEARS_RULE }).min(1, { error: () => 'years count from 1' });

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, description: string) =>
  z.enum(words, { error: () => `one of ${words.join(', ')} is admitted` }).meta({ description });

const arm = 'an arm of the scenario, an intervention of it or of the catalogue, or several such as "a+b"';

const checkEntry = fields({
  it: localText('What is claimed, in words that follow "it".', 'write the claim in words'),
  arm: text(`The arm that is looked at: ${arm}.`).optional().meta({ default: 'baseline' }),
  indicator: text('Code word of an indicator.').optional(),
  between: band('Band in which the mean over the replications lies, in the window.').optional(),
  atLeast: limit('Lowest value of that mean.').optional(),
  atMost: limit('Highest value of that mean.').optional(),
  effect: oneOf(
    effects,
    'What the arm does to the baseline: the 95 % interval of the paired differences is above 0, or below, or all of them are 0.',
  ).optional(),
  order: z
    .array(text(`Baseline, or ${arm}.`), { error: () => 'write a list of arms, highest first' })
    .min(2, { error: () => 'write at least two arms' })
    .optional()
    .meta({
      description: 'Arms, highest first: the paired differences of neighbours have an interval above 0.',
    }),
  orderOfGovernments: slugs
    .min(2, { error: () => 'write at least two governments' })
    .optional()
    .meta({ description: 'Governments, highest first, judged like the order of arms.' }),
  shape: oneOf(
    shapes,
    'Course over the fiscal years, from the last against the first; `saturating`: rising, in the first half of the years by more than in the second.',
  ).optional(),
  years: z
    .tuple([year, year], { error: () => YEARS_RULE })
    .optional()
    .meta({ description: 'First and last fiscal year of the shape; by default of the run.' }),
  by: band(
    'Band of the mean effect or change; with `unchanged` and `flat` the whole interval has to lie in it.',
  ).optional(),
  conserved: oneOf(
    conserved,
    'What the invariants of the model guard in every month: no replication may be stopped by one.',
  ).optional(),
});

const checkGroup = fields({
  describe: localText('What the checks are about.', 'write what the checks are about'),
  government: slug.optional().meta({ description: 'Government looked at; by default all together.' }),
  service: slug.optional().meta({ description: 'Service looked at; by default all together.' }),
  it: z
    .array(checkEntry, { error: () => 'write a list of checks' })
    .min(1, { error: () => 'write at least one check' })
    .meta({ description: 'Checks.' }),
});

/** Claims of a scenario, in groups. */
export const checksField = z
  .array(checkGroup, { error: () => 'write a list of groups of checks' })
  .meta({ description: 'What the scenario claims of itself; `quasimarket check` judges it.' });

/** Checks as written. */
export type ChecksGiven = z.output<typeof checksField>;
/** A group as written. */
export type CheckGroupGiven = ChecksGiven[number];
/** A check as written. */
export type CheckGiven = CheckGroupGiven['it'][number];
