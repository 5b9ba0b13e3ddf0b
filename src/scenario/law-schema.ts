/** Schemas of laws: how the attributes of organizations, and literacy, are distributed. */
import { z } from 'zod';
import {
  type AttributeDefinition,
  type Law,
  type OrganizationAttribute,
  type OrganizationType,
  organizationAttributes,
  organizationTypes,
} from '../model/parameters/organization.ts';
import { fields, type Raise, raiser } from './fields.ts';
import { checkNumber, describe, type Given, readNumber, sourceFields } from './value-schema.ts';

/** Laws by type of organization, as far as the scenario gives them. */
export type LawsGiven = { readonly [Type in OrganizationType]?: Given<Law> | undefined };

/** Number or quantity inside a law. */
const amount = z.union([z.number(), z.string()], { error: () => 'write a number or a quantity' });
const spread = z
  .number({ error: () => 'write a number, at least 0' })
  .min(0, { error: () => 'at least 0 is admitted' });
const shape = z
  .number({ error: () => 'write a number above 0' })
  .gt(0, { error: () => 'a number above 0 is admitted' });

/** The laws, each under its name. */
const lawShape = {
  constant: amount.optional(),
  normal: fields({ mean: amount, spread: amount }).optional(),
  lognormal: fields({ median: amount, spread }).optional(),
  beta: fields({
    shapes: z.tuple([shape, shape], { error: () => 'write two numbers above 0, such as [3, 8]' }),
  }).optional(),
  uniform: fields({ from: amount, to: amount }).optional(),
};
/** The names of the laws. */
export const lawNames = ['constant', 'normal', 'lognormal', 'beta', 'uniform'] as const;
const lawFields = fields(lawShape);
type LawWritten = z.output<typeof lawFields>;

const LAW_RULE = 'write a number, or one law: constant, normal, lognormal, beta or uniform';

/** A law, or a law with its source: one map, because alternatives between maps make poor error messages. */
const sourcedShape = {
  ...lawShape,
  value: z.union([amount, lawFields], { error: () => LAW_RULE }).optional(),
  unit: z.string({ error: () => 'write text' }).optional(),
  ...sourceFields,
};
const sourcedFields = fields(sourcedShape);
type SourcedWritten = z.output<typeof sourcedFields>;

/** The unit and the range of what a law draws. */
interface Drawn {
  readonly unit: string;
  readonly bounds: readonly [lowest: number, highest: number];
}

/** The law as the model reads it; undefined after raising an issue. */
function readLaw(
  written: number | string | LawWritten,
  drawn: Drawn,
  raise: Raise,
  ownUnit?: string,
): Law | undefined {
  if (typeof written !== 'object') {
    const constant = readNumber(written, drawn.unit, raise, ownUnit);
    return constant === undefined ? undefined : bounded(constant, drawn, raise);
  }
  const named = lawNames.filter((name) => written[name] !== undefined);
  const [name] = named;
  if (name === undefined || named.length > 1) {
    const message = named.length === 0 ? 'names no law' : `names ${named.length} laws: ${named.join(', ')}`;
    raise({ message, rule: LAW_RULE });
    return undefined;
  }
  const inside: Raise = (text, path = []) => raise(text, [name, ...path]);
  const read = (value: number | string, part: string) =>
    readNumber(value, drawn.unit, (text) => inside(text, part === '' ? [] : [part]), ownUnit);
  return readNamed(written, read, { drawn, raise: inside });
}

type ReadPart = (value: number | string, part: string) => number | undefined;

/** A map with one law in it. */
function readNamed(
  { constant, normal, lognormal, beta, uniform }: LawWritten,
  read: ReadPart,
  { drawn, raise }: { drawn: Drawn; raise: Raise },
): Law | undefined {
  if (constant !== undefined) {
    const value = read(constant, '');
    return value === undefined ? undefined : bounded(value, drawn, raise);
  }
  if (normal !== undefined) {
    const [mean, deviation] = [read(normal.mean, 'mean'), read(normal.spread, 'spread')];
    if (mean === undefined || deviation === undefined) return undefined;
    if (deviation < 0) raise({ message: `is ${deviation}`, rule: 'at least 0 is admitted' }, ['spread']);
    return { normal: { mean, spread: deviation } };
  }
  if (lognormal !== undefined) {
    const median = read(lognormal.median, 'median');
    if (median === undefined) return undefined;
    if (median <= 0) raise({ message: `is ${median}`, rule: 'a number above 0 is admitted' }, ['median']);
    return { lognormal: { median, spread: lognormal.spread } };
  }
  if (beta !== undefined) return { beta: { shapes: beta.shapes } };
  if (uniform === undefined) return undefined;
  const [from, to] = [read(uniform.from, 'from'), read(uniform.to, 'to')];
  if (from === undefined || to === undefined) return undefined;
  if (from > to) raise({ message: `runs from ${from} to ${to}`, rule: '"from" is at most "to"' });
  return { uniform: { from, to } };
}

