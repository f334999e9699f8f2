/** The command that amends what somebody edited in the plan's file. */
import type { Change } from '../change/change.ts';
import { targetText } from '../model/amount.ts';
import type { Bilingual } from '../model/finding.ts';
import { type Plan, taskWith, type Workspace } from '../model/plan.ts';

/** The commands, as the argument `command`; none where the journal can't say it. */
export function amendCommands(change: Change, { plans, defaultPlan }: Workspace): { readonly command?: Bilingual } {
  const option = optionOf(change);
  const plan = plans.find(({ id }) => id === change.plan);
  if (option === undefined || plan === undefined) return {};
  const which = plans.length > 1 && plan.id !== defaultPlan ? ` --plan ${plan.id}` : '';
  const commands = measuresOf(change, plan).map((id) => `plan amend ${id}${which} ${option} --reason `);
  if (commands.length === 0) return {};
  const all = (reason: string): string => commands.map((command) => command + reason).join('\n');
  return { command: { zh: all('原因'), en: all('REASON') } };
}

function optionOf(change: Change): string | undefined {
  switch (change.what) {
    case 'deadline':
      return change.to?.day && `--due ${change.to.day}`;
    case 'lead':
      return option('--lead', change.to?.join('、'));
    case 'target': {
      // The option has no words for the number that progress is counted from, nor for what numbers are.
      if (change.turns.includes('baseline') || change.turns.includes('counts')) return undefined;
      return option('--target', change.to && targetText(change.to));
    }
    default:
      return undefined;
  }
}

/** An option with its value as a shell takes it; none for a value that a shell might run. */
function option(name: string, value: string | undefined): string | undefined {
  if (value === undefined || /["'$`\\!%^&|<>;\n]/.test(value)) return undefined;
  return /[\s(){}*?#~]/.test(value) ? `${name} "${value}"` : `${name} ${value}`;
}

/** The measure itself; of a task's promise those of its measures that take it over. */
function measuresOf(change: Change, plan: Plan): readonly string[] {
  if (change.measure !== undefined) return [change.measure];
  const measures = (change.task === undefined ? undefined : taskWith(plan, change.task))?.measures ?? [];
  const heirs = measures.filter(({ leads, due, dueTerm }) =>
    change.what === 'lead' ? leads === undefined : due === undefined && dueTerm === undefined,
  );
  return heirs.map(({ id }) => id);
}
