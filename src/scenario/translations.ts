/** What a scenario says in two languages, and the scenario as it is told in one of them. */
import { compareCodeUnits } from '../kernel/text.ts';
import {
  type Say,
  sayingIn,
  sayName,
  type TextLanguage,
  type Translation,
  textLanguages,
} from '../kernel/translation.ts';
import { shown } from './faults.ts';
import { type Resolving, refuse } from './resolving.ts';
import type { Scenario } from './scenario.ts';
import type { Path, Table, Tree } from './tree.ts';

/**
 * The texts that a checked file gives in both languages, in the order of the English ones. One that has another translation
 * elsewhere is refused: readers of the other language would see one thing under two names.
 */
export function resolveTranslations(resolving: Resolving): Translation[] {
  const found = new Map<string, string>();
  for (const { path, en, zh } of textsIn(resolving.tree, [])) {
    const other = found.get(en) ?? zh;
    if (other !== zh) {
      const rule = `${shown(en)} is ${shown(other)} elsewhere: write one of them at both places`;
      refuse(resolving, [...path, 'zh'], { message: `is ${shown(zh)}`, rule });
    }
    found.set(en, other);
  }
  const pairs = [...found].filter(([en, zh]) => en !== zh).sort(([a], [b]) => compareCodeUnits(a, b));
  return pairs.map(([en, zh]) => ({ en, zh }));
}

interface PlacedText extends Translation {
  readonly path: Path;
}

function textsIn(part: Tree, path: Path): PlacedText[] {
  if (part.kind === 'list') return part.items.flatMap((item, index) => textsIn(item, [...path, index]));
  if (part.kind !== 'table') return [];
  const text = textOf(part);
  if (text !== null) return [{ ...text, path }];
  return [...part.entries].flatMap(([key, { value }]) => textsIn(value, [...path, key]));
}

/** A map of one text in both languages: in a checked file nothing else holds texts under these names. */
function textOf({ entries }: Table): Translation | null {
  const [en, zh] = textLanguages.map((language) => {
    const part = entries.get(language)?.value;
    return part?.kind === 'scalar' ? part.value : null;
  });
  return typeof en === 'string' && typeof zh === 'string' ? { en, zh } : null;
}

/** The scenario with every text in a language, for printing alone: its numbers and identities are the same. */
export function scenarioIn(scenario: Scenario, language: TextLanguage): Scenario {
  const say = sayingIn(language, scenario.translations);
  const { title, description, names, arms, indicators, checks } = scenario;
  return {
    ...scenario,
    title: say(title),
    description: say(description),
    names: Object.fromEntries(Object.entries(names).map(([path, name]) => [path, sayName(say, name)])),
    arms: arms.map((arm) => ({ ...arm, name: sayName(say, arm.name) })),
    indicators: indicators.map((one) => ({ ...one, meaning: say(one.meaning) })),
    checks: sayChecks(say, checks),
  };
}

/** Groups of checks, judged or not, with their words as they are said. */
export function sayChecks<Group extends Said>(say: Say, groups: readonly Group[]): Group[] {
  return groups.map((group) => ({
    ...group,
    describe: say(group.describe),
    checks: group.checks.map((check) => ({ ...check, it: say(check.it) })),
  }));
}

interface Said {
  readonly describe: string;
  readonly checks: readonly { readonly it: string }[];
}
