import { describe, expect, it } from 'vitest';
import { askResidents, pointsOf, type QuestionnaireRow } from '../../src/experiment/questionnaire.ts';
import { simulateReplication } from '../../src/experiment/replicate.ts';
import {
  AWARE,
  ENROLLED,
  EVER_ENROLLED,
  NEED,
  STATE_SHIFT,
  WAITING,
} from '../../src/model/agents/resident.ts';
import { resolvedYaml } from '../../src/scenario/canonical.ts';
import { read } from '../scenario/reading.ts';
import { populatedWorld } from '../setup/residents.ts';

const text = (block: string) => `
format: 1
title: A town that asks
months: 16
window: 5-16
services:
  community: {registeredPerService: 3}
  livelihood-insurance: {kind: insurance, awareStart: 60 %, incidentRate: 0.01, premiumReference: 20, lossMean: 2000}
governments:
  town: {agents: 80}
${block}`;

const scenarioOf = async (block: string) => (await read(text(block))).scenario;
const rowOf = (rows: readonly QuestionnaireRow[], group: string, question: string, service = 'community') =>
  rows.find((row) => row.group === group && row.question === question && row.service === service)!;

describe('points of a scale', () => {
  it('cut an index into five equal parts', () => {
    expect([0, 0.19, 0.2, 0.5, 0.79, 0.8, 1].map(pointsOf)).toEqual([1, 1, 2, 3, 4, 5, 5]);
  });
});

describe('a questionnaire of everybody', () => {
  const { world, service } = populatedWorld({ agents: 4 });
  const { columns } = service;
  columns.flags.set([
    NEED | AWARE | (ENROLLED << STATE_SHIFT) | EVER_ENROLLED,
    NEED | AWARE | (WAITING << STATE_SHIFT),
    AWARE,
    0,
  ]);
  columns.satisfaction.set([0.7, Number.NaN, Number.NaN, Number.NaN]);
  columns.expectation.set([0.1, 0.3, 0.5, 0.9]);
  const rows = askResidents(world, { respondents: 9, month: 0 }, 3);
  const slug = service.slug;

  it('reports what is true', () => {
    const expected = { needs: 0.5, knows: 0.75, uses: 0.25, waits: 0.25, satisfied: 4, expects: 2.75 };
    for (const [question, truth] of Object.entries(expected)) {
      const row = rowOf(rows, 'all', question, slug);
      expect(row.truth, question).toBeCloseTo(truth, 12);
      expect(row.reported, question).toBeCloseTo(truth, 12);
      expect(row.difference, question).toBeCloseTo(0, 12);
      expect(row.asked).toBe(4);
    }
    expect(rowOf(rows, 'all', 'satisfied', slug)).toMatchObject({ answered: 1, low: null, unit: 'points' });
    expect(rows.every(({ replication, government }) => replication === 3 && government !== '')).toBe(true);
  });

  it('tells users from others, and fifths of income from each other', () => {
    expect(rowOf(rows, 'users', 'knows', slug)).toMatchObject({ asked: 1, reported: 1 });
    expect(rowOf(rows, 'others', 'knows', slug).reported).toBeCloseTo(2 / 3, 12);
    const fifths = [1, 2, 3, 4, 5].map((fifth) => rowOf(rows, `income-${fifth}`, 'needs', slug).asked);
    expect(fifths.reduce((sum, asked) => sum + asked, 0)).toBe(4);
  });
});

describe('the questionnaire of a scenario', () => {
  it('asks a sample whose intervals mostly hold the truth', async () => {
    const scenario = await scenarioOf('questionnaire: {respondents: 40}');
    let held = 0;
    let asked = 0;
    for (let k = 0; k < 12; k += 1) {
      for (const { group, low, high, truth, asked: count } of simulateReplication(scenario, k)
        .questionnaire) {
        if (group !== 'all' || low === null || high === null || truth === null) continue;
        expect(count).toBe(40);
        asked += 1;
        if (low <= truth && truth <= high) held += 1;
      }
    }
    expect(asked).toBeGreaterThan(60);
    expect(held / asked).toBeGreaterThan(0.9);
  });

  it('asks of an insured service who was paid, and not who needs it', async () => {
    const scenario = await scenarioOf('questionnaire: {respondents: 80, month: 16}');
    const rows = simulateReplication(scenario, 0).questionnaire;
    const paid = rowOf(rows, 'all', 'uses', 'livelihood-insurance');
    expect(paid.truth).toBeGreaterThan(0);
    expect(paid.reported).toBe(paid.truth);
    for (const unasked of ['needs', 'waits']) {
      expect(rowOf(rows, 'all', unasked, 'livelihood-insurance')).toBeUndefined();
    }
  });

  it('changes nothing else of the run', async () => {
    const without = simulateReplication(await scenarioOf(''), 1);
    const asked = simulateReplication(await scenarioOf('questionnaire: {respondents: 40}'), 1);
    expect(asked.questionnaire.length).toBeGreaterThan(0);
    expect({ ...asked, questionnaire: [] }).toEqual(without);
  });

  it('is the same after the scenario is written out and read again', async () => {
    const scenario = await scenarioOf('questionnaire: {respondents: 40, month: month 9}');
    expect(scenario.questionnaire).toEqual({ respondents: 40, month: 8 });
    expect((await read(resolvedYaml(scenario))).scenario.questionnaire).toEqual(scenario.questionnaire);
  });

  it('asks 600 in the last month of the window where the scenario does not say', async () => {
    expect((await scenarioOf('questionnaire: {}')).questionnaire).toEqual({ respondents: 600, month: 15 });
    expect((await scenarioOf('')).questionnaire).toBeNull();
  });
});
