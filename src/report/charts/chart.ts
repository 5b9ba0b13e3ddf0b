/** What every chart is: a name, what it needs of a study, and its vega-lite specification. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import type { Words } from '../../words/words.ts';
import type { ThemeName } from '../theme.ts';

/** How a chart is drawn. */
export interface ChartOptions {
  readonly words: Words;
  readonly theme: ThemeName;
  /** Width of the whole chart with its labels, px, from 320 to 2000. */
  readonly width: number;
  /** Slugs of the arms that are drawn beside the baseline; null for all. */
  readonly arms: readonly string[] | null;
  /** The indicator that is drawn, where a reader chooses one; null for those that say most. */
  readonly indicator: string | null;
}

/** A row of what a chart draws, for tables and downloads. */
export type ChartRow = Readonly<Record<string, string | number | boolean | null>>;

/** A chart of the report. One file a chart; its numbers, intervals included, are computed before it is drawn. */
export interface Chart {
  /** Name on the command line and of its files. */
  readonly name: string;
  /** Why a study has nothing to draw, as a sentence; null where it has. */
  readonly missing: (study: Study, words: Words) => string | null;
  /**
   * Indicators among which a reader chooses; empty where the chart shows all that it can. The first is drawn where none is
   * chosen, but for charts that show several then.
   */
  readonly indicators: (study: Study) => readonly string[];
  /** Whether it shows several indicators where none is chosen. */
  readonly showsSeveral?: boolean;
  /** Whether a reader may choose arms. */
  readonly choosesArms: boolean;
  /** What is drawn, as a table. */
  readonly rows: (study: Study, options: ChartOptions) => readonly ChartRow[];
  /** The specification: its title states the finding, its description is the text for who cannot see it. */
  readonly spec: (study: Study, options: ChartOptions) => TopLevelSpec;
}
