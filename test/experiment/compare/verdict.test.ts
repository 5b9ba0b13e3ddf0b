import { describe, expect, it } from 'vitest';
import { signOf, verdictOf } from '../../../src/experiment/compare/verdict.ts';

describe('the verdict', () => {
  const sure = { effect: 1, low: 0.5, high: 1.5, sameSign: 1, adjustedP: 0.01 };
  const fall = { ...sure, effect: -0.5, low: -0.8, high: -0.2 };

  it.each([
    ['raises', sure],
    ['lowers', fall],
    ['may raise', { ...sure, adjustedP: 0.05 }],
    ['may raise', { ...sure, adjustedP: null }],
    ['may lower', { ...fall, adjustedP: 0.2 }],
    ['no clear effect', { ...sure, low: 0 }],
    ['no clear effect', { ...fall, high: 0 }],
    ['no change', { ...sure, effect: 0, low: 0, high: 0 }],
    ['no clear effect', { ...sure, effect: 0, low: -1, high: 1, sameSign: 0.2 }],
    ['unknown', { ...sure, effect: null }],
    ['unknown', { ...sure, low: null }],
    ['unknown', { ...sure, high: null }],
  ] as const)('%s follows from the interval and the adjusted p-value', (verdict, effect) => {
    expect(verdictOf(effect)).toBe(verdict);
  });

  it.each([
    ['raises', 1, 1],
    ['may raise', 0, 1],
    ['lowers', -1, -1],
    ['may lower', 0, -1],
    ['no clear effect', 0, 0],
    ['no change', 0, 0],
    ['unknown', 0, 0],
  ] as const)('%s claims the sign %d, and %d where "may" counts', (verdict, sign, withMay) => {
    expect([signOf(verdict), signOf(verdict, true)]).toEqual([sign, withMay]);
  });
});
