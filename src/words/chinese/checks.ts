/** What `check` says, in Chinese. */
import type { checks as english } from '../english/checks.ts';

/** What is expected of effects and shapes. */
const expectations = {
  rises: '上升',
  falls: '下降',
  unchanged: '不变',
  rising: '上升',
  falling: '下降',
  flat: '保持平稳',
  saturating: '增速递减地上升',
};

/** What the report on checks says. */
export const checks: typeof english = {
  outcomes: { passes: '✓', fails: '✗', unknown: '?' },
  head: (file, title) => `${file}：${title}`,
  scope: (describe, scope) => `${describe}（${scope}）`,
  ofArm: (arm, rest) => `${arm}：${rest}`,
  number: (value, { low, high }) => `${value}（${low} 至 ${high}）`,
  beyondRun: '未判定：运行在此之前已经结束',
  notDefined: '无定义',
  tooFew: (value) => `${value}（无置信区间：至少需要两次重复）`,
  band: (indicator, number) => `${indicator} ${number}`,
  between: ({ low, high }) => `预期在 ${low} 至 ${high} 之间`,
  atLeast: (low) => `预期不低于 ${low}`,
  atMost: (high) => `预期不高于 ${high}`,
  effect: (arm, indicator, number) => `${arm}：${indicator}变化 ${number}`,
  above: (high, low, number) => `${high} 比 ${low} 高 ${number}`,
  order: (indicator, found) => `${indicator}：${found}`,
  inOrder: '预期大于 0',
  allInOrder: '预期均大于 0',
  shape: (indicator, first, last, number) => `${indicator}从第 ${first} 年到第 ${last} 年：${number}`,
  slowing: (middle, number) => `第 ${middle} 年之前的增幅比之后多：${number}`,
  goes: (expected) => `预期${expectations[expected]}`,
  by: (expected, { low, high }) => `${expected}，幅度为 ${low} 至 ${high}`,
  conserved: (what, count) => `${what}：${count}中没有违反任何规则`,
  broken: (what, reason) => `${what}：违反了规则，${reason}`,
  partly: (count, all) => `${all} 次重复中有 ${count} 次有定义`,
  total: (passed, failed, unknown) =>
    [`${passed} 项通过`, `${failed} 项未通过`, ...(unknown > 0 ? [`${unknown} 项无法判定`] : [])].join('，'),
};
