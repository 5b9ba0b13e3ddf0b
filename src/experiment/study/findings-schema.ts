/** What the findings of a comparison have to be in a study that is read from the disk. */
import { z } from 'zod';
import { followsNeed } from '../../model/parameters/service.ts';
import type { ComparisonFindings } from './study.ts';

const text = z.string();
const number = z.number();
const count = z.int().nonnegative();
const orNull = number.nullable();
const verdict = z.enum([
  ...['raises', 'lowers', 'may raise', 'may lower'],
  ...['no clear effect', 'no change', 'unknown'],
] as const);
const about = { arm: text, government: text, service: text, indicator: text, unit: text };

const effect = {
  ...about,
  count,
  baseline: orNull,
  mean: orNull,
  effect: orNull,
  low: orNull,
  high: orNull,
  standardised: orNull,
  p: orNull,
  adjustedP: orNull,
  sameSign: orNull,
  varianceReduction: orNull,
  detectable: orNull,
  verdict,
};

const cost = z.object({
  ...about,
  trade: z.union([
    z.templateLiteral([z.enum(['', 'perhaps ']), z.enum(['buys', 'saves', 'dominates', 'is dominated'])]),
    z.literal('cost not clear'),
  ]),
  cost: orNull,
  low: orNull,
  high: orNull,
});

const interaction = z.object({
  ...about,
  parts: z.array(text),
  count,
  effect: number,
  low: orNull,
  high: orNull,
  p: orNull,
  adjustedP: orNull,
  verdict,
});

const lead = z.object({
  arm: text,
  than: text,
  indicator: text,
  unit: text,
  count,
  effect: orNull,
  low: orNull,
  high: orNull,
  p: orNull,
  adjustedP: orNull,
  verdict,
  cost: verdict,
});

const texts = z.array(text);
const kinds = Object.keys(followsNeed) as (keyof typeof followsNeed)[];
const idle = z.discriminatedUnion('why', [
  z.object({ why: z.literal('still'), values: texts }),
  z.object({ why: z.literal('childless'), governments: texts }),
  z.object({ why: z.literal('kind'), kind: z.enum(kinds), services: texts }),
  z.object({ why: z.literal('insured'), governments: texts }),
  z.object({ why: z.literal('modes'), modes: z.array(z.enum(['tender', 'commission', 'venture'])) }),
  z.object({ why: z.literal('uninsured') }),
  z.object({ why: z.literal('read'), readers: texts }),
]);

const reason = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('same') }),
  z.object({ reason: z.literal('strength') }),
  z.object({ reason: z.literal('late'), month: count }),
  z.object({ reason: z.literal('over'), month: count }),
  z.object({ reason: z.literal('unpaid') }),
  z.object({ reason: z.literal('idle'), changes: z.array(z.object({ parameter: text, idle })) }),
]);

const robustness = z.object({
  arm: text,
  indicator: text,
  unit: text,
  points: count,
  raising: orNull,
  lowering: orNull,
  p05: orNull,
  median: orNull,
  p95: orNull,
  holds: orNull,
  isRobust: z.boolean().nullable(),
});

const uncertain = z.object({
  scope: z.enum(['constant', 'service']),
  name: text,
  range: z.tuple([number, number]),
  unit: text,
});

const plausible = z.object({
  numbers: z.array(uncertain),
  draws: z.array(z.array(number)),
  effects: z.array(z.object({ arm: text, indicator: text, values: z.array(orNull) })),
});

/** The form; the compiler holds it to the type, field by field. */
export const findings: z.ZodType<ComparisonFindings> = z.object({
  adjustment: text,
  confidence: number.gt(0).lt(1),
  ended: z.enum(['fixed', 'intervals', 'ranking', 'limit']),
  effects: z.array(z.object(effect)),
  groups: z.array(
    z.object({ ...effect, grouping: z.enum(['income', 'government', 'organizations']), group: text }),
  ),
  costs: z.array(cost),
  interactions: z.array(interaction),
  leads: z.array(lead),
  unchanged: z.array(z.object({ arm: text, why: reason })),
  robustness: z.array(robustness),
  plausible: plausible.nullable(),
});
