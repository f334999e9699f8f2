/** The values that can be meant, by what they are of: ids with titles, units, kinds, stages, members, queries, revisions. */

import type { Context } from '../../app/context.ts';
import { guidesIn } from '../../app/help/guides.ts';
import { openSession, type Session } from '../../app/open/session.ts';
import { type Messages, queryWordsIn } from '../../i18n/messages.ts';
import { type Measure, measuresOf, type Plan, tasksOf } from '../../model/plan.ts';
import type { Roster } from '../../model/roster.ts';
import { unitNames } from '../../model/unit.ts';
import { QUERY_KEYS } from '../../query/keys.ts';

/** A word that can stand there, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** What stands on the line already. */
interface Typed {
  readonly command: string | undefined;
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

type Source = (offers: Offers, current: string) => Promise<readonly Candidate[]>;

export class Offers {
  private session: Promise<Session> | undefined;

  constructor(
    private readonly context: Context,
    private readonly messages: Messages,
    private readonly typed: Typed,
  ) {}

  async ofOption(key: string): Promise<readonly Candidate[]> {
    return (await OPTIONS[key]?.(this, '')) ?? [];
  }

  async ofArgument(name: string | undefined, current: string): Promise<readonly Candidate[]> {
    const { command = '' } = this.typed;
    const source = ARGUMENTS[`${command} ${name}`] ?? ARGUMENTS[name ?? ''];
    return (await source?.(this, current)) ?? [];
  }

  /** Tasks and measures, by their ids. */
  async items(): Promise<readonly Candidate[]> {
    const { workspace } = await this.opened();
    return workspace.plans.flatMap((plan) =>
      tasksOf(plan).flatMap(({ id, title, measures }) => [
        { value: id, about: title },
        ...measures.map((measure) => ({ value: measure.id, about: measure.title })),
      ]),
    );
  }

  async plans(): Promise<readonly Candidate[]> {
    const { workspace, planIds } = await this.opened('all');
    const titles = new Map(workspace.plans.map(({ id, title }) => [id, title]));
    return [...planIds.map((value) => ({ value, about: titles.get(value) ?? '' })), { value: 'all', about: '' }];
  }

  async units(): Promise<readonly Candidate[]> {
    const { workspace } = await this.opened();
    const parties = workspace.plans.flatMap((plan) =>
      [...tasksOf(plan), ...measuresOf(plan)].flatMap((one) => [...(one.leads ?? []), ...(one.with ?? [])]),
    );
    return distinct([...unitNames(workspace.units), ...parties]);
  }

  async people(of: 'leaders' | 'owners'): Promise<readonly Candidate[]> {
    const { workspace } = await this.opened();
    return distinct(
      workspace.plans.flatMap((plan) => [...tasksOf(plan), ...measuresOf(plan)].flatMap((one) => one[of] ?? [])),
    );
  }

  async signers(): Promise<readonly Candidate[]> {
    return distinct((await this.opened()).workspace.people);
  }

  async kinds(): Promise<readonly Candidate[]> {
    const { workspace } = await this.opened();
    return [...workspace.kinds.values()].map(({ id, name }) => ({ value: id, about: name }));
  }

  async rosters(): Promise<readonly Candidate[]> {
    const { workspace } = await this.opened('all');
    return workspace.plans.flatMap(({ rosters }) => rosters.map(({ id, title }) => ({ value: id, about: title })));
  }

  /** The stages that the measure of the line goes through, of its members or its own. */
  async stages(): Promise<readonly Candidate[]> {
    const { workspace } = await this.opened();
    return distinct(
      (await this.meant()).flatMap(({ plan, measure }) => [
        ...(rosterOf(plan, measure)?.stages ?? []),
        ...(workspace.kinds.get(measure.kind ?? '')?.stages ?? []),
      ]),
    );
  }

  async members(): Promise<readonly Candidate[]> {
    return distinct(
      (await this.meant()).flatMap(({ plan, measure }) =>
        (rosterOf(plan, measure)?.members ?? []).map(({ name }) => name),
      ),
    );
  }

  async milestones(): Promise<readonly Candidate[]> {
    return (await this.meant()).flatMap(({ measure }) =>
      (measure.milestones ?? []).map(({ title, due }) => ({ value: title, about: due ?? '' })),
    );
  }

  /** Branches and tags, the latest first, and the commits before this one. */
  async revisions(): Promise<readonly Candidate[]> {
    const { root } = await this.opened();
    const { referencesOf } = await import('../../git/git.ts');
    return referencesOf(root).map((value) => ({ value, about: '' }));
  }

  async rules(): Promise<readonly Candidate[]> {
    const { ALL_RULES } = await import('../../check/registry.ts');
    const { inGeneral } = await import('../../check/words.ts');
    const { language } = await this.opened();
    return ALL_RULES.map((rule) => ({ value: rule.id, about: inGeneral(rule, language).message }));
  }

