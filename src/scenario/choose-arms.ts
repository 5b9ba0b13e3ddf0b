/** Which arms a comparison has: those named on the command line, or those that are compared where nobody names any. */
import { interventions as catalogue } from '../interventions/registry.ts';
import { nearest, QuasimarketError } from '../kernel/error.ts';
import { compareCodeUnits } from '../kernel/text.ts';
import { armFrom, lateOf, plannedNamed, rivalOf } from './arms.ts';
import { movesSomething } from './reach.ts';
import type { Arm, PlannedIntervention, Scenario } from './scenario.ts';

/**
 * The arms of a scenario that lists none: each of its own interventions; without any, every one of the catalogue that can do
 * something there.
 *
 * @throws QuasimarketError of code `input` for an intervention of its own that sets a switch which its levers set
 */
export function defaultArms(scenario: Scenario): Arm[] {
  const own = scenario.interventions.map(({ lever }) => armOf(scenario, lever.slug));
  return own.length > 0 ? own : catalogueArms(scenario);
}

/**
 * Every intervention of the catalogue as an arm, without those that begin after the run, rival a lever of the scenario, or
 * change nothing that is read there.
 */
export function catalogueArms(scenario: Scenario): Arm[] {
  return catalogue.flatMap(({ slug }) => {
    const planned = plannedNamed(slug, scenario.interventions);
    if (planned === undefined || lateOf([planned.lever], scenario.months) !== undefined) return [];
    if (rivalOf([planned], scenario.levers) !== undefined) return [];
    return movesSomething(planned.lever, scenario) ? [armFrom({ slug }, [planned], scenario)] : [];
  });
}

/**
 * The arm that a word of the command line names: an arm of the scenario, an intervention of the scenario or the
 * catalogue, either with a strength (`publicity@0.5`), or several of them together (`publicity+supervision`).
 *
 * @throws QuasimarketError of code `input` for an unknown name, a strength outside 0 to 1, an intervention taken twice,
 *   and two that set one switch
 */
export function armOf(scenario: Scenario, words: string): Arm {
  const whole = scenario.arms.find(({ slug }) => slug === words);
  if (whole !== undefined) return whole;
  const parts = partsIn(words).map((part) => partOf(scenario, words, part));
  const planned = parts.flatMap((part) => part.planned);
  const slugs = planned.map(({ lever }) => lever.slug);
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) < index);
  if (twice !== undefined) {
    throw new QuasimarketError('input', `arm "${words}" takes "${twice}" twice`, {
      rule: 'an arm takes it once',
    });
  }
  const fault = rivalOf(planned, scenario.levers);
  if (fault !== undefined) {
    throw new QuasimarketError('input', `arm "${words}": ${fault.intervention} ${fault.message}`, {
      rule: fault.rule,
    });
  }
  const sorted = [...parts].sort((a, b) => compareCodeUnits(a.word, b.word));
  const name = sorted.map((part) => part.name).join(' + ');
  return armFrom({ slug: slugOfParts(parts.map(({ word }) => word)), name }, planned, scenario);
}

/** The arm that a word names, among those of a comparison: a bundle may be named by its parts in any order, with spaces. */
export function armAmong(slugs: readonly string[], word: string): string | undefined {
  return slugs.find((slug) => slug === word) ?? slugs.find((slug) => slug === slugOfParts(partsIn(word)));
}

function partsIn(words: string): string[] {
  return words.split('+').map((part) => part.trim());
}

function slugOfParts(parts: readonly string[]): string {
  return [...parts].sort(compareCodeUnits).join('+');
}

interface Part {
  /** The part in one spelling. */
  readonly word: string;
  readonly name: string;
  readonly planned: readonly PlannedIntervention[];
}

function partOf(scenario: Scenario, words: string, part: string): Part {
  const [slug, written, ...rest] = part.split('@').map((text) => text.trim());
  if (slug === '') throwEmpty(words, written === undefined ? 'beside "+"' : 'before "@"');
  const asked = written === undefined ? undefined : strengthOf(part, rest.length > 0 ? '' : written);
  const arm = scenario.arms.find((one) => one.slug === slug);
  const slugs = arm === undefined ? [slug] : arm.interventions;
  const found = slugs.map((one) => plannedNamed(one, scenario.interventions) ?? throwUnknown(scenario, one));
  // the strength that it has anyway makes no other arm
  const strength = found.every(({ lever }) => lever.strength === asked) ? undefined : asked;
  const planned = found.map((one) =>
    strength === undefined ? one : { ...one, lever: { ...one.lever, strength } },
  );
  const name = arm?.name ?? armFrom({ slug }, planned, scenario).name;
  if (strength === undefined) return { word: slug, name, planned };
  return { word: `${slug}@${strength}`, name: `${name} at ${strength}`, planned };
}

function throwEmpty(words: string, where: string): never {
  const message = words === '' ? 'an arm has no name' : `arm "${words}" has nothing ${where}`;
  throw new QuasimarketError('input', message, {
    rule: 'write for example publicity, publicity@0.5 or publicity+supervision',
  });
}

function strengthOf(part: string, written: string): number {
  const strength = /^[\d.]+$/.test(written) ? Number(written) : Number.NaN;
  if (strength >= 0 && strength <= 1) return strength;
  throw new QuasimarketError('input', `arm "${part}" has no strength from 0 to 1 after "@"`, {
    rule: 'write for example publicity@0.5',
  });
}

function throwUnknown({ arms, interventions }: Scenario, slug: string): never {
  const known = [
    ...arms.map((arm) => arm.slug),
    ...interventions.map(({ lever }) => lever.slug),
    ...catalogue.map((one) => one.slug),
  ];
  const suggestion = nearest(slug, known);
  throw new QuasimarketError('input', `no intervention or arm is called "${slug}"`, {
    ...(suggestion === undefined
      ? { rule: '"quasimarket list interventions" shows those of the catalogue' }
      : { suggestion }),
  });
}
