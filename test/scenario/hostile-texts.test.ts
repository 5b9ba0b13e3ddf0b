import { describe, expect, it } from 'vitest';
import { scenarioIn } from '../../src/scenario/translations.ts';
import { freeTexts } from './free-texts.ts';
import { checkedTexts, hostileText, sayHostile, scenarioSaying } from './hostile-texts.ts';
import { faultsOf, read } from './reading.ts';

describe('a hostile text', () => {
  it('is tried in every field of the format that takes text', () => {
    const tried = new Set<string>();
    scenarioSaying((field) => {
      tried.add(field);
      return undefined;
    });
    expect([...tried].sort()).toEqual(freeTexts());
  });

  it('is admitted where names and words of people are', async () => {
    const { scenario } = await read(scenarioSaying(sayHostile));
    expect(scenario.title).toBe(hostileText('scenario.title.en'));
    expect(scenarioIn(scenario, 'zh').arms[0].name).toBe(hostileText('arms.name.zh'));
  });

  it.each(Object.keys(checkedTexts))('is refused in %s, which takes only what there is', async (field) => {
    const text = scenarioSaying((one) => (one === field ? hostileText(field) : sayHostile(one)));
    const faults = await faultsOf(text);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).not.toMatch(/\p{Cc}|\u202e/u);
  });
});
