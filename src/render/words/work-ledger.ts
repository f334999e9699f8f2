/** The cells of the work ledger (工作台账), whatever draws it: Word, a spreadsheet, text. */
import { annotated } from '../../model/errata.ts';
import type { MeasureState, PlanState, TaskState } from '../../projection/state.ts';
import type { LedgerRow, WorkLedger } from '../../report/document.ts';
import { problemIn, troubleOf } from '../../report/trouble.ts';
import { deadlineWords } from './due.ts';
import { clause, describedEntries, type Wording } from './entry-sentences.ts';
import { partyWords, sectionWords, targetWords } from './values.ts';

export function workLedger({ sections }: PlanState, title: string, wording: Wording): WorkLedger {
  const filled = sections.filter(({ tasks }) => tasks.length > 0);
  return {
    title,
    columns: wording.words.wide.ledger.columns,
    none: wording.words.indicators.none,
    sections: filled.map(({ section, tasks }) => ({
      ...(filled.length > 1 && { title: sectionWords(section, wording.messages) }),
      tasks: tasks.map((task) => taskOf(task, wording)),
    })),
  };
}

function taskOf({ task, measures }: TaskState, wording: Wording): WorkLedger['sections'][number]['tasks'][number] {
  return {
    id: task.id,
    title: annotated(task.title, task.errata),
    rows: measures.map((measure) => rowOf(measure, wording)),
  };
}

function rowOf(state: MeasureState, wording: Wording): LedgerRow {
  const { messages } = wording;
  const { measure, target, leaders, leads, facts, progress, light } = state;
  const names = (of: readonly string[]): string => of.join(messages.listSeparator);
  const why = problemIn(troubleOf(state));
  const next = facts.last?.next;
  return {
    id: measure.id,
    texts: [
      `${measure.id} ${measure.title}`,
      target && targetWords(target, messages),
      names(leaders) || undefined,
      partyWords(leads, messages),
      names(state.with) || undefined,
      deadlineOf(state, wording),
      newsOf(state, wording),
      why && clause(why),
      next && clause(next),
    ],
    percent: progress.percent,
    light,
  };
}

/** Days with their years; of a duty that of its next occurrence. */
function deadlineOf(state: MeasureState, { words, messages }: Wording): string {
  const next = state.next ?? state.due;
  if (state.occurrences.length > 0 && next !== undefined) return words.date(next);
  return deadlineWords(state, messages, words.date);
}

/** The last entry that says what was done; what tells of a problem alone stands in a column of its own. */
function newsOf(state: MeasureState, wording: Wording): string {
  const { words, messages } = wording;
  const { entries, news } = state.facts;
  const told = entries.map((entry) => clause(describedEntries([entry], state, wording)));
  const last = told.findLast((sentence) => sentence !== '');
  return last ?? (news === undefined ? messages.noEntry : words.lagging.problem(words.day(news.date)));
}
