/** The form that records what happens to a measure: the fields that matter for it, what was typed, and what became of it. */
import type { Element, ElementContent } from 'hast';
import type { Messages } from '../../i18n/messages.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Entry } from '../../model/journal.ts';
import { isMemberOn } from '../../model/roster.ts';
import { isNumberTarget, periodsOf } from '../../model/target.ts';
import { isClosed } from '../../projection/facts.ts';
import type { MeasureState } from '../../projection/state.ts';
import { element, say, worded } from '../html/elements.ts';
import { dayWords } from '../words/due.ts';
import { entryParts } from '../words/entry.ts';
import { promisesChanged, type Recorded, standing } from '../words/record.ts';

/** The kinds of entries that a form makes, as their commands are called. */
export const KINDS = ['log', 'done', 'verify', 'block', 'amend'] as const;
export type Kind = (typeof KINDS)[number];

/** What changed of a measure since a page of it was opened. */
export interface Changed {
  readonly entries: readonly Entry[];
  /** How many of those that were there are not any more. */
  readonly gone: number;
  /** Whether the plan says something else of it. */
  readonly promise: boolean;
}

/** What became of a form that was sent. */
export type Outcome =
  | { readonly refused: string; readonly field?: string; readonly changed?: Changed }
  | { readonly recorded: Recorded; readonly notes: readonly string[]; readonly isToConfirm: boolean };

