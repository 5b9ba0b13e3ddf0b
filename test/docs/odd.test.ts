import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interventions } from '../../src/interventions/registry.ts';
import { month } from '../../src/model/month.ts';
import { allParameters } from '../../src/model/parameters/catalogue.ts';
import { filesBelow } from '../setup/source-tree.ts';
import { codeWords, tableRows } from './tables.ts';

const text = readFileSync('docs/ODD.md', 'utf8');

/** The part of the text below a heading, up to the next of the same or a higher level. */
function section(heading: string): string {
  const [, level] = /^(#+)/.exec(heading) ?? [];
  const start = text.indexOf(`\n${heading}`);
  expect(start, heading).toBeGreaterThan(0);
  const rest = text.slice(start + heading.length + 1);
  const end = rest.search(new RegExp(`\n#{1,${level.length}} `));
  return end < 0 ? rest : rest.slice(0, end);
}

describe('the ODD', () => {
  it('has the seven elements in order', () => {
    const headings = [...text.matchAll(/^## (\d\. .*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      '1. Purpose and patterns',
      '2. Entities, state variables and scales',
      '3. Process overview and scheduling',
      '4. Design concepts',
      '5. Initialization',
      '6. Input data',
      '7. Submodels',
    ]);
  });

  it('has the eleven design concepts in order', () => {
    const concepts = [...section('## 4. Design concepts').matchAll(/^\*\*(.+?)\.\*\*/gm)].map(
      ([, name]) => name,
    );
    expect(concepts.join(', ')).toBe(
      'Basic principles, Emergence, Adaptation, Objectives, Learning, Prediction, Sensing, Interaction, ' +
        'Stochasticity, Collectives, Observation',
    );
  });

  it('names every intervention of the catalogue, in its order', () => {
    const [, listed] = /The\s+catalogue is: ([^.]+)\./.exec(section('### 7.1')) ?? [];
    expect(codeWords(listed)).toEqual(interventions.map(({ slug }) => slug));
  });

  it('schedules the processes as month.ts does', () => {
    const schedule = tableRows(section('## 3. Process overview')).map(([, name, phase, cadence]) => ({
      name: codeWords(name).join(', '),
      phase,
      cadence,
    }));
    expect(schedule).toEqual(month.map(({ name, phase, cadence }) => ({ name, phase, cadence })));
  });

  it('describes every process in a submodel of its own, in order', () => {
    const headings = [...text.matchAll(/^### 7\.\d+ (.*)$/gm)].map(([, heading]) =>
      codeWords(heading).join(', '),
    );
    expect(headings).toEqual(month.map(({ name }) => name));
  });

  it('names the tests of every submodel, and every test of a process', () => {
    const named = [...text.matchAll(/^### 7\.\d+ .*\n(?:.+\n)+\nTests: (.*(?:\n.+)*)/gm)].map(([, tests]) =>
      codeWords(tests),
    );
    expect(named.length).toBe(month.length);
    expect(named.flat().filter((file) => !existsSync(file))).toEqual([]);
    const ofProcesses = filesBelow('test/model/month').filter((file) => file.endsWith('.test.ts'));
    expect(ofProcesses.filter((file) => !named.flat().includes(file))).toEqual([]);
  });

  it('names every function that a process or an award mechanism exports', () => {
    const submodels = section('## 7. Submodels');
    const files = [
      ...filesBelow('src/model/month'),
      ...filesBelow('src/model/awards'),
      'src/model/levers.ts',
    ];
    const exported = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name),
    );
    expect(exported.length).toBeGreaterThan(100);
    expect(exported.filter((name) => !submodels.includes(`\`${name}\``))).toEqual([]);
  });

  it('gives equations only for functions that exist', () => {
    const sources = filesBelow('src/model')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const named = [...section('## 7. Submodels').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((name) => !sources.includes(`export function ${name}(`))).toEqual([]);
  });

  it('points to model files that exist', () => {
    const files = [
      ...section('## 7. Submodels').matchAll(/`((?:month|awards|residents)\/[\w/.-]+\.ts|levers\.ts)`/g),
    ];
    expect(files.length).toBeGreaterThan(20);
    expect(files.map(([, file]) => file).filter((file) => !existsSync(`src/model/${file}`))).toEqual([]);
  });

  it('uses camel-case words only for parameters, functions and state that exist', () => {
    const sources = filesBelow('src/model')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const parameters = new Set(allParameters().map(({ name }) => name));
    const words = [...section('## 7. Submodels').matchAll(/\b[a-z]+[a-z0-9]*(?:[A-Z][a-z0-9]+)+\b/g)].map(
      ([word]) => word,
    );
    const unknown = words.filter(
      (word) => !parameters.has(word) && !new RegExp(`\\b${word}\\b`).test(sources),
    );
    expect([...new Set(unknown)].sort()).toEqual(symbols);
  });
});

/** Symbols of equations that are written like code words. */
const symbols = ['cHat'];
