/** The bulletin (简报) as a document: head, one item a highlight, and whom it goes to. */
import type { RootContent } from 'mdast';
import type { BulletinSettings } from '../../model/report-settings.ts';
import type { Bulletin } from '../../report/bulletin.ts';
import type { ReportDocument } from '../../report/document.ts';
import { inRole } from '../text/role.ts';
import { describedEntries } from '../words/entry-sentences.ts';
import { heading, paragraph, rule } from './mdast.ts';
import { noticeOf } from './plan-report.ts';
import { sourcesOf } from './sources.ts';
import { evidenceWords } from './words.ts';
import { type Style, writerIn } from './writer.ts';

/** The bulletin in the office's form. */
export function bulletinDocument({ period, now, highlights }: Bulletin, style: Style): ReportDocument {
  const { words, language, front, issue: number } = style;
  const { bulletin: settings } = style.office;
  const writer = writerIn(style);
  const title = settings.title ?? words.bulletin.title;
  const { unit = style.office.unit } = settings;
  const issued = [...(unit === undefined ? [] : [unit]), words.date(now.asOf)].join('　');
  const subject = words.bulletin.subject(
    now.plan.title,
    words.period(period.every, period.id, period.start, period.end),
  );
  const items = highlights.flatMap(({ state, entries }, i): readonly RootContent[] => [
    heading(3, words.numbering(i + 1) + state.measure.title),
    paragraph(describedEntries(entries, state, writer), writer.cite(entries), evidenceWords(entries, writer)),
  ]);
  const body: RootContent[] = [
    inRole('masthead', heading(1, title)),
    ...(number === undefined ? [] : [inRole('issue', paragraph(words.bulletin.number(number)))]),
    inRole('issued', paragraph(issued)),
    inRole('masthead', rule()),
    inRole('subject', heading(2, subject)),
    ...noticeOf(now, style),
    ...(items.length > 0 ? items : [paragraph(words.bulletin.empty)]),
    ...sourcesOf([now], writer).flatMap(({ title: name, content }) => [heading(2, name), ...content]),
    ...footOf(settings, style),
    ...writer.footnotes(),
  ];
  return { title, language, front, figures: new Map(), body: { type: 'root', children: body } };
}

/** 报, 送, 发: a line each, where the workspace says whom it goes to. */
function footOf(
  { superiors, peers, subordinates }: BulletinSettings,
  { words, messages }: Style,
): readonly RootContent[] {
  const lines = [
    [words.bulletin.superiors, superiors] as const,
    [words.bulletin.peers, peers] as const,
    [words.bulletin.subordinates, subordinates] as const,
  ].filter(([, names]) => names.length > 0);
  if (lines.length === 0) return [];
  return [
    inRole('imprint', rule()),
    ...lines.map(([label, names]) =>
      inRole('imprint', paragraph(words.sentence(messages.labelled(label, names.join(messages.listSeparator))))),
    ),
  ];
}
