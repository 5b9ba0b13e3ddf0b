/** The one definition of a scenario file: types, checks and the JSON Schema of editors come from it. */
import { z } from 'zod';
import { interventions } from '../interventions/registry.ts';
import { DEFAULT_START } from '../interventions/schedule.ts';
import { QUINTILES } from '../model/agents/resident.ts';
import { constants } from '../model/parameters/constants.ts';
import { evaluatorParameters } from '../model/parameters/evaluator.ts';
import { governmentParameters } from '../model/parameters/government.ts';
import { organizationTypes } from '../model/parameters/organization.ts';
import { serviceParameters } from '../model/parameters/service.ts';
import { checksField } from './checks-schema.ts';
import { shown } from './faults.ts';
import { fields, raiser } from './fields.ts';
import { attributeFields, literacyLaw } from './law-schema.ts';
import { countedFrom1, indicatorName, localText, slug, slugs, text } from './text-schema.ts';
import { numberValue, parameterFields } from './value-schema.ts';

/** The version of the file format that this program reads. */
export const FORMAT = 1;

/** Months that the keys of the random draws can tell apart. */
const LONGEST_RUN = 4096;
const MOST_REPLICATIONS = 100_000;
const MOST_ORGANIZATIONS = 10_000;
const MOST_CNY = 1e12;
const MOST_RESPONDENTS = 1_000_000;
/** Respondents where the scenario does not say: the size of a town survey. */
export const DEFAULT_RESPONDENTS = 600;

const share = (description: string, byDefault?: number) =>
  numberValue({
    unit: 'share',
    admissible: [0, 1],
    meaning: description,
    ...(byDefault === undefined ? {} : { default: byDefault }),
  });
const monthsValue = (description: string, lowest: number, byDefault: number) =>
  numberValue({
    unit: 'months',
    admissible: [lowest, LONGEST_RUN],
    meaning: description,
    default: byDefault,
    whole: true,
  });
const money = (description: string, unit: string) =>
  numberValue({ unit, admissible: [0, MOST_CNY], meaning: description, default: 0 }).optional();

const MONTH_RULE = `write the month of the run, counted from 1, such as 13 or "month 13"`;
const monthOfRun = z
  .union([z.number(), z.string()], { error: () => MONTH_RULE })
  .transform((written, context) => {
    const match = /^\s*(?:month\s+)?(\d{1,4})\s*$/.exec(String(written));
    const month = Number(match?.[1]);
    if (month >= 1 && month <= LONGEST_RUN) return month - 1;
    raiser(context)({ message: `is ${shown(written)}`, rule: MONTH_RULE });
    return z.NEVER;
  })
  .meta({ description: 'Month of the run, counted from 1.' });

const organizationGroup = fields({
  slug: slug.optional(),
  name: localText('Name as people know it.', 'write a name, or leave it out').optional(),
  count: numberValue({
    unit: 'count',
    admissible: [0, MOST_ORGANIZATIONS],
    whole: true,
    meaning: 'Organizations in the group.',
  }).optional(),
  type: z
    .enum(organizationTypes, { error: () => `one of ${organizationTypes.join(', ')} is admitted` })
    .optional(),
  types: fields({
    nonprofit: share('Part of the group that is nonprofit.').optional(),
    enterprise: share('Part of the group that is an enterprise.').optional(),
    publicInstitution: share('Part of the group that is a public institution.').optional(),
    insurer: share('Part of the group that is an insurer.').optional(),
  }).optional(),
  ...attributeFields,
});

const serviceEntry = fields({
  name: localText('Name as people know it.', 'write a name, or leave it out').optional(),
  organizations: z
    .union([z.array(organizationGroup), organizationGroup], {
      error: () => 'write one group of organizations, or a list of groups',
    })
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .optional()
    .meta({ description: 'Registered organizations; by default one group of registeredPerService.' }),
  ...parameterFields(serviceParameters),
});

