/** A run that the command line makes shorter than what its file plans. */
import { describe, expect, it } from 'vitest';
import { armsOfChecks } from '../../src/experiment/checks/run-checks.ts';
import { resolvedYaml, scenarioHash } from '../../src/scenario/canonical.ts';
import { county, faultsOf, head, read } from './reading.ts';

const text = `${head}${county}levers:
  - {slug: later, start: 37, changes: [{parameter: auditRate, kind: to, value: 0.5}]}
  - {slug: now, start: 2, stop: 40, changes: [{parameter: tenderShare, kind: to, value: 0.5}]}
interventions:
  - {slug: late, use: publicity, start: 37}
  - {slug: early, use: training, start: 13, stop: 30}
arms:
  - {slug: both, interventions: [early, late]}
  - {slug: early, interventions: [early]}
checks:
  - describe: D
    it:
      - {it: grows, indicator: coverage, shape: rising, years: [1, 5]}
      - {it: rises, indicator: coverage, arm: late, effect: rises}
      - {it: is, indicator: coverage, atMost: 1}
`;
const short = ['months=24'];

describe('a run that is shortened on the command line', () => {
  it('warns of checks that it leaves undecided, and of what changes nothing', async () => {
    const { warnings } = await read(text, {}, short);
    const told = warnings
      .filter(({ path }) => /^(levers|interventions|arms|checks)\[/.test(path))
      .map(({ path, position, message }) => `${position?.line} ${path} ${message}`);
    expect(told).toEqual([
      '8 levers[0].start lets the change begin in month 37; the run ends with month 24, in which "later" changes nothing',
      '11 interventions[0].start lets the change begin in month 37; the run ends with month 24, in which "late" changes nothing',
      '14 arms[0].interventions[1] is "late", which begins in month 37; the run ends with month 24, and it changes nothing in this arm',
      '19 checks[0].it[0].years holds year 5; the run is too short for it, and the check is left undecided',
      '20 checks[0].it[1].arm names "late", but late begins in month 37; the run is too short for it, and the check is left undecided',
    ]);
  });

  it('judges what it can, and runs no arm for the rest', async () => {
    const { scenario } = await read(text, {}, short);
    expect(scenario.checks[0].checks.map(({ isBeyondRun }) => isBeyondRun)).toEqual([true, true, false]);
    expect(armsOfChecks(scenario).map(({ slug }) => slug)).toEqual(['baseline']);
    const years = `${head}${county}checks:\n  - describe: D\n    it: [{it: grows, indicator: coverage, shape: rising}]\n`;
    const [{ checks }] = (await read(years, {}, ['months=12'])).scenario.checks;
    expect(checks[0].isBeyondRun).toBe(true);
  });

  it('leaves a resolved file that reads as the same run', async () => {
    const { scenario } = await read(text, {}, short);
    const written = resolvedYaml(scenario);
    const again = (await read(written)).scenario;
    expect(scenarioHash(again)).toBe(scenarioHash(scenario));
    expect(again.levers).toEqual(scenario.levers);
    expect(again.arms.map(({ slug }) => slug)).toEqual(['early']);
    expect(resolvedYaml(again)).toBe(written);
  });

  it('is refused where the file itself states so few months, and where a lever is paid for and never acts', async () => {
    const faults = await faultsOf(`${text}months: 24\n`);
    expect(faults.map((fault) => fault.split(' ')[1])).toEqual([
      'levers[0].start',
      'levers[1].stop',
      'interventions[0].start',
      'interventions[1].stop',
      'arms[0].interventions[1]',
      'checks[0].it[0].years',
      'checks[0].it[1].arm',
    ]);
    const paid = text.replace('start: 37, changes', 'start: 20, lagMonths: 6, changes');
    expect(await faultsOf(paid, {}, short)).toEqual([
      's.yaml:8:26 levers[0].start lets the change begin in month 26 after a lag of 6; the run ends with month 24',
    ]);
  });
});
