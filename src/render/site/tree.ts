/** The page of the tree over plans: each measure that others serve, and below it what serves it. */
import type { Element, ElementContent } from 'hast';
import type { Messages } from '../../i18n/messages.ts';
import { type MeasureState, taskStates } from '../../projection/state.ts';
import type { Branch } from '../../projection/tree.ts';
import { element, say, worded } from '../html/elements.ts';
import { branchWords, servedWords } from '../words/serving.ts';
import { link, PATHS, type Site, sitePage } from './layout.ts';

export function treePage(site: Site): string {
  const { messages } = site;
  const content = site.plans.flatMap(({ state, roots }): readonly Element[] => {
    if (roots.length === 0) return [];
    const items = roots.map((root) =>
      element('li', {}, [
        element('strong', {}, [say(servedWords(root.state, messages))]),
        ...below(root.branches, root.state, site, messages),
      ]),
    );
    return [worded('h2', state.plan.title), element('ul', { className: ['tree'] }, items)];
  });
  return sitePage(site, PATHS.tree, messages.site.tree, content);
}

function below(
  branches: readonly Branch[],
  root: MeasureState,
  site: Site,
  messages: Messages,
): readonly ElementContent[] {
  if (branches.length === 0) return [];
  const items = branches.map((branch) =>
    element('li', {}, [nameOf(branch, root, site, messages), ...below(branch.branches, root, site, messages)]),
  );
  return [element('ul', {}, items)];
}

/** As a link where the plan that it is of has pages here. */
function nameOf(branch: Branch, root: MeasureState, { plans }: Site, messages: Messages): ElementContent {
  const words = branchWords(branch, root, messages);
  const { plan, measure } = branch.contribution;
  const here = plans.find(({ state }) => state.plan.id === plan.id);
  const task =
    here && taskStates(here.state).find(({ measures }) => measures.some((one) => one.measure.id === measure.id));
  if (here === undefined || task === undefined) return say(words);
  return link(PATHS.tree, `${PATHS.task(here.state, task.task.id)}#measure-${measure.id}`, words);
}
