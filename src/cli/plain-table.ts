/** How all tables of the terminal look: no sides, no lines between rows, one column of space behind a cell. */
import Table from 'cli-table3';

const chars = {
  ...{ left: '', right: '', 'left-mid': '', 'right-mid': '', mid: '', 'mid-mid': '' },
  ...{ 'top-left': '', 'top-right': '', 'bottom-left': '', 'bottom-right': '' },
};

/** An empty table. @param head - of each column, with its colours @param colAligns - of each column */
export function plainTable(head: string[], colAligns: ('left' | 'right')[]): Table.Table {
  const style = { head: [], border: [], 'padding-left': 0, 'padding-right': 1 };
  return new Table({ head, colAligns, style, chars });
}
