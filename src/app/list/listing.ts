/** The rows of `plan list`, in the order, the columns and the groups that are asked for; as a table, Markdown, CSV or ids. */
import { grouped } from '../../model/grouped.ts';
import type { PlanState } from '../../projection/state.ts';
import { type ColumnKey, type Row, rowsOf, sorted } from '../../query/columns.ts';
import { columnText } from '../../render/words/list-columns.ts';
import type { Session } from '../open/session.ts';
import { columnsNamed, columnTitle, ordersNamed } from './columns.ts';

/** What is asked for; absent where it is left to the format. */
interface Asked {
  readonly sort?: string | undefined;
  readonly columns?: string | undefined;
  readonly groupBy?: string | undefined;
}

type Format = 'table' | 'markdown' | 'csv' | 'json' | 'ids';

interface Listing {
  readonly rows: readonly Row[];
  /** @param isFile whether it goes into a file, for which CSV has a mark */
  text(format: Format, isFile: boolean): Promise<string>;
}

/** What Markdown and CSV show where nothing else is asked for. */
const USUAL: readonly ColumnKey[] = ['id', 'measure', 'lead', 'due', 'progress', 'light', 'why'];

/**
 * The measures of `states` as they are to be listed.
 * @throws UsageError where a column is none
 */
export async function listing(states: readonly PlanState[], asked: Asked, session: Session): Promise<Listing> {
  const { messages } = session;
  const textOf = (row: Row, column: ColumnKey): string => columnText(row, column, messages);
  const orders = asked.sort === undefined ? [] : await ordersNamed(asked.sort, session);
  const chosen = asked.columns === undefined ? [] : await columnsNamed(asked.columns, session);
  const [by] = asked.groupBy === undefined ? [] : await columnsNamed(asked.groupBy, session);
  const rows = sorted(rowsOf(states), orders, textOf);
  const groups: readonly Group[] =
    by === undefined
      ? [{ rows }]
      : [...grouped(rows, (row) => textOf(row, by))].map(([name, of]) => ({
          heading: messages.list.group(columnTitle(by, messages.list), name || messages.list.unset, of.length),
          rows: of,
        }));
  const several: readonly ColumnKey[] = states.length > 1 ? ['plan'] : [];
  const columns = chosen.length > 0 ? chosen : [...several, ...USUAL];
  const titles = columns.map((column) => columnTitle(column, messages.list));
  const cells = (of: readonly Row[]) => of.map((row) => columns.map((column) => textOf(row, column)));
  return {
    rows,
    async text(format, isFile) {
      switch (format) {
        case 'markdown': {
          const { listMarkdown } = await import('../../render/markdown/list.ts');
          return listMarkdown(groups.map(({ rows: of, ...heading }) => ({ ...heading, titles, rows: cells(of) })));
        }
        case 'csv': {
          const { csvText } = await import('../../exchange/csv.ts');
          return csvText([titles, ...groups.flatMap(({ rows: of }) => cells(of))], isFile);
        }
        case 'ids':
          return rows
            .map(({ state, plan }) => `${several.length > 0 ? `${plan.plan.id}/` : ''}${state.measure.id}\n`)
            .join('');
        default:
          return tables(groups, chosen, states, session);
      }
    },
  };
}

/** Rows that stand together; all of them where no groups are asked for. */
interface Group {
  readonly heading?: string;
  readonly rows: readonly Row[];
}

/** For a terminal: plan by plan, where there are several or it is one of a revision, and in each group by group. */
async function tables(
  groups: readonly Group[],
  chosen: readonly ColumnKey[],
  states: readonly PlanState[],
  { messages, canvas }: Session,
): Promise<string> {
  const { listText, chosenText } = await import('../../render/terminal/list.ts');
  const tableOf = (rows: readonly Row[]): string =>
    chosen.length > 0
      ? chosenText(
          chosen.map((column) => ({ column, title: columnTitle(column, messages.list) })),
          rows,
          canvas,
        )
      : listText(
          rows.map(({ state }) => state),
          canvas,
        );
  return states
    .flatMap(({ plan }) => {
      const parts = groups.flatMap(({ heading, rows }) => {
        const own = rows.filter((row) => row.plan.plan === plan);
        if (own.length === 0) return [];
        return [(heading === undefined ? '' : `${canvas.paint.bold(heading)}\n`) + tableOf(own)];
      });
      const hasTitle = states.length > 1 || plan.revision !== undefined;
      return parts.length === 0 ? [] : [(hasTitle ? `${messages.planTitle(plan)}\n` : '') + parts.join('\n')];
    })
    .join('');
}
