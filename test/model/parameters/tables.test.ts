import { describe, expect, it } from 'vitest';
import { interventions } from '../../../src/interventions/registry.ts';
import { allParameters, type CatalogueEntry } from '../../../src/model/parameters/catalogue.ts';
import type { Definition } from '../../../src/model/parameters/definition.ts';
import { sources } from '../../../src/model/parameters/sources.ts';
import { parameterUnits } from '../../../src/model/parameters/units.ts';

type Numeric = Extract<Definition, { kind: 'number' | 'vector' }>;

const entries = allParameters();

function labelOf(entry: CatalogueEntry): string {
  return `${entry.scope} ${entry.name}`;
}

function numericEntries(): { label: string; definition: Numeric }[] {
  return entries.flatMap((entry) => {
    const { definition } = entry;
    return definition.kind === 'number' || definition.kind === 'vector'
      ? [{ label: labelOf(entry), definition }]
      : [];
  });
}

function outside(value: number, [lowest, highest]: readonly [number, number]): boolean {
  return !(value >= lowest && value <= highest);
}

describe('the tables of parameters', () => {
  it('keep every default inside the plausible range', () => {
    const wrong = numericEntries().filter(({ definition }) =>
      [definition.default].flat().some((value) => outside(value, definition.plausible)),
    );
    expect(wrong.map(({ label }) => label)).toEqual([]);
  });

  it('keep every plausible range inside the admissible one, and neither empty', () => {
    const wrong = numericEntries().filter(({ definition }) => {
      const [lowest, highest] = definition.plausible;
      return lowest >= highest || [lowest, highest].some((value) => outside(value, definition.admissible));
    });
    expect(wrong.map(({ label }) => label)).toEqual([]);
  });

  it('keep shares, probabilities and indices between 0 and 1 but for a listed few', () => {
    const mayExceed = new Set([
      'service completenessGain',
      'service inhouseExcess',
      'government reserveMarkup',
      'government ventureProgramme',
      'constant grassrootsPremium',
      'constant donationCrowdOut',
      'constant literacyTop',
      'constant loadKnee',
      'constant ventureMargin',
      'constant overbid',
    ]);
    const bounded = new Set(['share', 'probability', 'index', 'effort']);
    const wrong = numericEntries().filter(
      ({ definition }) =>
        bounded.has(definition.unit) && definition.admissible.some((bound) => outside(bound, [0, 1])),
    );
    expect(new Set(wrong.map(({ label }) => label))).toEqual(mayExceed);
  });

  it('give whole numbers whole defaults and bounds', () => {
    const whole = numericEntries().filter(
      ({ definition }) => definition.kind === 'number' && definition.whole === true,
    );
    expect(whole.length).toBeGreaterThan(10);
    const wrong = whole.filter(
      ({ definition }) =>
        ![definition.default, ...definition.admissible].flat().every((value) => Number.isInteger(value)),
    );
    expect(wrong.map(({ label }) => label)).toEqual([]);
  });

  it('offer the default among the options of every choice', () => {
    const choices = entries.flatMap(({ definition }) => (definition.kind === 'choice' ? [definition] : []));
    expect(choices).toHaveLength(4);
    for (const { options, default: word } of choices) expect(options).toContain(word);
  });

  it('name no parameter twice among governments, services and constants', () => {
    const names = entries
      .filter(({ scope }) => scope === 'government' || scope === 'service' || scope === 'constant')
      .map(({ name }) => name);
    expect(names).toHaveLength(new Set(names).size);
  });

  it('use only listed units, and every listed unit', () => {
    const used = new Set<string>();
    for (const { definition } of entries) if ('unit' in definition) used.add(definition.unit);
    expect([...used].sort()).toEqual(Object.keys(parameterUnits).sort());
  });

  it('cite only listed studies, and every listed study', () => {
    const cited = new Set<string>();
    for (const { definition } of entries) {
      if (definition.source.kind === 'literature') cited.add(definition.source.key);
    }
    for (const { source } of interventions.flatMap(({ evidence }) => evidence)) {
      if (source.kind === 'literature') cited.add(source.key);
    }
    expect([...cited].sort()).toEqual(Object.keys(sources).sort());
  });

  it('explain every parameter in one sentence that no other parameter has', () => {
    const meanings = entries.map(({ definition }) => definition.meaning);
    for (const meaning of meanings) expect(meaning).toMatch(/^[A-Z][^\n]{15,160}\.$/);
    expect(meanings.filter((meaning, at) => meanings.indexOf(meaning) !== at)).toEqual([]);
  });
});
