/** `plan tree`: which measures of lower plans serve those of a plan, and with what. */
import { command } from '../app/command/command.ts';
import { dataFormat } from '../app/command/data-formats.ts';
import { openView, planStates } from '../app/open/session.ts';
import { plansIn } from '../projection/project.ts';
import { treeOf } from '../projection/tree.ts';

export const tree = command({
  arguments: {},
  options: {},
  examples: ({ help }) => help.tree.examples,
  async run({ context, options }) {
    const session = await openView(context, options);
    const plans = plansIn(session.workspace);
    const trees = planStates(session, options).map((plan) => ({ plan, roots: treeOf(plan, plans) }));
    const isEmpty = trees.every(({ roots }) => roots.length === 0);
    return {
      session,
      data: async () => (await import('../render/json/tree.ts')).treeJson(trees, session.incomplete),
      text: async () => {
        const { treeText } = await import('../render/terminal/tree.ts');
        const shown = trees.filter(({ roots }) => roots.length > 0);
        return shown.map((one) => treeText(one, session.canvas)).join('\n');
      },
      notes: dataFormat(options) || !isEmpty ? [] : [session.messages.tree.nothing],
    };
  },
});
