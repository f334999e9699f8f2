/** `plan roster [NAME]`: the rosters, or one as members by stages; `add` and `remove` write who comes and who leaves. */
import { optionalArgument, variadicArgument } from '../app/command/arguments.ts';
import { type Call, command } from '../app/command/command.ts';
import { outputOption, type SharedValues } from '../app/command/common-options.ts';
import { choice, flag, flagOf, text, type Values } from '../app/command/options.ts';
import type { Result } from '../app/command/result.ts';
import { openView, planStates, type Session } from '../app/open/session.ts';
import { UsageError } from '../app/usage-error.ts';
import { type RosterState, rosterStates } from '../projection/rosters.ts';
import type { PlanState } from '../projection/state.ts';

const rosterOptions = {
  joined: text('<date>', ({ help }) => help.roster.joined),
  left: text('<date>', ({ help }) => help.roster.left),
  reason: text('<text>', ({ help }) => help.roster.reason),
  id: text('<id>', ({ help }) => help.roster.id),
  dryRun: flag(({ help }) => help.record.dryRun),
  format: choice(
    '<format>',
    ['table', 'markdown'],
    ({ help }) => help.roster.format,
    (m, known) => m.errors.formats(known),
  ),
  output: outputOption,
};

export const roster = command({
  arguments: {
    roster: optionalArgument(({ help }) => help.roster.roster),
    action: optionalArgument(({ help }) => help.roster.action),
    members: variadicArgument(({ help }) => help.roster.members),
  },
  options: rosterOptions,
  examples: ({ help }) => help.roster.examples,
  run: (call) => (call.args.action === undefined ? shown(call) : changed(call)),
});

type Rostering = Call<
  { readonly roster: string | undefined; readonly action: string | undefined; readonly members: readonly string[] },
  Values<typeof rosterOptions> & SharedValues
>;

async function shown({ context, args, options }: Rostering): Promise<Result> {
  const session = await openView(context, options);
  const { messages, canvas, incomplete } = session;
  for (const key of ['joined', 'left', 'reason', 'id', 'dryRun'] as const) {
    if (options[key]) throw new UsageError((m) => m.roster.onlyToWrite(flagOf(key)), session.language);
  }
  const all = planStates(session, options).flatMap(rosterStates);
  const chosen = args.roster === undefined ? all : [rosterNamed(args.roster, all, session)];
  const isMarkdown = options.format === 'markdown';
  return {
    session,
    data: async () => (await import('../render/json/roster.ts')).rosterJson(chosen, incomplete),
    file: options.output,
    text: async () => {
      if (isMarkdown) {
        const { rosterMarkdown } = await import('../render/markdown/roster.ts');
        return chosen.map((state) => rosterMarkdown(state, messages)).join('\n');
      }
      const { rosterText, rosterListText } = await import('../render/terminal/roster.ts');
      if (args.roster !== undefined) return chosen.map((state) => rosterText(state, canvas)).join('\n');
      return chosen.length === 0 ? '' : rosterListText(chosen, canvas);
    },
    notes: chosen.length === 0 ? [messages.roster.none] : [],
  };
}

async function changed({ context, args, options }: Rostering): Promise<Result> {
  const { openReading } = await import('../app/record/store.ts');
  const { addMembers, removeMember } = await import('../app/record/roster.ts');
  const reading = await openReading(context, options);
  const { session } = reading;
  const { language } = session;
  const action = ACTIONS.find((name) => name === args.action);
  if (action === undefined) throw new UsageError((m) => m.roster.badAction(args.action ?? ''), language);
  for (const key of ['asOf', 'at', 'format', 'output', action === 'add' ? 'left' : 'joined'] as const) {
    if (options[key] !== undefined)
      throw new UsageError((m) => m.usage.notTaken(`roster NAME ${action}`, flagOf(key)), language);
  }
  const all = planStates(session, options).flatMap(rosterStates);
  const { plan, roster } = rosterNamed(args.roster ?? '', all, session);
  const placing = { reading, plan: plan.plan, roster };
  return action === 'add' ? addMembers(placing, args.members, options) : removeMember(placing, args.members, options);
}

const ACTIONS = ['add', 'remove'] as const;

/** @throws UsageError where there is none of that id or title, or more than one */
function rosterNamed(text: string, all: readonly RosterState[], { language }: Session): RosterState {
  const wanted = text.trim();
  const exact = all.filter(({ roster: { id, title } }) => id === wanted || title === wanted);
  const [found, ...others] =
    exact.length > 0
      ? exact
      : all.filter(({ roster: { id, title } }) => [id, title].some((one) => one.includes(wanted)));
  if (found && others.length === 0) return found;
  throw new UsageError(({ roster: words, listSeparator, none }) => {
    const known = (found ? [found, ...others] : all).map(named).join(listSeparator) || none;
    return found ? words.several(wanted, known) : words.unknown(wanted, known);
  }, language);
}

function named({
  plan,
  roster: { id, title },
}: {
  readonly plan: PlanState;
  readonly roster: RosterState['roster'];
}): string {
  return `${plan.plan.id}/${id} ${title}`;
}