  async topics(): Promise<readonly Candidate[]> {
    const { language = 'zh' } = this.context;
    return (await guidesIn(this.context, language)).map(({ name, title }) => ({ value: name, about: title }));
  }

  async schemas(): Promise<readonly Candidate[]> {
    return distinct((await import('../../schema/schemas.ts')).SCHEMA_NAMES);
  }

  /** Filters, the queries of workspace.yaml, ids; and the values of a filter whose colon is typed. */
  async query(current: string): Promise<readonly Candidate[]> {
    const { filters } = this.messages.list;
    const { workspace, language } = await this.opened();
    const { keys } = await queryWordsIn(language);
    const [, name = '', colon = ''] = /^([^:：]+)([:：])/.exec(current) ?? [];
    const key = QUERY_KEYS.find((id) => [id, filters[id], ...keys[id].also].includes(name));
    if (key === undefined) {
      const isLatin = /^[a-z]/.test(current);
      return [
        ...QUERY_KEYS.map((id) => ({ value: `${isLatin ? id : filters[id]}:`, about: keys[id].takes })),
        ...[...workspace.queries].map(([id, text]) => ({ value: `@${id}`, about: text })),
        ...(await this.items()),
      ];
    }
    const named = (await VALUES[key]?.(this, '')) ?? [];
    const values = [...named, ...distinct(keys[key].offered)];
    return values.map(({ value, about }) => ({ value: `${name}${colon}${value}`, about }));
  }

  lights(): readonly Candidate[] {
    return distinct(Object.values(this.messages.lights));
  }

  states(): readonly Candidate[] {
    return distinct(Object.values(this.messages.states));
  }

  /** The measures that the line is about; all of them where it names none yet. */
  private async meant(): Promise<readonly { readonly plan: Plan; readonly measure: Measure }[]> {
    const { workspace } = await this.opened();
    const all = workspace.plans.flatMap((plan) => measuresOf(plan).map((measure) => ({ plan, measure })));
    const named = all.filter(({ measure }) => this.typed.words.includes(measure.id));
    return named.length > 0 ? named : all;
  }

  private opened(plan = this.typed.values.get('plan')): Promise<Session> {
    const dir = this.typed.values.get('dir');
    const context = dir === undefined ? this.context : { ...this.context, dir };
    this.session ??= openSession(context, { ...(plan !== undefined && { plan }) });
    return this.session;
  }
}

const items: Source = (offers) => offers.items();
const units: Source = (offers) => offers.units();
const rosters: Source = (offers) => offers.rosters();
const revisions: Source = (offers) => offers.revisions();
const words =
  (...values: readonly string[]): Source =>
  async () =>
    distinct(values);

/** By the keys of options. */
const OPTIONS: Readonly<Record<string, Source>> = {
  plan: (offers) => offers.plans(),
  unit: units,
  lead: units,
  with: units,
  leader: (offers) => offers.people('leaders'),
  owner: (offers) => offers.people('owners'),
  by: (offers) => offers.signers(),
  kind: (offers) => offers.kinds(),
  roster: rosters,
  stage: (offers) => offers.stages(),
  member: (offers) => offers.members(),
  milestone: (offers) => offers.milestones(),
  at: revisions,
  since: revisions,
};

/** By the names of arguments, behind that of the command where it is another thing there. */
const ARGUMENTS: Readonly<Record<string, Source>> = {
  id: items,
  query: (offers, current) => offers.query(current),
  range: revisions,
  roster: rosters,
  rule: (offers) => offers.rules(),
  topic: (offers) => offers.topics(),
  name: (offers) => offers.schemas(),
  action: words('add', 'remove'),
  sort: words('task', 'measure', 'roster', 'section'),
  kind: words('weekly', 'monthly', 'quarterly', 'half-year', 'annual', 'bulletin', 'circular', 'reminder'),
  format: async () => {
    const { DOCUMENT_FORMATS, TABLE_FORMATS } = await import('../../exchange/formats.ts');
    return distinct([...DOCUMENT_FORMATS.keys(), ...TABLE_FORMATS.keys()]);
  },
};

/** The values of filters, by their keys. */
const VALUES: Readonly<Record<string, Source>> = {
  light: async (offers) => offers.lights(),
  state: async (offers) => offers.states(),
  lead: units,
  with: units,
  unit: units,
  id: items,
  serves: items,
  depends: items,
  leader: (offers) => offers.people('leaders'),
  owner: (offers) => offers.people('owners'),
  kind: async (offers) => (await offers.kinds()).map(({ value, about }) => ({ value: about, about: value })),
  roster: rosters,
  task: async (offers) => (await offers.items()).filter(({ value }) => !value.includes('-')),
};

function distinct(values: readonly string[]): readonly Candidate[] {
  return [...new Set(values)].map((value) => ({ value, about: '' }));
}

function rosterOf({ rosters }: Plan, { roster }: Measure): Roster | undefined {
  return rosters.find(({ id }) => id === roster);
}