/** A constant inside the bounds of what is drawn. */
function bounded(constant: number, drawn: Drawn, raise: Raise): Law | undefined {
  return checkNumber(constant, { unit: drawn.unit, admissible: drawn.bounds }, raise)
    ? { constant }
    : undefined;
}

/** A law with its source from what was written in one place. */
function readSourced(
  input: number | string | SourcedWritten,
  drawn: Drawn,
  raise: Raise,
): Given<Law> | undefined {
  if (typeof input !== 'object') {
    const value = readLaw(input, drawn, raise);
    return value === undefined ? undefined : { value };
  }
  const { value: inner, unit, source, note, ...laws } = input;
  if (inner !== undefined && lawNames.some((name) => laws[name] !== undefined)) {
    raise({ message: 'has a "value" beside a law', rule: 'write the law inside "value"' });
    return undefined;
  }
  const inValue: Raise = (text, path = []) => raise(text, ['value', ...path]);
  const value =
    inner === undefined ? readLaw(laws, drawn, raise, unit) : readLaw(inner, drawn, inValue, unit);
  return value === undefined ? undefined : { value, source, note };
}

/** A law, bare or with a source. */
function oneLaw(drawn: Drawn): z.ZodType<Given<Law>> {
  return z
    .union([amount, sourcedFields], { error: () => LAW_RULE })
    .transform((input, context): Given<Law> => readSourced(input, drawn, raiser(context)) ?? z.NEVER);
}

/** The law of literacy, whose values lie in [0, 1]. */
export const literacyLaw = oneLaw({ unit: 'index', bounds: [0, 1] }).meta(
  describe(
    'Law of literacy in [0, 1]; by default Beta(a + quintile, b) with the constant literacyShape [a, b].',
  ),
);

/** An attribute: one law for all types of organization, or a law for some of the types. */
function attributeLaws(definition: AttributeDefinition): z.ZodType<LawsGiven> {
  const one = oneLaw(definition);
  const map = fields({
    ...sourcedShape,
    nonprofit: one.optional(),
    enterprise: one.optional(),
    publicInstitution: one.optional(),
    insurer: one.optional(),
  });
  return z
    .union([amount, map], { error: () => `${LAW_RULE}; or such a law for each type` })
    .transform((input, context): LawsGiven => readAttribute(input, definition, raiser(context)) ?? z.NEVER)
    .meta(describe(definition.meaning, definition.unit));
}

type AttributeWritten = SourcedWritten & LawsGiven;

function readAttribute(
  input: number | string | AttributeWritten,
  definition: AttributeDefinition,
  raise: Raise,
): LawsGiven | undefined {
  if (typeof input === 'object') {
    const { nonprofit, enterprise, publicInstitution, insurer, ...common } = input;
    const byType = { nonprofit, enterprise, publicInstitution, insurer };
    const isByType = organizationTypes.some((type) => byType[type] !== undefined);
    const isCommon = Object.values(common).some((value) => value !== undefined);
    if (isByType && isCommon) {
      raise({ message: 'has a law beside laws by type', rule: 'write one law, or laws by type' });
      return undefined;
    }
    if (isByType) return byType;
    const law = readSourced(common, definition, raise);
    return law === undefined ? undefined : forAll(law);
  }
  const law = readSourced(input, definition, raise);
  return law === undefined ? undefined : forAll(law);
}

function forAll(law: Given<Law>): LawsGiven {
  return { nonprofit: law, enterprise: law, publicInstitution: law, insurer: law };
}

/** Optional fields, one for each attribute of organizations. */
export const attributeFields = Object.fromEntries(
  Object.entries(organizationAttributes).map(([name, definition]) => [
    name,
    attributeLaws(definition).optional(),
  ]),
) as { [Name in OrganizationAttribute]: z.ZodOptional<z.ZodType<LawsGiven>> };
