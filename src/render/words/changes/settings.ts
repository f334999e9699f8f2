/** Changes of workspace.yaml, in words. */
import type { WorkspaceDeed } from '../../../change/change.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { listedWords, stepWords, turnWords } from './turns.ts';

export function settingWords(change: WorkspaceDeed, messages: Messages): string {
  const { change: words, none } = messages;
  switch (change.what) {
    case 'kind-added':
      return words.kindAdded(change.name);
    case 'kind-removed':
      return words.kindRemoved(change.name);
    case 'kind-renamed':
      return words.kindRenamed(change.from, change.to);
    case 'stages':
      return words.stages(change.name, stepWords(change.from) ?? none, stepWords(change.to) ?? none);
    case 'threshold':
      return words[change.effect](words.labels[change.of], String(change.from), String(change.to));
    case 'calendar':
      return listedWords(words.labels[change.of], change, messages);
    case 'units':
    case 'people':
    case 'queries':
      return listedWords(words.labels[change.what], change, messages);
    case 'setting':
      return turnWords(words.labels[change.of === 'title' ? 'workspaceTitle' : change.of], change, messages);
    case 'check-rule': {
      const [from, to] = [change.from, change.to].map((severity) => words.severities[severity ?? 'own']);
      const say = change.effect === 'loosened' ? words.ruleLoosened : words.ruleTightened;
      return say(change.rule, from ?? '', to ?? '');
    }
    case 'exception-added':
      return words.exceptionAdded(change.rule, change.until, change.reason);
    case 'exception-removed':
      return words.exceptionRemoved(change.rule, change.until, change.reason);
    case 'template':
      return words.templateEffects[change.effect](change.section);
    case 'policy': {
      const say = change.effect === 'loosened' ? words.policyLoosened : words.policyTightened;
      return say(words.topics[change.topic], words.permissions[change.from], words.permissions[change.to]);
    }
  }
}
