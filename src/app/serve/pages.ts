/** The pages as the files are at the moment: made anew where any of what they were made of has changed. */
import { Answers } from '../../files/answers.ts';
import { userName } from '../../git/git.ts';
import { type Messages, messagesIn } from '../../i18n/messages.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Language } from '../../model/plan.ts';
import { type MeasureState, measureStates } from '../../projection/state.ts';
import { served } from '../../render/html/served.ts';
import { type EntryForm, firstKind } from '../../render/site/entry-form.ts';
import { PATHS, type Site, type SitePlan } from '../../render/site/layout.ts';
import { measurePage } from '../../render/site/measure.ts';
import { noticePage } from '../../render/site/notice.ts';
import type { Context } from '../context.ts';
import { openSession, type Session, todayIn, viewedStates } from '../open/session.ts';
import { type SiteFile, siteOf } from '../site/pages.ts';
import { UsageError } from '../usage-error.ts';
import { seenOf } from './seen.ts';

/** A measure that has a page, and with it a form. */
export interface Entered {
  readonly plan: SitePlan;
  readonly state: MeasureState;
}

/** What can be shown of the files as they are. */
export interface Now {
  /** Another one for each change of the files. */
  readonly version: string;
  readonly language: Language;
  readonly messages: Messages;
  readonly files: ReadonlyMap<string, SiteFile>;
  /** Absent where the plans can't be read: then every page says why. */
  readonly shown?: {
    readonly session: Session;
    readonly site: Site;
    /** The measures by the paths of their pages; none where nothing is to be entered. */
    readonly measures: ReadonlyMap<string, Entered>;
  };
  /** A page that says why there is no other. */
  notice(title: string, text: string): string;
}

export class Pages {
  private readonly context: Context;
  private readonly plan: string;
  private readonly takesEntries: boolean;
  private known: { readonly answers: Answers; readonly day: PlanDate | undefined; readonly now: Now } | undefined;
  private count = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(context: Context, { plan, takesEntries }: { readonly plan: string; readonly takesEntries: boolean }) {
    this.context = context;
    this.plan = plan;
    this.takesEntries = takesEntries;
  }

  /** What can be shown now: of the files as they are once whoever asked before has had an answer, and never as they were. */
  now(): Promise<Now> {
    const read = (): Promise<Now> => this.read();
    const now = this.last.then(read, read);
    this.last = now;
    return now;
  }

  private async read(): Promise<Now> {
    const { known } = this;
    const zone = known?.now.shown?.session.workspace.timezone;
    const isSameDay = zone === undefined || this.context.today(zone) === known?.day;
    if (known !== undefined && isSameDay && known.answers.stillHold()) return known.now;
    const answers = new Answers();
    this.count += 1;
    const now = await this.made(answers, String(this.count));
    this.known = { answers, now, day: now.shown && todayIn(now.shown.session) };
    return now;
  }

  private async made(answers: Answers, version: string): Promise<Now> {
    const { context, plan } = this;
    try {
      const session = await openSession(context, { plan }, (tree) => answers.of(tree));
      const { language, messages } = session;
      const how = served(version, this.takesEntries, session.incomplete.length === 0, messages);
      const { site, files } = await siteOf(viewedStates(session, { plan }), session, undefined, { served: how });
      const measures = new Map(this.takesEntries ? measuresOf(site) : []);
      const pages = [...measures].map(
        ([path, entered]): SiteFile => ({
          path,
          content: () => measurePage(site, entered.plan, entered.state, blank(entered, session)),
        }),
      );
      return {
        ...{ version, language, messages },
        files: new Map([...files, ...pages].map((file) => [file.path, file])),
        shown: { session, site, measures },
        notice: (title, text) => noticePage(title, text, { language, messages, served: how, tool: site.tool }),
      };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const language = context.language ?? error.language ?? 'zh';
      const messages = await messagesIn(language);
      const about = {
        language,
        messages,
        served: served(version, false, true, messages),
        tool: `plan ${context.version}`,
      };
      const notice = (title: string, text: string): string => noticePage(title, text, about);
      const { trouble, waiting } = messages.serve;
      const text = `${error.say(messages)}\n${waiting}`;
      const page: SiteFile = { path: PATHS.home, content: () => notice(trouble, text) };
      return { version, language, messages, files: new Map([[page.path, page]]), notice };
    }
  }
}

function measuresOf({ plans }: Site): readonly (readonly [string, Entered])[] {
  return plans.flatMap((plan) =>
    measureStates(plan.state).map((state) => [PATHS.measure(plan.state, state.measure.id), { plan, state }] as const),
  );
}

/** The form as it is before anything is typed. */
export function blank({ plan, state }: Entered, session: Session): EntryForm {
  const today = todayIn(session);
  return {
    kind: firstKind(state),
    typed: new Map([['date', today]]),
    today,
    by: userName(session.root),
    seen: seenOf(plan.state.plan, state),
  };
}
