/** Which interventions carry out each countermeasure, and in which arms of which cases they are taken. */
import { readdirSync, readFileSync } from 'node:fs';
import { countermeasures } from '../../src/interventions/countermeasures.ts';
import { interventions } from '../../src/interventions/registry.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';

/** An arm that takes an intervention. */
export interface Taken {
  readonly scenario: string;
  readonly arm: string;
  readonly intervention: string;
}

/** A countermeasure with all that carries it out. */
export interface Carried {
  readonly id: string;
  readonly meaning: string;
  readonly addressee: string;
  readonly interventions: readonly string[];
  /** Arms that the case files list. */
  readonly arms: readonly Taken[];
}

/** Arms of every shipped scenario that lists its own; one that extends a case takes over the arms of the case. */
export async function listedArms(): Promise<Taken[]> {
  const files = readdirSync('scenarios').filter((file) => file.endsWith('.yaml'));
  const taken: Taken[] = [];
  for (const file of files.sort()) {
    const text = readFileSync(`scenarios/${file}`, 'utf8');
    if (!/^arms:$/m.test(text)) continue;
    const path = `scenarios/${file}`;
    const { scenario } = await readScenario({ path, text, readFile: (one) => readFileSync(one, 'utf8') });
    const used = new Map(scenario.interventions.map(({ use, lever }) => [lever.slug, use]));
    for (const { slug: arm, interventions: members } of scenario.arms) {
      for (const member of members) {
        const intervention = used.get(member);
        if (intervention != null) taken.push({ scenario: file.replace(/\.yaml$/, ''), arm, intervention });
      }
    }
  }
  return taken;
}

/** Every countermeasure. */
export async function carriedOut(): Promise<Carried[]> {
  const arms = await listedArms();
  return Object.entries(countermeasures).map(([id, { meaning, addressee }]) => {
    const own = interventions
      .filter((one) => (one.countermeasures as readonly string[]).includes(id))
      .map(({ slug }) => slug);
    return {
      id,
      meaning,
      addressee,
      interventions: own,
      arms: arms.filter(({ intervention }) => own.includes(intervention)),
    };
  });
}
