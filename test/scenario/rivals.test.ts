/** Two levers that set one parameter at a time: switches are refused, and of numbers it is said which counts. */
import { describe, expect, it } from 'vitest';
import { leveredNumber } from '../../src/model/levers.ts';
import { county, faultsOf, head, read } from './reading.ts';

const start = head + county;
const setting = (slug: string, rest: string, parameter = 'auditRate') =>
  `  - {slug: ${slug}, start: 13, changes: [{parameter: ${parameter}, kind: to, value: ${rest}\n`;

/** What is said about the rivals in a scenario. */
async function rivalsIn(text: string): Promise<string[]> {
  const { warnings } = await read(start + text);
  return warnings
    .filter(({ message }) => message.includes('counts'))
    .map(({ path, position, message }) => `${position?.line}:${position?.column} ${path} ${message}`);
}

const two = (one: string, other: string) =>
  `interventions:\n${setting('a', one)}${setting('b', other)}arms:\n  - {slug: both, interventions: [a, b]}\n`;

describe('interventions of an arm that bring one number to two values', () => {
  it('are told of where the arm stands, with the one that counts', async () => {
    expect(await rivalsIn(two('0.5}]}', '0.3}]}'))).toEqual([
      '11:5 arms.both brings auditRate of county to 0.5 by "a" and to 0.3 by "b" at once: "a" counts, which moves it most',
    ]);
  });

  it('count as the model has it: the one that moves the value most, of equal ones the higher', async () => {
    const base = (await read(start)).scenario.governments[0].parameters.auditRate;
    for (const [one, other] of [
      [base + 0.05, base - 0.04],
      [base - 0.05, base + 0.04],
      [0, 2 * base],
    ]) {
      const changes = [one, other].map((value) => ({
        change: { scope: 'government' as const, parameter: 'auditRate' as const, kind: 'to' as const, value },
        paidLevel: 1,
      }));
      const final = leveredNumber(base, base, changes, [0, 1]);
      const [warning] = await rivalsIn(two(`${one}}]}`, `${other}}]}`));
      const winner = Math.abs(final - one) < 1e-9 ? 'a' : 'b';
      expect(warning).toContain(`: "${winner}" counts`);
    }
  });

  it('are no rivals with one value, at other times, for others, or at strength 0', async () => {
    for (const [one, other] of [
      ['0.5}]}', '0.5}]}'],
      ['0.5}], stop: 20, fadeMonths: 2}', '0.3}], lagMonths: 9}'],
      ['0.5}], strength: 0}', '0.3}]}'],
    ]) {
      expect(await rivalsIn(two(one, other))).toEqual([]);
    }
    expect(await rivalsIn(two('0.5}], stop: 20, fadeMonths: 3}', '0.3}], lagMonths: 9}'))).toHaveLength(1);
  });

  it('are told of beside a lever of the scenario, among levers, and in arms that only checks name', async () => {
    const levers = `levers:\n${setting('l', '0.6}]}')}`;
    const beside = await rivalsIn(
      `${levers}interventions:\n${setting('a', '0.5}]}')}arms:\n  - {slug: a, interventions: [a]}\n`,
    );
    expect(beside).toEqual([
      expect.stringContaining('arms.a brings auditRate of county to 0.6 by "l" and to 0.5 by "a"'),
    ]);
    expect(await rivalsIn(`${levers}${setting('m', '0.5}]}')}`)).toEqual([
      expect.stringMatching(/^9:5 levers\.m brings auditRate of county .*: "l" counts/),
    ]);
    const checked = `${two('0.5}]}', '0.3}]}').replace(/arms:.*\n.*\n/, '')}checks:
  - describe: D
    it: [{it: rises, arm: a+b, indicator: coverage, effect: rises}]
`;
    expect(await rivalsIn(checked)).toEqual([expect.stringContaining('arms.a+b brings auditRate of county')]);
  });
});

describe('interventions that set one switch to two values', () => {
  const opposed = `interventions:\n${setting('a', 'true}]}', 'outsideOpen')}${setting('b', 'false}]}', 'outsideOpen')}`;

  it('are refused in one arm, at the place of the second', async () => {
    expect(await faultsOf(`${start}${opposed}arms:\n  - {slug: both, interventions: [a, b]}\n`)).toEqual([
      's.yaml:11:37 arms[0].interventions[1] is "b", which sets "outsideOpen"; intervention "a" sets it at the same time for some of the same',
    ]);
  });

  it('are refused in one intervention, although no arm takes it', async () => {
    const twice = 'true}, {parameter: outsideOpen, kind: to, value: false}]}';
    expect(await faultsOf(`${start}interventions:\n${setting('a', twice, 'outsideOpen')}`)).toEqual([
      's.yaml:8:97 interventions[0].changes[1].parameter is "outsideOpen"; the intervention sets it above already',
    ]);
  });
});
