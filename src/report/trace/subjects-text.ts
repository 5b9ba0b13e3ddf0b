/** The list of what can be traced, as text of bounded width. */
import type { Subjects } from '../../experiment/trace/subjects.ts';
import { formatWindow, type Window } from '../../kernel/clock.ts';
import { displayWidth, escapeControls } from '../../kernel/display.ts';

const GAP = '  ';

/**
 * The text of a list: governments, organizations, calls.
 *
 * @param window - the months of the list, where they are not all
 */
export function subjectsText(
  { calls, governments, organizations, replication }: Subjects,
  window?: Window,
): string {
  const rows = [
    ['government', 'residents'],
    ...governments.map(({ slug, residents }) => [slug, `${slug}/0 to ${slug}/${residents - 1}`]),
  ];
  const providers = [
    ['organization', 'type', 'government', 'months', 'contracts'],
    ...organizations.map(({ slug, type, home, enteredIn, exitedIn, contracts }) => [
      slug,
      type,
      home,
      enteredIn === null && exitedIn === null ? 'all' : `${enteredIn ?? 1}-${exitedIn ?? 'end'}`,
      String(contracts),
    ]),
  ];
  const published = [
    ['call', 'month', 'mode', 'outcome', 'winner'],
    ...calls.map(({ path, month, mode, outcome, winners }) => [
      path,
      String(month),
      mode,
      outcome,
      winners.join(', '),
    ]),
  ];
  const when = window === undefined ? '' : `months ${formatWindow(window)} of `;
  const head = `What can be traced in ${when}replication ${replication}, by --government, --resident, --organization, --call:`;
  return [head, ...[rows, providers, published].flatMap((table) => ['', ...tableLines(table)]), ''].join(
    '\n',
  );
}

function tableLines(rows: readonly (readonly string[])[]): string[] {
  const safe = rows.map((row) => row.map(escapeControls));
  const widths = safe[0].map((_, column) => Math.max(...safe.map((row) => displayWidth(row[column]))));
  return safe.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column] - displayWidth(cell)))
      .join(GAP)
      .trimEnd(),
  );
}
