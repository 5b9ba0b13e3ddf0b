/** What `check` says, in Chinese. */
import type { checks as english } from '../english/checks.ts';
import { spaced } from './spaced.ts';

/** What is expected of effects and shapes. */
const expectations = {
  rises: '上升',
  falls: '下降',
  unchanged: '不变',
  rising: '上升',
  falling: '下降',
  flat: '保持平稳',
  saturating: '上升且增速逐渐放缓',
};

/** What the report on checks says. */
export const checks: typeof english = {
  outcomes: { passes: '✓', fails: '✗', unknown: '?' },
  head: (file, title) => spaced`${file}：${title}`,
  scope: (describe, scope) => spaced`${describe}（${scope}）`,
  ofArm: (arm, rest) => spaced`${arm}：${rest}`,
  number: (value, { low, high }) => spaced`${value}（${low} 至 ${high}）`,
  beyondRun: '未判定：运行在此之前已经结束',
  notDefined: '无定义',
  tooFew: (value) => spaced`${value}（无置信区间：至少需要两次重复）`,
  band: (indicator, number) => spaced`${indicator} ${number}`,
  between: ({ low, high }) => spaced`预期在 ${low} 至 ${high} 之间`,
  atLeast: (low) => spaced`预期不低于 ${low}`,
  atMost: (high) => spaced`预期不高于 ${high}`,
  effect: (arm, indicator, number) => spaced`${arm}：${indicator}变化 ${number}`,
  above: (high, low, number) => spaced`${high} 比 ${low} 高 ${number}`,
  order: (indicator, found) => spaced`${indicator}：${found}`,
  inOrder: '预期大于 0',
  allInOrder: '预期均大于 0',
  shape: (indicator, first, last, number) => spaced`${indicator}从第 ${first} 年到第 ${last} 年：${number}`,
  slowing: (middle, number) => spaced`第 ${middle} 年之前的增幅减去之后的增幅：${number}`,
  goes: (expected) => spaced`预期${expectations[expected]}`,
  by: (expected, { low, high }) => spaced`${expected}，幅度为 ${low} 至 ${high}`,
  conserved: (what, count) => spaced`${what}：${count}中没有违反任何规则`,
  broken: (what, reason) => spaced`${what}：违反了规则，${reason}`,
  partly: (count, all) => spaced`${all} 次重复中有 ${count} 次有定义`,
  total: (passed, failed, unknown) =>
    [
      spaced`${passed} 项通过`,
      spaced`${failed} 项未通过`,
      ...(unknown > 0 ? [spaced`${unknown} 项无法判定`] : []),
    ].join('，'),
};
