/** What the program says in Chinese: a file a command, and what commands share. */
import type { Messages } from './en.ts';
import * as amend from './zh/amend.ts';
import * as block from './zh/block.ts';
import * as burnup from './zh/burnup.ts';
import * as cancel from './zh/cancel.ts';
import * as change from './zh/change.ts';
import * as chart from './zh/chart.ts';
import * as check from './zh/check.ts';
import * as completion from './zh/completion.ts';
import * as diff from './zh/diff.ts';
import * as doctor from './zh/doctor.ts';
import * as done from './zh/done.ts';
import * as due from './zh/due.ts';
import * as edit from './zh/edit.ts';
import * as entry from './zh/entry.ts';
import * as errors from './zh/errors.ts';
import * as explain from './zh/explain.ts';
import * as exporting from './zh/export.ts';
import * as fulfilment from './zh/fulfilment.ts';
import * as guides from './zh/guides.ts';
import * as help from './zh/help.ts';
import * as ics from './zh/ics.ts';
import * as importing from './zh/import.ts';
import * as init from './zh/init.ts';
import * as item from './zh/item.ts';
import * as lights from './zh/lights.ts';
import * as list from './zh/list.ts';
import * as log from './zh/log.ts';
import * as merge from './zh/merge.ts';
import * as creating from './zh/new.ts';
import * as page from './zh/page.ts';
import * as record from './zh/record.ts';
import * as reopen from './zh/reopen.ts';
import * as repeat from './zh/repeat.ts';
import * as report from './zh/report.ts';
import * as repository from './zh/repository.ts';
import * as rollover from './zh/rollover.ts';
import * as roster from './zh/roster.ts';
import * as schema from './zh/schema.ts';
import * as serve from './zh/serve.ts';
import * as show from './zh/show.ts';
import * as site from './zh/site.ts';
import * as slippage from './zh/slippage.ts';
import * as status from './zh/status.ts';
import * as timeline from './zh/timeline.ts';
import * as trace from './zh/trace.ts';
import * as tree from './zh/tree.ts';
import * as undo from './zh/undo.ts';
import * as usage from './zh/usage.ts';
import * as values from './zh/values.ts';
import * as verify from './zh/verify.ts';
import * as withdraw from './zh/withdraw.ts';
import * as writing from './zh/writing.ts';

export const zh: Messages = {
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
