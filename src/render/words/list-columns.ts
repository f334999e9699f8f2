/** What a column of `plan list` says of a measure. */
import type { Messages } from '../../i18n/messages.ts';
import { percentText } from '../../model/percent.ts';
import { moveOf } from '../../projection/state.ts';
import type { ColumnKey, Row } from '../../query/columns.ts';
import { daysPastDue } from '../../query/keys.ts';
import { nextDeadline } from './due.ts';
import { kindWords, milestoneWords, partyWords, sectionWords, targetWords } from './values.ts';

/** Empty where there is nothing to say. */
export function columnText({ state, plan }: Row, column: ColumnKey, messages: Messages): string {
  const { measure, task, facts } = state;
  const listed = (texts: readonly string[]): string => texts.join(messages.listSeparator);
  switch (column) {
    case 'light':
      return messages.lights[state.light];
    case 'state':
      return messages.states[state.state];
    case 'overdue': {
      const days = daysPastDue(state, plan.asOf);
      return days === 0 ? '' : messages.list.days(days);
    }
    case 'due':
      return nextDeadline(state, messages);
    case 'progress':
      return percentText(state.progress.percent);
    case 'updated':
      return facts.news?.date ?? '';
    case 'moved': {
      const days = moveOf(state)?.days;
      return days === undefined ? '' : messages.list.days(days);
    }
    case 'review':
      return measure.review ? messages.unconfirmed : '';
    case 'lead':
      return partyWords(state.leads, messages);
    case 'with':
      return listed(state.with);
    case 'unit':
      return listed([...state.leads, ...state.with]);
    case 'leader':
      return listed(state.leaders);
    case 'owner':
      return listed(state.owners);
    case 'id':
      return measure.id;
    case 'measure':
      return measure.title;
    case 'task':
      return `${task.id} ${task.title}`;
    case 'group': {
      const of = plan.sections.find(({ tasks }) => tasks.some((one) => one.task.id === task.id));
      return task.headings.at(-1) ?? (of === undefined ? '' : sectionWords(of.section, messages));
    }
    case 'kind':
      return state.kind === undefined ? (measure.kind ?? messages.undecided) : kindWords(state.kind, messages);
    case 'roster':
      return state.roster?.title ?? measure.roster ?? '';
    case 'target':
      return state.target === undefined ? '' : targetWords(state.target, messages);
    case 'stage':
      return [...facts.stages].at(-1) ?? '';
    case 'milestone':
      return listed(state.milestones.map((milestone) => milestoneWords(milestone, state.target, messages)));
    case 'why':
      return listed(state.reasons.map((reason) => messages.reason(reason)));
    case 'entry':
      return facts.last?.note ?? facts.last?.problem ?? '';
    case 'evidence':
      return listed(
        facts.entries.flatMap(({ evidence }) => evidence.flatMap(({ file, url, ref }) => ref ?? file ?? url ?? [])),
      );
    case 'serves':
      return listed(measure.serves);
    case 'depends':
      return listed(measure.depends);
    case 'text':
      return measure.quote ?? task.text ?? '';
    case 'plan':
      return plan.plan.id;
  }
}