export interface EntryForm {
  readonly kind: Kind;
  /** What stands in each field, by its name. */
  readonly typed: ReadonlyMap<string, string>;
  readonly today: PlanDate;
  /** Who enters; undefined where git does not know. */
  readonly by: string | undefined;
  /** What the page shows of the measure, to know later whether that changed. */
  readonly seen: string;
  /** What was previewed last: if it is sent once more, it is meant. */
  readonly previewed?: string;
  readonly outcome?: Outcome | undefined;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field, by the name that it is sent under: the option of its kind's command, after the kind where several mean different things. */
interface Field {
  readonly name: string;
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly control: 'date' | 'text' | 'number' | 'lines' | 'flag' | readonly Choice[];
  readonly hint?: string;
  readonly needed?: boolean;
  /** Whether it takes the whole width. */
  readonly broad?: boolean;
}

/** The fields that mean something else for each kind, and how they are labelled; others are called as their labels are. */
const LABELS: Readonly<Record<string, keyof Messages['serve']['fields']>> = {
  'log.milestone': 'milestone',
  'log.reason': 'waiver',
  'amend.milestone': 'moved',
  'amend.reason': 'reason',
};

/** The name of the field for the option `key` of the kind's command. */
export function fieldFor(kind: Kind, key: string): string {
  const own = `${kind}.${key}`;
  return Object.hasOwn(LABELS, own) ? own : key;
}

/** What the field of that name is called; undefined where a form has none. */
export function labelOf(name: string, { serve: { fields } }: Messages): string | undefined {
  const labels: Readonly<Record<string, string>> = fields;
  const key = LABELS[name] ?? name;
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

/** @param action where it is sent, from the page that it is on */
export function entryForm(state: MeasureState, action: string, form: EntryForm, messages: Messages): Element {
  const { serve: words } = messages;
  const kinds = kindsFor(state);
  const fields = fieldsFor(state, form, messages);
  const shown = fields.filter((field) => field.kinds.some((kind) => kinds.includes(kind)));
  const [rare, usual] = [
    shown.filter(({ name }) => RARE.includes(name)),
    shown.filter(({ name }) => !RARE.includes(name)),
  ];
  const isRare = rare.some(({ name }) => form.typed.has(name));
  const title = worded('h2', words.enter);
  title.properties['id'] = 'enter-title';
  const hidden = (name: string, value: string): Element => element('input', { type: 'hidden', name, value }, []);
  const button = (act: string, label: string, ...className: readonly string[]): Element =>
    element('button', { type: 'submit', name: 'act', value: act, className: [...className] }, [say(label)]);
  return element(
    'form',
    {
      className: ['enter'],
      method: 'post',
      action,
      autoComplete: ['off'],
      ariaLabelledBy: ['enter-title'],
      ...(form.outcome && !isWritten(form.outcome) && { dataTouched: '' }),
    },
    [
      title,
      ...(form.outcome === undefined ? [] : [outcomeOf(form.outcome, state, fields, messages)]),
      element('fieldset', {}, [worded('legend', words.what), ...kinds.map((kind) => kindOf(kind, form, messages))]),
      element('div', { className: ['fields'] }, [
        ...usual.map((field) => fieldOf(field, form, messages)),
        ...(rare.length === 0
          ? []
          : [
              element('details', { className: ['field', 'for-log'], open: isRare }, [
                worded('summary', words.more),
                element(
                  'div',
                  { className: ['fields'] },
                  rare.map((field) => fieldOf(field, form, messages)),
                ),
              ]),
            ]),
      ]),
      hidden('seen', form.seen),
      ...(form.previewed === undefined ? [] : [hidden('previewed', form.previewed)]),
      element('div', { className: ['send'] }, [
        button('write', words.write, 'first'),
        button('preview', words.preview),
        ...(form.by === undefined ? [] : [worded('p', words.by(form.by))]),
      ]),
    ],
  );
}

function isWritten(outcome: Outcome): boolean {
  return 'recorded' in outcome && outcome.recorded.written;
}

/** What is said only now and then, behind the rest. */
const RARE: readonly string[] = ['add', 'corrects', 'highlight', 'waive', 'log.reason'];

/** What may be entered of a measure that stands so. */
function kindsFor(state: MeasureState): readonly Kind[] {
  if (!isClosed(state)) return ['log', 'done', 'block', 'amend'];
  return state.state === 'done' ? ['verify', 'log', 'amend'] : ['log', 'amend'];
}

/** What is offered first. */
export function firstKind(state: MeasureState): Kind {
  return kindsFor(state)[0] ?? 'log';
}

function kindOf(kind: Kind, form: EntryForm, { serve }: Messages): Element {
  return element('label', {}, [
    element('input', { type: 'radio', name: 'kind', value: kind, checked: kind === form.kind }, []),
    say(serve.kinds[kind]),
  ]);
}

/** In the order in which they are filled in. */
function fieldsFor(state: MeasureState, { by, today }: EntryForm, messages: Messages): readonly Field[] {
  const { serve } = messages;
  const { fields: labels, hints } = serve;
  const { kind, roster, target, milestones, occurrences, facts } = state;
  const none = { value: '', label: serve.nothing };
  const unit = isNumberTarget(target) ? target.unit : undefined;
  const last = facts.value === undefined ? undefined : messages.amount(facts.value, unit);
  const ofPeriod = periodsOf(target) !== undefined;
  const numberHint = ofPeriod ? hints.ofPeriod(unit) : hints.number(unit, last);
  const members = (roster?.members ?? []).filter((member) => isMemberOn(member, today));
  const stages = [...new Set([...(kind?.stages ?? []), ...(roster?.stages ?? [])])];
  const choices = (values: readonly Choice[]): Pick<Field, 'control'> => ({ control: [none, ...values] });
  const open = milestones.filter(({ standing }) => standing === 'missed' || standing === 'ahead');
  const periods = occurrences.filter(({ standing }) => standing === 'missed' || standing === 'ahead');
  const all: readonly (Field | false)[] = [
    { name: 'date', label: labels.date, kinds: KINDS, control: 'date' },
    by === undefined && { name: 'by', label: labels.by, kinds: KINDS, control: 'text', needed: true, hint: hints.by },
    periods.length > 0 && {
      ...{ name: 'occurrence', label: labels.occurrence, kinds: ['log'] },
      ...choices(
        periods.map(({ id, due, standing }) => ({
          value: id,
          label: `${id}  ${messages.show.occurrence(due, messages.show.standing[standing], undefined, undefined)}`,
        })),
      ),
    },
    open.length > 0 && {
      ...{ name: 'log.milestone', label: labels.milestone, kinds: ['log'] },
      ...choices(open.map((one) => ({ value: one.title, label: `${dayWords(one, messages)}  ${one.title}` }))),
    },
    members.length > 0 && {
      ...{ name: 'member', label: labels.member, kinds: ['log'] },
      ...choices(members.map(({ id, name }) => ({ value: id, label: name }))),
    },
    stages.length > 0 && {
      ...{ name: 'stage', label: labels.stage, kinds: ['log'] },
      ...choices(stages.map((stage) => ({ value: stage, label: stage }))),
    },
    isNumberTarget(target) && {
      ...{ name: 'value', label: labels.value, kinds: ['log', 'done'], control: 'number', hint: numberHint },
    },
    target === undefined &&
      stages.length === 0 && {
        name: 'percent',
        label: labels.percent,
        kinds: ['log'],
        control: 'number',
        hint: '0–100%',
      },
    { name: 'due', label: labels.due, kinds: ['amend'], control: 'text', hint: hints.due },
    open.length > 0 && {
      ...{ name: 'amend.milestone', label: labels.moved, kinds: ['amend'] },
      control: [{ value: '', label: serve.ownDeadline }, ...open.map(({ title }) => ({ value: title, label: title }))],
    },
    { name: 'lead', label: labels.lead, kinds: ['amend'], control: 'text', hint: hints.lead },
    { name: 'target', label: labels.target, kinds: ['amend'], control: 'text', hint: hints.target },
    { name: 'amend.reason', label: labels.reason, kinds: ['amend'], control: 'text', needed: true, broad: true },
    state.state === 'blocked' && { name: 'resume', label: labels.resume, kinds: ['log'], control: 'flag', broad: true },
    { name: 'note', label: labels.note, kinds: KINDS, control: 'lines', broad: true },
    { name: 'problem', label: labels.problem, kinds: ['log', 'block'], control: 'text' },
    { name: 'next', label: labels.next, kinds: ['log', 'block'], control: 'text' },
    {
      ...{ name: 'evidence', label: labels.evidence, kinds: ['log', 'done', 'verify'] },
      ...{ control: 'lines', hint: hints.evidence, broad: true },
    },
    { name: 'withoutEvidence', label: labels.withoutEvidence, kinds: ['done'], control: 'flag', broad: true },
    isNumberTarget(target) && !ofPeriod && { name: 'add', label: labels.add, kinds: ['log'], control: 'number' },
    { name: 'corrects', label: labels.corrects, kinds: ['log'], control: 'date' },
    periods.length > 0 && { name: 'waive', label: labels.waive, kinds: ['log'], control: 'flag' },
    periods.length > 0 && { name: 'log.reason', label: labels.waiver, kinds: ['log'], control: 'text' },
    { name: 'highlight', label: labels.highlight, kinds: ['log'], control: 'flag' },
  ];
  return all.filter((field) => field !== false);
}

function fieldOf(field: Field, form: EntryForm, messages: Messages): Element {
  const { name, label, kinds, control, hint, needed, broad } = field;
  const id = idOf(name);
  const { outcome, typed } = form;
  const wrong = outcome && 'refused' in outcome && outcome.field === name ? outcome.refused : undefined;
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(wrong === undefined ? [] : [`${id}-wrong`])];
  const properties: Element['properties'] = {
    id,
    name,
    ...(described.length > 0 && { ariaDescribedBy: described }),
    ...(wrong !== undefined && { ariaInvalid: 'true', autoFocus: true }),
    ...(needed && { ariaRequired: 'true' }),
  };
  const below = (kind: string, words: string | undefined): Element[] => {
    if (words === undefined) return [];
    const made = worded('p', words, kind);
    made.properties['id'] = `${id}-${kind}`;
    return [made];
  };
  const value = typed.get(name) ?? '';
  const input = controlOf(control, value, properties);
  const named: Element[] =
    control === 'flag'
      ? [element('label', { className: ['flag'] }, [input, say(label)])]
      : [
          element('label', { htmlFor: [id] }, [
            say(label),
            ...(needed ? [say(' '), worded('span', messages.serve.needed, 'needed')] : []),
          ]),
          input,
        ];
  const className = ['field', ...kinds.map((kind) => `for-${kind}`), ...(broad ? ['broad'] : [])];
  return element('div', { className }, [...named, ...below('wrong', wrong), ...below('hint', hint)]);
}

function controlOf(control: Field['control'], value: string, properties: Element['properties']): Element {
  switch (control) {
    case 'date':
      return element('input', { ...properties, type: 'date', value }, []);
    case 'text':
      return element('input', { ...properties, type: 'text', value }, []);
    case 'number':
      return element('input', { ...properties, type: 'text', value, inputMode: 'text' }, []);
    case 'lines':
      return element('textarea', { ...properties, rows: 2 }, [say('\n'), say(value)]);
    case 'flag':
      return element('input', { ...properties, type: 'checkbox', value: 'on', checked: value !== '' }, []);
    default:
      return element(
        'select',
        properties,
        control.map((choice) =>
          element('option', { value: choice.value, selected: choice.value === value }, [say(choice.label)]),
        ),
      );
  }
}

function idOf(name: string): string {
  return `field-${name.replace('.', '-')}`;
}

function outcomeOf(outcome: Outcome, state: MeasureState, fields: readonly Field[], messages: Messages): Element {
  const { serve } = messages;
  if ('refused' in outcome) {
    const field = fields.find(({ name }) => name === outcome.field);
    const why: readonly Element[] =
      field === undefined
        ? [worded('p', outcome.refused, 'text')]
        : [element('p', {}, [element('a', { href: `#${idOf(field.name)}` }, [say(serve.see(field.label))])])];
    return element(
      'div',
      { className: ['said', 'refused'], role: 'alert', tabIndex: -1, ...(field === undefined && { autoFocus: true }) },
      [worded('p', serve.refused), ...why, ...(outcome.changed ? changedOf(outcome.changed, state, messages) : [])],
    );
  }
  const { recorded, notes, isToConfirm } = outcome;
  const { before, after, written, sentence, patch } = recorded;
  const [was, is] = [standing(before, messages), standing(after, messages)];
  const lines = [
    ...(was === is ? [] : [messages.arrow(was, is)]),
    ...promisesChanged(before, after, messages),
    ...notes,
  ];
  return element('div', { className: ['said'], role: 'status', tabIndex: -1, autoFocus: true }, [
    worded('p', written ? sentence : serve.previewed),
    ...lines.map((line) => worded('p', line, 'text')),
    ...(written || patch === undefined
      ? []
      : [element('details', {}, [worded('summary', serve.patch), element('pre', { tabIndex: 0 }, [say(patch)])])]),
    ...(isToConfirm ? [worded('p', serve.confirm)] : []),
  ]);
}

function changedOf({ entries, gone, promise }: Changed, state: MeasureState, messages: Messages): ElementContent[] {
  const { serve } = messages;
  const names = new Map(state.roster?.members.map(({ id, name }) => [id, name]));
  const items = entries.map((entry) => {
    const said = entryParts(entry, state.target, names, messages).join(messages.clauseSeparator);
    return worded('li', messages.labelled(entry.date, said));
  });
  return [
    ...(promise ? [worded('p', serve.promise)] : []),
    ...(gone > 0 ? [worded('p', serve.gone(gone))] : []),
    ...(items.length > 0 ? [worded('p', serve.newEntries(items.length)), element('ul', {}, items)] : []),
  ];
}
