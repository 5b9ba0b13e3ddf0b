/** Reads the outside values of test/oracles/analysis/dea. */
import { readFileSync } from 'node:fs';
import type { ProductionUnit } from '../../src/analysis/production.ts';

const folder = new URL('../oracles/analysis/dea/', import.meta.url);

/** A data set: where it is, and which of its columns are names, inputs and outputs. */
interface SetPlace {
  readonly file: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Rows that belong to it, where not all do. */
  readonly only?: { readonly column: string; readonly value: string };
}

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

/** Data sets by the names that expected.json gives them. */
const places: Readonly<Record<string, SetPlace>> = {
  cst_branches8: { file: 'cst_branches8', inputs: ['x1'], outputs: ['y1'] },
  cst_ex2in6: { file: 'cst_ex2in6', inputs: ['x1', 'x2'], outputs: ['y1'] },
  cst_hospitals12: { file: 'cst_hospitals12', inputs: ['x1', 'x2'], outputs: ['y1', 'y2'] },
  coelli1998: { file: 'Coelli_1998', inputs: ['input1', 'input2'], outputs: ['output'] },
  libraries23: {
    file: 'Libraries',
    inputs: ['AREA', 'BOOKS', 'STAFF', 'POPULATION'],
    outputs: ['REGISTERED', 'BORROWED'],
  },
  fortune500_15: {
    file: 'Fortune500',
    inputs: ['Assets', 'Equity', 'Employees'],
    outputs: ['Revenue', 'Profit'],
  },
  golany_roll13: { file: 'Golany_Roll_1989', inputs: numbered('X', 3), outputs: numbered('Y', 2) },
  pft49: {
    file: 'PFT1981',
    inputs: ['Education', 'Occupation', 'Parental', 'Counseling', 'Teachers'],
    outputs: ['Reading', 'Math', 'Coopersmith'],
    only: { column: 'Program', value: 'PFT' },
  },
  tone2001: { file: 'Tone2001', inputs: numbered('Input', 2), outputs: numbered('Output', 2) },
  airlines28: {
    file: 'Airlines',
    inputs: ['Lab', 'Fuel', 'Matl', 'Cap'],
    outputs: ['Pass', 'Cargo'],
  },
  departments20: {
    file: 'Departments',
    inputs: ['Staff', 'Salaries', 'Other_exp'],
    outputs: [
      'Undergrad',
      'Research_post',
      'Taught_post',
      'Res_co_income',
      'Other_res_income',
      'Other_income',
      'Publications',
    ],
  },
  hotels23: {
    file: 'Hotels',
    inputs: ['Employees', 'Guest_rooms', 'Area_F&B', 'Operating_cost'],
    outputs: ['Room_revenue', 'F&B_revenue', 'Other_revenue'],
  },
  governments24: {
    file: 'governments',
    inputs: ['spending', 'administration'],
    outputs: numbered('service', 4),
  },
};

/** A file of outside values. */
export function deaOracle<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Content;
}

/** The rows of a table, by column. */
export function deaTable(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`${file}.csv`, folder), 'utf8');
  const [header, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', '').split(','));
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
}

/** The units of a data set, with their names. */
export function deaSet(name: string): { names: string[]; units: ProductionUnit[] } {
  const { file, inputs, outputs, only } = places[name];
  const rows = deaTable(file).filter((row) => only === undefined || row[only.column] === only.value);
  return {
    names: rows.map((row) => Object.values(row)[0]),
    units: rows.map((row) => unitOf(row, inputs, outputs)),
  };
}

/** The unit of a row. */
export function unitOf(
  row: Record<string, string>,
  inputs: readonly string[],
  outputs: readonly string[],
): ProductionUnit {
  return {
    inputs: inputs.map((name) => Number(row[name])),
    outputs: outputs.map((name) => Number(row[name])),
  };
}
