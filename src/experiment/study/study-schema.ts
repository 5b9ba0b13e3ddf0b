/** The form of a study, checked where one is read from the disk: whoever wrote it, reports can count on its form. */
import { z } from 'zod';
import { QuasimarketError } from '../../kernel/error.ts';
import { conserved, effects as directions, shapes } from '../../scenario/check.ts';
import { contradictionIn } from './contradictions.ts';
import { findings } from './findings-schema.ts';
import { STUDY_FORMAT, type Study } from './study.ts';

const text = z.string();
const number = z.number();
const count = z.int().nonnegative();
const orNull = number.nullable();
const named = { slug: text, name: text };

const provenance = z.object({
  version: text,
  title: text,
  scenarioHash: text,
  seed: text,
  replications: count,
  months: z.int().positive(),
  window: z.object({ from: z.int().positive(), to: z.int().positive() }),
  settings: z.record(text, z.union([text, z.array(text)])),
});

const intervention = z.object({
  slug: text,
  strength: number,
  begins: number,
  rampMonths: number,
  ends: orNull,
  payer: text,
});

const indicator = z.object({
  name: text,
  unit: text,
  meaning: text,
  isHeadline: z.boolean(),
  lessIsBetter: z.boolean().nullable(),
  range: z.tuple([number, number]).nullable(),
  reach: z.int().positive(),
});

const interval = { count, mean: number, low: orNull, high: orNull };
const ofArm = { arm: text, indicator: text };
const course = z.array(orNull);

const year = z.object({
  government: text,
  year: z.int().positive(),
  spending: number,
  administration: number,
  service: number,
  efficiency: orNull,
  malmquist: orNull,
});

const band = z.tuple([number, number]).nullable();
const claim = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('band'), ...ofArm, low: orNull, high: orNull }),
  z.object({ kind: z.literal('effect'), ...ofArm, effect: z.enum(directions), by: band }),
  z.object({ kind: z.literal('order'), indicator: text, order: z.array(text) }),
  z.object({ kind: z.literal('orderOfGovernments'), ...ofArm, orderOfGovernments: z.array(text) }),
  z.object({
    kind: z.literal('shape'),
    ...ofArm,
    shape: z.enum(shapes),
    years: z.tuple([number, number]),
    by: band,
  }),
  z.object({ kind: z.literal('conserved'), arm: text, conserved: z.enum(conserved) }),
]);

const outcome = z.object({
  status: z.enum(['passes', 'fails', 'unknown']),
  found: z.array(z.object(interval).nullable()),
  reason: text,
});

const checks = z.object({
  describe: text,
  government: text,
  service: text,
  checks: z.array(z.object({ it: text, claim, isBeyondRun: z.boolean(), outcome })),
});

const assumption = z.object({
  path: text,
  parameter: text,
  value: text.refine(isJson, 'is no JSON'),
  unit: text,
  origin: z.enum(['scenario', 'assumption', 'default']),
  source: text,
  note: text,
  plausible: band,
});

/** The form; the compiler holds it to the type, field by field. */
const study: z.ZodType<Study> = z.object({
  format: z.literal(STUDY_FORMAT),
  provenance,
  description: text,
  translations: z.array(z.object({ en: text, zh: text })),
  files: z.array(text),
  scope: z.object({ government: text, service: text }),
  governments: z.array(z.object({ ...named, level: text })).min(1),
  services: z.array(z.object({ ...named, isInsured: z.boolean() })),
  arms: z.array(z.object({ ...named, replications: count, interventions: z.array(intervention) })).min(1),
  indicators: z.array(indicator),
  levels: z.array(z.object({ ...ofArm, ...interval, p05: number, p95: number })),
  series: z.array(z.object({ ...ofArm, mean: course, low: course, high: course })),
  values: z.array(z.object({ ...ofArm, values: course })),
  governmentLevels: z.array(
    z.object({ government: text, year: z.int().positive().nullable(), indicator: text, ...interval }),
  ),
  governmentYears: z.array(year),
  comparison: findings.nullable(),
  checks: z.array(checks),
  uncheckedCount: count,
  assumptions: z.array(assumption),
  failures: z.array(z.object({ arm: text, point: count.nullable(), replication: count, reason: text })),
});

/**
 * A study as it was read, with its fields in their order.
 *
 * @param file - its name, for errors
 * @throws QuasimarketError `input` with the first field that is not what it has to be
 */
export function parseStudy(value: unknown, file: string): Study {
  const { success, data, error } = study.safeParse(value);
  const refuse = (field: string, message: string) =>
    new QuasimarketError('input', message, {
      path: `${file} ${field}`.trim(),
      rule: 'it is not as quasimarket wrote it: run or compare again, with --force',
    });
  if (!success) {
    const [issue] = error.issues;
    throw refuse(fieldOf(issue.path), `is not what it has to be: ${issue.message}`);
  }
  const contradiction = contradictionIn(data);
  if (contradiction !== null) throw refuse(contradiction.field, contradiction.message);
  return value as Study;
}

/** A path as people write it: `levels[3].mean`. */
function fieldOf(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return parts.join('').replace(/^\./, '');
}

/** True for a value as JSON, and for no value. */
function isJson(value: string): boolean {
  try {
    return value === '' || JSON.parse(value) !== undefined;
  } catch {
    return false;
  }
}
