/** Annexes for pages on their side: the wall chart (挂图作战), and the work ledger (工作台账) with every measure. */
import { annotated } from '../../model/errata.ts';
import { percentText } from '../../model/percent.ts';
import type { MeasureState, PlanState, TaskState } from '../../projection/state.ts';
import type { WallChart } from '../../projection/wall.ts';
import type { WideAnnexes, WorkLedger } from '../../report/document.ts';
import { problemIn, troubleOf } from '../../report/trouble.ts';
import { markedLight } from '../text/marks.ts';
import { deadlineWords } from '../words/due.ts';
import { partyWords, sectionWords, targetWords } from '../words/values.ts';
import { clause, describedEntries } from './words.ts';
import type { Writer } from './writer.ts';

/** @param before how many annexes stand before them */
export function wideAnnexes(chart: WallChart, before: number, writer: Writer): WideAnnexes {
  const { words } = writer;
  const { wall, ledger } = words.wide;
  return {
    wall: { title: words.annex(before + 1, wall.title), note: wall.note(words.date(chart.plan.asOf)), chart },
    ledger: workLedger(chart.plan, words.annex(before + 2, ledger.title), writer),
  };
}

function workLedger({ sections }: PlanState, title: string, writer: Writer): WorkLedger {
  const filled = sections.filter(({ tasks }) => tasks.length > 0);
  return {
    title,
    columns: writer.words.wide.ledger.columns,
    sections: filled.map(({ section, tasks }) => ({
      ...(filled.length > 1 && { title: sectionWords(section, writer.messages) }),
      tasks: tasks.map((task) => taskOf(task, writer)),
    })),
  };
}

function taskOf({ task, measures }: TaskState, writer: Writer): WorkLedger['sections'][number]['tasks'][number] {
  return {
    id: task.id,
    title: annotated(task.title, task.errata),
    rows: measures.map((measure) => rowOf(measure, writer)),
  };
}

function rowOf(state: MeasureState, writer: Writer): readonly string[] {
  const { words, messages } = writer;
  const { measure, target, leaders, leads, facts, progress, light } = state;
  const { none } = words.indicators;
  const names = (of: readonly string[]): string => of.join(messages.listSeparator);
  const why = problemIn(troubleOf(state));
  const next = facts.last?.next;
  return [
    `${measure.id} ${measure.title}`,
    target === undefined ? none : targetWords(target, messages),
    names(leaders) || none,
    partyWords(leads, messages),
    names(state.with) || none,
    deadlineOf(state, writer),
    newsOf(state, writer),
    why === undefined ? none : clause(why),
    next === undefined ? none : clause(next),
    percentText(progress.percent),
    markedLight(light, messages.lights[light]),
  ];
}

/** Days with their years; of a duty that of its next occurrence. */
function deadlineOf(state: MeasureState, { words, messages }: Writer): string {
  const next = state.next ?? state.due;
  if (state.occurrences.length > 0 && next !== undefined) return words.date(next);
  return deadlineWords(state, messages, words.date);
}

/** The last entry that says what was done; what tells of a problem alone stands in a column of its own. */
function newsOf(state: MeasureState, writer: Writer): string {
  const { entries, news } = state.facts;
  const told = entries.map((entry) => clause(describedEntries([entry], state, writer)));
  const last = told.findLast((words) => words !== '');
  return (
    last ?? (news === undefined ? writer.messages.noEntry : writer.words.lagging.problem(writer.words.day(news.date)))
  );
}