const residentGroup = fields({
  slug,
  share: share('Part of the residents of the government.').optional(),
  quintileShares: z
    .array(share('Chance of an income quintile.'), { error: () => 'write a list of 5 shares, poorest first' })
    .optional()
    .meta({
      description: 'Chance of each income quintile, poorest first; by default equal.',
      minItems: 5,
      maxItems: 5,
    }),
  literacy: literacyLaw.optional(),
});

const governmentEntry = fields({
  name: localText('Name as people know it.', 'write a name, or leave it out').optional(),
  parent: text(
    'Slug of the government above it, or "none"; parents pass money on and set an example.',
  ).optional(),
  residents: z
    .array(residentGroup, { error: () => 'write a list of groups of residents' })
    .optional()
    .meta({ description: 'Groups of residents; by default all are drawn alike.' }),
  evaluators: z
    .record(slug, fields(parameterFields(evaluatorParameters)), {
      error: () => 'write a map of evaluators by slug',
    })
    .optional(),
  offers: slugs.optional().meta({
    description: 'Which of the services at the top this government provides; by default all of them.',
  }),
  services: z.record(slug, serviceEntry, { error: () => 'write a map of services by slug' }).optional(),
  ...parameterFields(governmentParameters),
});

const leverChange = fields({
  parameter: text('Code word of a parameter of a government or service, or of a constant.'),
  kind: z.enum(['add', 'multiply', 'to'], { error: () => 'one of add, multiply, to is admitted' }),
  value: z.union([z.number(), z.string(), z.boolean()], {
    error: () => 'write a number, a quantity, true or false, or a word',
  }),
});

const leverChanges = z
  .array(leverChange, { error: () => 'write a list of changes' })
  .min(1, { error: () => 'a lever changes at least one parameter' });

/** When and how far a lever moves, what it costs and whom it reaches. */
const schedule = {
  strength: share('Part of the full change.', 1).optional(),
  lagMonths: monthsValue('Months from the decision until the change begins.', 0, 0).optional(),
  rampMonths: monthsValue('Months over which the change grows to full strength.', 0, 0).optional(),
  stop: monthOfRun.optional(),
  fadeMonths: monthsValue('Months over which the change fades after it stops.', 0, 0).optional(),
  cost: fields({
    once: money('Paid once when the change begins.', 'CNY'),
    oncePerHead: money('Paid once when the change begins, per resident.', 'CNY/person'),
    yearly: money('Paid while in force.', 'CNY/year'),
    yearlyPerHead: money('Paid while in force, per resident.', 'CNY/person/year'),
    yearlyPerOrganization: money('Paid while in force, per targeted organization.', 'CNY/year'),
    yearlyEnvelopeShare: share(
      'Paid while in force, as part of the purchase envelope of the year.',
      0,
    ).optional(),
  }).optional(),
  payer: text(
    '"government", "parent" (the one above), "funder" (money from outside) or the slug of an organization.',
  ).optional(),
  target: fields({
    governments: slugs.optional(),
    services: slugs.optional(),
    organizations: slugs.optional(),
    residents: fields({
      quintiles: countedFrom1('Income quintiles, 1 (poorest) to 5; by default all.', QUINTILES).optional(),
      communities: countedFrom1('Communities of a government, counted from 1; by default all.').optional(),
    }).optional(),
  }).optional(),
};

const leverEntry = fields({
  slug,
  name: localText('What is done, in words.', 'write what is done, or leave it out').optional(),
  changes: leverChanges,
  start: monthOfRun,
  ...schedule,
});

const interventionEntry = fields({
  slug,
  name: localText('What is done, in words.', 'write what is done, or leave it out').optional(),
  use: text('Intervention of the catalogue; what is stated besides replaces what the catalogue says.')
    .meta({ enum: interventions.map((one) => one.slug) })
    .optional(),
  changes: leverChanges.optional(),
  start: monthOfRun
    .optional()
    .meta({ description: 'Month of the run, counted from 1.', default: DEFAULT_START + 1 }),
  ...schedule,
});

