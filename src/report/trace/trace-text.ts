/** A trace as text of bounded width: what the subject is, then month by month what happened and why, then its money. */
import type { Chance, Event, Fact, Flow, MoneyMonth, Trace } from '../../experiment/trace/trace.ts';
import { displayWidth, escapeControls } from '../../kernel/display.ts';
import { FEN_PER_CNY } from '../../kernel/money.ts';
import { formatNumber } from '../../kernel/quantities.ts';
import { wrapText } from '../wrap-text.ts';

/** How a trace is shown. */
export interface TraceView {
  /** Width, at least 40. */
  readonly columns: number;
  /** Shows what did not happen too. */
  readonly all: boolean;
}

const DIGITS = 4;
const NONE = '-';
const INDENT = 2;
const CENTS = 2;
/** Processes that draw every month for every resident or contract. */
const EVERY_MONTH = ['applyAndAdmit', 'experienceServices', 'superviseContracts'];

/** The text of a trace. */
export function traceText(trace: Trace, { columns, all }: TraceView): string {
  const shown = all ? trace.events : trace.events.filter(isShown);
  const hidden = trace.events.length - shown.length;
  const months = [...new Set([...shown, ...trace.money].map(({ month }) => month))].sort((a, b) => a - b);
  const lines = [
    ...wrapText(`${trace.kind} ${trace.subject}, replication ${trace.replication}`, columns),
    ...indented(trace.facts.map(factText).join('; '), INDENT, columns),
  ];
  for (const month of months) {
    lines.push('', `month ${month}`);
    for (const event of shown) {
      if (event.month === month) lines.push(...eventLines(event, columns));
    }
    for (const money of trace.money) {
      if (money.month === month) lines.push(...moneyLines(money, columns));
    }
  }
  if (months.length === 0) lines.push('', 'nothing happened in these months');
  if (hidden > 0) {
    const left = `${formatNumber(hidden)} decisions that changed nothing are left out; --all shows them.`;
    lines.push('', ...wrapText(left, columns));
  }
  return `${lines.join('\n')}\n`;
}

/** Left out is what a draw of every month left as it was. */
function isShown({ draw, process }: Event): boolean {
  return draw === null || draw.u < draw.chance || !EVERY_MONTH.includes(process);
}

function eventLines({ about, what, process, draw, terms }: Event, columns: number): string[] {
  const head = about === '' ? what : `${about}: ${what}`;
  const drawn = draw === null ? '' : `; ${chanceText(draw)}`;
  return [
    ...indented(`${head}${drawn} [${process}]`, INDENT, columns),
    ...indented(terms.map(factText).join('; '), 2 * INDENT, columns),
  ];
}

function indented(text: string, indent: number, columns: number): string[] {
  return wrapText(text, columns - indent).map((line) => ' '.repeat(indent) + line);
}

function chanceText({ u, chance }: Chance): string {
  // numbers that would look alike are written out, so that the comparison can be read
  const [left, right] = [DIGITS, 2 * DIGITS].map((digits) => [
    formatNumber(u, digits),
    formatNumber(chance, digits),
  ]);
  const [shownU, shownChance] = left[0] === left[1] ? right : left;
  return `u ${shownU} ${u < chance ? '<' : '>='} ${shownChance}`;
}

function factText({ name, value, unit }: Fact): string {
  if (value === null) return `${name} ${NONE}`;
  if (typeof value === 'boolean') return `${name} ${value ? 'yes' : 'no'}`;
  if (typeof value === 'string') return `${name} ${value}`;
  return `${name} ${formatNumber(value, DIGITS)}${unit === '' ? '' : ` ${unit}`}`;
}

/** Cash at start, every flow, cash at end: an account that adds up to the fen. */
function moneyLines({ startFen, flows, endFen }: MoneyMonth, columns: number): string[] {
  const rows: [string, number][] = [
    ['cash at start', startFen],
    ...flows.map((flow): [string, number] => [`  ${flowName(flow)}`, flow.fen]),
    ['cash at end', endFen],
  ];
  const amounts = rows.map(([, fen]) => fenText(fen));
  const width = Math.max(...amounts.map((amount) => amount.length));
  const room = columns - INDENT - width - INDENT;
  const nameWidth = Math.min(room, Math.max(...rows.map(([name]) => displayWidth(name))));
  const lines = rows.flatMap(([name, fen]) => {
    const [first, ...rest] = nameLines(name, nameWidth);
    const gap = ' '.repeat(Math.max(0, nameWidth - displayWidth(first)) + INDENT);
    return [first + gap + fenText(fen).padStart(width), ...rest];
  });
  return ['money, CNY', ...lines].map((line) => ' '.repeat(INDENT) + line);
}

function nameLines(name: string, columns: number): string[] {
  const indent = name.length - name.trimStart().length;
  return indented(name.trimStart(), indent, columns);
}

function flowName({ account, process, counterpart, fen }: Flow): string {
  const other = counterpart === '' ? '' : ` ${fen > 0 ? 'from' : 'to'} ${escapeControls(counterpart)}`;
  return `${account}${other} [${process}]`;
}

/** Fen as CNY with two decimals, exactly: -1,234.50. */
export function fenText(fen: number): string {
  const size = Math.abs(fen);
  const whole = String(Math.floor(size / FEN_PER_CNY)).replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = String(size % FEN_PER_CNY).padStart(CENTS, '0');
  return `${fen < 0 ? '-' : ''}${whole}.${cents}`;
}
