import { describe, expect, it } from 'vitest';
import { factsOf, isLever } from '../../src/cli/parameter-text.ts';
import { allParameters, type CatalogueEntry } from '../../src/model/parameters/catalogue.ts';
import { county, faultsOf, head } from '../scenario/reading.ts';

/** A change that any definition of its kind admits. */
function changeOf({ name, definition }: CatalogueEntry): string {
  const value = { number: 1, switch: true, vector: 1, law: 1 };
  const to = definition.kind === 'choice' ? definition.default : value[definition.kind];
  return `{parameter: ${name}, kind: ${definition.kind === 'number' ? 'multiply' : 'to'}, value: ${to}}`;
}

/** Whether a scenario with a lever on the parameter is refused because of its name. */
async function isRefused(entry: CatalogueEntry): Promise<boolean> {
  const lever = `levers: [{slug: a, start: 13, changes: [${changeOf(entry)}]}]\n`;
  // a misspelt title, so that every scenario has a fault
  const faults = await faultsOf(`${head}${county}${lever}titel: x\n`);
  return faults.some((fault) => fault.includes('changes[0].parameter'));
}

describe('what is said of a parameter', () => {
  it('calls a lever what a scenario can move, and nothing else', async () => {
    for (const entry of allParameters()) {
      expect([entry.name, isLever(entry)]).toEqual([entry.name, !(await isRefused(entry))]);
    }
  });

  it('says why a list, an attribute and the kind of a service cannot be moved', () => {
    const leverOf = (name: string) => {
      const entry = allParameters().find((one) => one.name === name);
      return factsOf(entry as CatalogueEntry).find(([label]) => label === 'lever')?.[1];
    };
    expect(leverOf('cellHazard')).toBe('no: levers move numbers, switches and choices, not lists');
    expect(leverOf('kind')).toBe('no: it keeps its value of the start, so that a lever would move nothing');
    expect(leverOf('skill')).toBe('no, organizations are drawn at the start');
    expect(leverOf('burden')).toBe('yes, a scenario can move it during a run');
  });
});
