/** What the program says in English: a file a command, and what commands share. */

import * as amend from './en/amend.ts';
import * as block from './en/block.ts';
import * as burnup from './en/burnup.ts';
import * as cancel from './en/cancel.ts';
import * as change from './en/change.ts';
import * as chart from './en/chart.ts';
import * as check from './en/check.ts';
import * as completion from './en/completion.ts';
import * as diff from './en/diff.ts';
import * as doctor from './en/doctor.ts';
import * as done from './en/done.ts';
import * as due from './en/due.ts';
import * as edit from './en/edit.ts';
import * as entry from './en/entry.ts';
import * as errors from './en/errors.ts';
import * as explain from './en/explain.ts';
import * as exporting from './en/export.ts';
import * as fulfilment from './en/fulfilment.ts';
import * as guides from './en/guides.ts';
import * as help from './en/help.ts';
import * as ics from './en/ics.ts';
import * as importing from './en/import.ts';
import * as init from './en/init.ts';
import * as item from './en/item.ts';
import * as lights from './en/lights.ts';
import * as list from './en/list.ts';
import * as log from './en/log.ts';
import * as merge from './en/merge.ts';
import * as creating from './en/new.ts';
import * as page from './en/page.ts';
import * as record from './en/record.ts';
import * as reopen from './en/reopen.ts';
import * as repeat from './en/repeat.ts';
import * as report from './en/report.ts';
import * as repository from './en/repository.ts';
import * as rollover from './en/rollover.ts';
import * as roster from './en/roster.ts';
import * as schema from './en/schema.ts';
import * as serve from './en/serve.ts';
import * as show from './en/show.ts';
import * as site from './en/site.ts';
import * as slippage from './en/slippage.ts';
import * as status from './en/status.ts';
import * as timeline from './en/timeline.ts';
import * as trace from './en/trace.ts';
import * as tree from './en/tree.ts';
import * as undo from './en/undo.ts';
import * as usage from './en/usage.ts';
import * as values from './en/values.ts';
import * as verify from './en/verify.ts';
import * as withdraw from './en/withdraw.ts';
import * as writing from './en/writing.ts';
import type { Translation } from './translation.ts';

export const en = {
  ...values.words,
  change: change.words,
  chart: chart.words,
  entry: entry.words,
  errors: errors.words,
  guides: guides.words,
  ics: ics.words,
  item: item.words,
  page: page.words,
  record: record.words,
  repeat: repeat.words,
  repository: repository.words,
  usage: usage.words,
  writing: writing.words,
  site: site.words,
  serve: serve.words,
  status: status.words,
  list: list.words,
  show: show.words,
  due: due.words,
  timeline: timeline.words,
  burnup: burnup.words,
  slippage: slippage.words,
  lightsByWeek: lights.words,
  fulfilment: fulfilment.words,
  report: report.words,
  roster: roster.words,
  log: log.words,
  done: done.words,
  verify: verify.words,
  block: block.words,
  reopen: reopen.words,
  amend: amend.words,
  new: creating.words,
  rollover: rollover.words,
  edit: edit.words,
  undo: undo.words,
  withdraw: withdraw.words,
  check: check.words,
  completion: completion.words,
  explain: explain.words,
  diff: diff.words,
  trace: trace.words,
  tree: tree.words,
  export: exporting.words,
  init: init.words,
  doctor: doctor.words,
  merge: merge.words,
  schema: schema.words,
  help: {
    ...help.words,
    chart: chart.help,
    help: guides.help,
    record: record.help,
    site: site.help,
    serve: serve.help,
    status: status.help,
    list: list.help,
    show: show.help,
    due: due.help,
    timeline: timeline.help,
    burnup: burnup.help,
    slippage: slippage.help,
    lights: lights.help,
    fulfilment: fulfilment.help,
    report: report.help,
    roster: roster.help,
    log: log.help,
    done: done.help,
    verify: verify.help,
    block: block.help,
    cancel: cancel.help,
    reopen: reopen.help,
    amend: amend.help,
    new: creating.help,
    rollover: rollover.help,
    edit: edit.help,
    undo: undo.help,
    withdraw: withdraw.help,
    check: check.help,
    completion: completion.help,
    explain: explain.help,
    diff: diff.help,
    trace: trace.help,
    tree: tree.help,
    export: exporting.help,
    import: importing.help,
    init: init.help,
    doctor: doctor.help,
    merge: merge.help,
    schema: schema.help,
  },
};

/** What every catalogue has. */
export type Messages = Translation<typeof en>;
