/** The arms of a comparison: the interventions of one file, or several files as they are. */
import path from 'node:path';
import type { ComparedArm } from '../experiment/compare/arm.ts';
import { QuasimarketError } from '../kernel/error.ts';
import { slugOf } from '../kernel/text.ts';
import { adviseArm } from '../scenario/advise-arm.ts';
import { armScenario, BASELINE, baselineScenario, leverOf } from '../scenario/arms.ts';
import { armOf, defaultArms } from '../scenario/choose-arms.ts';
import type { Warning } from '../scenario/faults.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import type { Arm, Scenario } from '../scenario/scenario.ts';
import { wordsOf } from '../words/words.ts';
import { openScenarioFile } from './scenario-files.ts';

/** What the files say. */
export interface ArmsRead {
  /** The baseline first. */
  readonly arms: readonly ComparedArm[];
  /** The scenarios of the files as they were read, with their arms and checks. */
  readonly scenarios: readonly Scenario[];
  readonly warnings: readonly Warning[];
}

/**
 * Reads the arms.
 *
 * @param words - arms by comma, as after `--arms`; without them those of the file
 * @throws QuasimarketError `input` for what cannot be compared
 */
export async function readArms(
  files: readonly string[],
  { set, words }: { readonly set: readonly string[]; readonly words: string | undefined },
): Promise<ArmsRead> {
  if (words !== undefined && files.length > 1) {
    throw new QuasimarketError('input', 'names interventions of one scenario', {
      path: '--arms',
      rule: 'give one file, or several without --arms',
    });
  }
  const read = await Promise.all(files.map((file) => readScenario({ ...openScenarioFile(file), set })));
  const warnings = read.flatMap((one) => one.warnings);
  const scenarios = read.map(({ scenario }) => scenario);
  if (files.length > 1) {
    refuseOtherMonths(files, scenarios);
    return { arms: filesAsArms(files, scenarios), scenarios, warnings };
  }
  const [scenario] = scenarios;
  const chosen = armsOf(scenario, words);
  return {
    arms: worldsOf(scenario, chosen),
    scenarios,
    warnings: [
      ...warnings,
      ...(words === undefined ? adviseUnlisted(scenario, chosen) : []),
      ...adviseChosen(scenario, chosen),
    ],
  };
}

/** Values over other months are no effects. */
function refuseOtherMonths(files: readonly string[], scenarios: readonly Scenario[]): void {
  const [first] = scenarios;
  const monthsOf = ({ months, window }: Scenario) =>
    `runs ${months} months and takes its results from months ${window.from + 1} to ${window.to}`;
  const other = scenarios.findIndex((one) => monthsOf(one) !== monthsOf(first));
  if (other < 0) return;
  const message = `${monthsOf(scenarios[other])}, while ${files[0]} ${monthsOf(first)}`;
  throw new QuasimarketError('input', message, {
    path: files[other],
    rule: 'give all files the same months and window',
  });
}

/** Files as arms, by the name of the file; a name that comes again has its place behind it. */
function filesAsArms(files: readonly string[], scenarios: readonly Scenario[]): ComparedArm[] {
  const names = files.map((file) => path.basename(file, path.extname(file)));
  return scenarios.map((scenario, i) => {
    const isRepeated = names.indexOf(names[i]) < i;
    const name = isRepeated ? `${names[i]} (${i + 1})` : names[i];
    return { slug: slugOf(name), name, parts: [], scenario };
  });
}

/** Every intervention of a bundle alone, and the arms themselves: bundles show then what they add. */
function armsOf(scenario: Scenario, words: string | undefined): readonly Arm[] {
  const listed = scenario.arms.length > 0 ? scenario.arms : defaultArms(scenario);
  const chosen = words === undefined ? listed : wordsIn(words).map((word) => armOf(scenario, word));
  if (chosen.length === 0) {
    throw new QuasimarketError(
      'input',
      'has no arm, no intervention of its own, and none of the catalogue reaches anything in it',
      {
        rule: 'list arms in the scenario or with --arms',
      },
    );
  }
  const arms = new Map<string, Arm>();
  for (const arm of chosen) {
    for (const part of arm.interventions.length > 1 ? arm.interventions : []) {
      const strength = strengthIn(arm, part);
      const alone = [...chosen, armOf(scenario, part)].find(
        (one) =>
          one.interventions.length === 1 &&
          one.interventions[0] === part &&
          strengthIn(one, part) === strength,
      );
      const single = alone ?? armOf(scenario, `${part}@${strength}`);
      arms.set(single.slug, single);
    }
    arms.set(arm.slug, arm);
  }
  return [...arms.values()];
}

function strengthIn({ levers }: Arm, part: string): number | undefined {
  return leverOf(levers, part)?.strength;
}

/** The arms that an option names, by comma. */
function wordsIn(option: string): string[] {
  const words = option.split(',').map((word) => word.trim());
  const empty = words.indexOf('');
  if (empty < 0) return words;
  throw new QuasimarketError(
    'input',
    `is "${option}", in which arm ${empty + 1} of ${words.length} is empty`,
    {
      path: '--arms',
      rule: 'write arms by comma, such as publicity,publicity+supervision',
    },
  );
}

/** What is compared where neither the file nor its reader says it: much work if it is the catalogue. */
function adviseUnlisted({ arms, interventions }: Scenario, chosen: readonly Arm[]): Warning[] {
  if (arms.length > 0 || interventions.length > 0) return [];
  const message = `is not in the file: all ${chosen.length} interventions of the catalogue that reach something are compared; choose with --arms`;
  return [{ path: 'arms', message }];
}

/** Warnings about arms that the file does not list, and about arms that are the same world. */
function adviseChosen(scenario: Scenario, chosen: readonly Arm[]): Warning[] {
  const twins = chosen.flatMap((arm, i) => {
    const worlds = chosen.slice(0, i).map(({ levers }) => JSON.stringify(levers));
    const twin = chosen[worlds.indexOf(JSON.stringify(arm.levers))];
    if (twin === undefined) return [];
    return [
      { path: `arms.${arm.slug}`, message: `does the same as "${twin.slug}": both rows show one world` },
    ];
  });
  const asked = chosen.filter((arm) => !scenario.arms.includes(arm));
  return [...asked.flatMap((arm) => adviseArm(scenario, arm)), ...twins];
}

/** The baseline and the arms as scenarios to run; of arms with one name each has its slug behind it. */
function worldsOf(scenario: Scenario, chosen: readonly Arm[]): ComparedArm[] {
  const baseline = {
    slug: BASELINE,
    name: wordsOf('en').comparison.heads.baseline,
    parts: [],
    scenario: baselineScenario(scenario),
  };
  const names = [baseline, ...chosen].map(({ name }) => name);
  const isShared = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  const compared = chosen.map((arm) => ({
    slug: arm.slug,
    name: isShared(arm.name) ? `${arm.name} (${arm.slug})` : arm.name,
    parts: arm.interventions,
    scenario: armScenario(scenario, arm),
  }));
  return [baseline, ...compared];
}