const armEntry = fields({
  slug,
  name: localText('What is compared, in words.', 'write what is compared, or leave it out').optional(),
  interventions: slugs
    .min(1, { error: () => 'an arm takes at least one intervention' })
    .meta({ description: 'Slugs of interventions of this scenario, or of the catalogue as it stands.' }),
});

const indicatorEntry = fields({
  formula: text('Formula over indicators and tallies, such as "1 - priceRatio / 1.08".'),
  unit: text('Unit of the result, such as share.'),
  meaning: localText('What it says, in one sentence.'),
});

/** A scenario file, after `extends`. */
export const scenarioSchema = fields({
  format: z
    .literal(FORMAT, { error: () => `this version reads format ${FORMAT}` })
    .meta({ description: 'Version of the file format.' }),
  title: localText('What the scenario is about, in a line.', 'write a title'),
  description: localText('Anything a reader should know.').optional(),
  extends: text('Path of another scenario file on which this one builds.').optional(),
  months: monthsValue('Length of the run.', 1, 60).optional(),
  seed: z
    .union([z.string(), z.number()], { error: () => 'write any text or number' })
    .optional()
    .meta({ description: 'Any text; the same seed gives the same run.', default: '1' }),
  replications: numberValue({
    unit: 'count',
    admissible: [1, MOST_REPLICATIONS],
    whole: true,
    meaning: 'Runs with independent chance.',
    default: 30,
  }).optional(),
  window: text('Months over which results are summed up, such as 37-60; by default the last 24.').optional(),
  sources: z
    .record(
      z.string(),
      fields({ citation: localText('Author, year, title.'), url: text('Where to find it.').optional() }),
      { error: () => 'write a map of sources by key' },
    )
    .optional(),
  constants: fields(parameterFields(constants))
    .optional()
    .meta({ description: 'Behavioural constants, common to all.' }),
  services: z
    .record(slug, serviceEntry, { error: () => 'write a map of services by slug' })
    .optional()
    .meta({ description: 'Services that every government provides unless it states which it offers.' }),
  governments: z.record(slug, governmentEntry, { error: () => 'write a map of governments by slug' }),
  levers: z.array(leverEntry, { error: () => 'write a list of levers' }).optional(),
  interventions: z
    .array(interventionEntry, { error: () => 'write a list of interventions' })
    .optional()
    .meta({ description: 'What may be done; nothing of it acts unless an arm takes it.' }),
  arms: z
    .array(armEntry, { error: () => 'write a list of arms' })
    .optional()
    .meta({ description: 'What a comparison sets against the scenario as it stands.' }),
  questionnaire: fields({
    respondents: numberValue({
      unit: 'count',
      admissible: [1, MOST_RESPONDENTS],
      whole: true,
      meaning: 'Residents of each government who are asked: simulated ones, without replacement.',
      default: DEFAULT_RESPONDENTS,
    }).optional(),
    month: monthOfRun.optional(),
  })
    .optional()
    .meta({
      description:
        'A survey of residents beside the truth, in questionnaire.csv; by default in the last month of the window.',
    }),
  indicators: z
    .record(indicatorName, indicatorEntry, { error: () => 'write a map of indicators by name' })
    .optional(),
  checks: checksField.optional(),
});

/** A scenario file as checked: quantities are numbers in the units of their parameters, defaults not yet filled in. */
export type ScenarioGiven = z.output<typeof scenarioSchema>;
export type GovernmentGiven = z.output<typeof governmentEntry>;
export type ServiceGiven = z.output<typeof serviceEntry>;
export type OrganizationGiven = z.output<typeof organizationGroup>;
export type LeverGiven = z.output<typeof leverEntry>;
export type InterventionGiven = z.output<typeof interventionEntry>;
export type ArmGiven = z.output<typeof armEntry>;
