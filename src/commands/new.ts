/** `plan new task|measure|roster|section`: what is added to the files of a plan, with the next id. */
import { optionalArgument, variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { flag, flagOf, text } from '../app/command/options.ts';
import { chosenPlans } from '../app/open/session.ts';
import { newMeasure, newRoster, newTask } from '../app/record/new.ts';
import { openReading } from '../app/record/store.ts';
import { UsageError } from '../app/usage-error.ts';

const newOptions = {
  text: text('<text>', ({ help }) => help.new.text),
  quote: text('<text>', ({ help }) => help.new.quote),
  kind: text('<kind>', ({ help }) => help.new.kind),
  target: text('<text>', ({ help }) => help.new.target),
  due: text('<date>', ({ help }) => help.new.due),
  lead: text('<name>', ({ help }) => help.new.lead),
  with: text('<name>', ({ help }) => help.new.with),
  leader: text('<name>', ({ help }) => help.new.leader),
  owner: text('<name>', ({ help }) => help.new.owner),
  every: text('<period>', ({ help }) => help.new.every),
  roster: text('<id>', ({ help }) => help.new.roster),
  annex: text('<id>', ({ help }) => help.new.annex),
  id: text('<id>', ({ help }) => help.new.id),
  stages: text('<stage>', ({ help }) => help.new.stages),
  size: text('<number>', ({ help }) => help.new.size),
  dryRun: flag(({ help }) => help.record.dryRun),
};

const PARTIES = ['lead', 'with', 'leader', 'owner'] as const;
/** What goes with each sort. */
const OPTIONS = {
  task: ['text', 'due', ...PARTIES, 'annex'],
  section: ['text', 'due', ...PARTIES, 'annex'],
  measure: ['quote', 'kind', 'target', 'due', ...PARTIES, 'every', 'roster'],
  roster: ['id', 'stages', 'size'],
} as const;
const ALL = [...new Set(Object.values(OPTIONS).flat())];
const SORTS = ['task', 'measure', 'roster', 'section'] as const;

export const newCommand = command({
  writes: true,
  arguments: {
    sort: optionalArgument(({ help }) => help.new.sort),
    words: variadicArgument(({ help }) => help.new.words),
  },
  options: newOptions,
  examples: ({ help }) => help.new.examples,
  async run({ context, args, options }) {
    const sort = SORTS.find((name) => name === args.sort);
    if (sort === undefined) {
      const typed = args.sort?.trim();
      throw new UsageError((m) => (typed ? m.new.badSort(typed) : m.new.whichSort), context.language);
    }
    const reading = await openReading(context, options);
    const { session } = reading;
    const taken: readonly string[] = OPTIONS[sort];
    const idle = ALL.find((key) => options[key] !== undefined && !taken.includes(key));
    if (idle) throw new UsageError((m) => m.new.notFor(flagOf(idle), sort), session.language);
    const [plan, ...others] = chosenPlans(session, options.plan);
    if (plan === undefined || others.length > 0) {
      throw new UsageError((m) => m.record.onePlan(session.planIds.join(m.listSeparator)), session.language);
    }
    const adding = { reading, plan, options };
    if (sort === 'measure') return newMeasure(adding, args.words);
    if (sort === 'roster') return newRoster(adding, args.words);
    return newTask(adding, args.words, sort === 'section');
  },
});
