/** 中文文案。 What the program says in Chinese. */
import type { ReasonCode } from '../projection/light.ts';
import type { Messages } from './en.ts';

export const zh: Messages = {
  labelled: (label, value) => `${label}：${value}`,
  listSeparator: '、',
  none: '无',
  undecided: '未定',
  lights: { red: '红', yellow: '黄', green: '绿', blue: '蓝', grey: '灰' },
  states: {
    planned: '未启动',
    active: '进行中',
    blocked: '受阻',
    done: '已办结',
    verified: '已销号',
    cancelled: '已取消',
  },
  comparators: {
    about: (value) => `${value}左右`,
    at_least: (value) => `不少于${value}`,
    more_than: (value) => `超过${value}`,
    exactly: (value) => `${value}`,
    at_most: (value) => `不超过${value}`,
    stretch: (target) => `争取${target}`,
    unquantified: (word) => `${word}（数量未定）`,
  },
  kinds: {
    document: '文件',
    selection: '评选立项',
    acceptance: '验收考核',
    inspection: '检查督导',
    event: '活动会议',
    system: '平台系统',
    mechanism: '制度机制',
    construction: '项目建设',
    study: '研究总结',
    training: '培训',
    assistance: '帮扶',
    promotion: '推动引导',
    recurring: '日常',
    cooperation: '配合',
  },
  reason: (reason) => {
    switch (reason.code) {
      case 'overdue':
        return reason.set ? `逾期${reason.days}天（时限${reason.deadline}）` : `计划期已过${reason.days}天，尚未办结`;
      case 'blocked':
        return reason.problem === undefined ? `${reason.since}起受阻` : `${reason.since}起受阻：${reason.problem}`;
      case 'behind':
        return `滞后：时间已过${Math.floor(reason.elapsed)}%，进度${Math.floor(reason.percent)}%`;
      case 'exceeded':
        return `超出上限：${reason.value}/${reason.target.value}`;
      case 'dueSoon': {
        const what = reason.set ? '到期' : '计划期末';
        if (reason.days === 0) return reason.set ? '今天到期' : '今天是计划期末';
        return reason.set ? `${reason.days}天后${what}` : `距${what}${reason.days}天`;
      }
      case 'stale':
        return `${reason.days}天没有更新`;
      case 'done':
        return `${reason.on}办结`;
      case 'verified':
        return `${reason.on}销号`;
      case 'targetMissed':
        return reason.target.stretch
          ? `未达争取目标：${reason.value}/${reason.target.value}`
          : `未达目标：${reason.value}/${reason.target.value}`;
      case 'cancelled':
        return reason.reason === undefined ? `${reason.on}取消` : `${reason.on}取消：${reason.reason}`;
      case 'notStarted':
        return `${reason.start}开始`;
      case 'waiting':
        return `等待${reason.on.join('、')}`;
      case 'onTrack':
        return '正常推进';
    }
  },
  reasonCount: (code, count) => {
    const words: Record<ReasonCode, string> = {
      overdue: '逾期',
      blocked: '受阻',
      behind: '滞后',
      exceeded: '超出上限',
      dueSoon: '临期',
      stale: '久未更新',
      done: '办结',
      verified: '销号',
      targetMissed: '未达目标',
      cancelled: '取消',
      notStarted: '未到开始时间',
      waiting: '等待前置',
      onTrack: '正常推进',
    };
    return `${count}项${words[code]}`;
  },
  noMeasures: '没有举措',
  status: {
    mainTasks: '主要任务',
    asOf: (date, start, end, elapsed) => `截至 ${date} · 计划期 ${start} 至 ${end}，时间已过${Math.floor(elapsed)}%`,
    before: (start) => `计划期还没有开始；要看开始以后的情况，请用 --as-of ${start} 或更晚的日期。`,
    after: (end) => `计划期已经结束；要看期末时的情况，请用 --as-of ${end}。`,
    total: (done, measures, percent) => `办结${done}/${measures}项举措，进度${percent}`,
    section: (title, tasks, done, measures, percent) =>
      `${title}：${tasks}项任务，办结${done}/${measures}项举措，进度${percent}`,
    cancelled: (count) => `取消${count}项`,
    undecided: (undated, unassigned, unquantified) =>
      `未定：完成时限${undated}项，牵头单位${unassigned}项，目标数量${unquantified}项`,
    noTasks: '这份计划还没有任务。',
    columns: {
      id: '编号',
      task: '任务',
      lead: '牵头',
      measures: '办结',
      progress: '进度',
      due: '最近时限',
      light: '灯',
      why: '说明',
    },
  },
  list: {
    columns: {
      id: '编号',
      title: '举措',
      kind: '类型',
      target: '目标',
      lead: '牵头',
      due: '时限',
      progress: '进度',
      light: '灯',
      why: '说明',
    },
    filters: {
      light: '灯',
      kind: '类型',
      lead: '牵头',
      with: '配合',
      state: '状态',
      task: '任务',
      roster: '台账',
      due: '时限',
    },
    found: (count) => `共${count}项举措`,
    empty: '没有符合条件的举措。',
    unknownKey: (key, known) => `没有“${key}”这个筛选条件。可用的条件：${known}。`,
    badValue: (key, value, known) => `“${value}”不是有效的${key}。可用的值：${known}。`,
  },
  show: {
    task: '任务',
    measure: '举措',
    text: '原文',
    reads: '更正后',
    errata: '勘误',
    erratum: {
      sure: (asIssued, read) => `“${asIssued}”应读作“${read}”`,
      likely: (asIssued, read) => `“${asIssued}”很可能应读作“${read}”`,
      doubtful: (asIssued, read) => `“${asIssued}”疑为“${read}”，存疑`,
    },
    quote: '承诺',
    kind: '类型',
    stages: '阶段',
    target: '目标',
    scope: '覆盖',
    start: '开始',
    lead: '牵头单位',
    with: '配合单位',
    documents: '依据文件',
    due: '完成时限',
    nextDue: '最近时限',
    limit: (end) => `未定（以计划期末 ${end} 为限）`,
    depends: '前置举措',
    links: '相关',
    roster: '台账',
    rosterSize: (title, members, size) => `${title}，应有${size}个，已列名${members}个`,
    rosterNamed: (title, members) => `${title}，已列名${members}个`,
    serves: '服务于',
    weight: '权重',
    note: '备注',
    state: '状态',
    light: '灯',
    progress: '进度',
    measures: '举措',
    journal: '日志',
    noEntries: '还没有记录',
    amended: (now, approved) => `${now}（原定${approved}）`,
    slipped: (now, approved, days) => `${now}（原定${approved}，${days > 0 ? '推迟' : '提前'}${Math.abs(days)}天）`,
    members: '台账成员',
    noStage: '还没有到任何阶段',
    left: (stage, date) => `${stage}；${date}退出`,
    known: (date, hash, author) => `${date}提交（${hash}，${author}）`,
    unknownYet: '还没有提交',
    basis: {
      done: '已办结',
      value: (value, target) => `${value}/${target}`,
      roster: (reached, size) => `${reached}/${size}个成员到达最后阶段`,
      stages: (reached, all, stage) => `第${reached}/${all}阶段：${stage}`,
      occurrences: (met, size) => `完成${met}/${size}期`,
      reported: '自报',
      none: '还没有可以计算进度的记录',
    },
    entry: {
      stage: (stage) => `到达“${stage}”阶段`,
      member: (member, stage) => `${member}到达“${stage}”阶段`,
      value: (value) => `累计${value}`,
      add: (value) => `新增${value}`,
      percent: (percent) => `完成${percent}%`,
      problem: (text) => `存在问题：${text}`,
      next: (text) => `下一步打算：${text}`,
      amendDue: (date) => `时限调整为${date}`,
      amendLead: (lead) => `牵头单位调整为${lead}`,
      amendTarget: (target) => `目标调整为${target}`,
      reason: (text) => `原因：${text}`,
      evidence: (text) => `佐证：${text}`,
      by: (name) => `记录人：${name}`,
      reopened: '重启',
    },
    several: (words, count) => `有${count}个名称里都有“${words}”。`,
    unknown: (id) => `计划里没有 ${id} 这项任务或举措。`,
    didYouMean: (ids) => `您要找的是不是：${ids}`,
  },
  record: {
    written: (place) => `已记入 ${place}`,
    notWritten: '没有写入（--dry-run）。',
    changed: (was, is) => `${was} → ${is}`,
    before: '之前',
    after: '现在',
    undone: (id, file) => `已从 ${file} 撤回关于 ${id} 的最后一条记录。`,
    nothingToUndo: (by) => `没有 ${by} 还没提交的记录。已经提交的，请另记一条更正。`,
    missing: (option, question) => `缺少 ${option}：${question}`,
    nothing: '请写明发生了什么：--stage、--value、--add、--percent、--problem，或用 -m 写一句话。',
    future: (date, today) => `${date} 还没有到（今天是 ${today}）；日志只记已经发生的事。`,
    already: (id, state) => `举措 ${id} ${state}；要重新开始请用 plan reopen。`,
    notDone: (id, state) => `举措 ${id} ${state}，还没有办结；办结以后才能销号。`,
    notClosed: (id, state) => `举措 ${id} ${state}；只有已办结、已销号或已取消的才需要重启。`,
    ownWork: (id, by) => `举措 ${id} 是 ${by} 报的办结，要由另一个人销号（--by）。`,
    badNumber: (option, text) => `${option} 后面的 ${text} 不是数字；请写成 1260000 或 126万。`,
    badTarget: (text) => `${text} 不是有效的目标；请写成“30所左右”“不少于10个”“超过280万人次”这样。`,
    evidenceElsewhere: (path) => `${path} 不在计划文件夹里；请先复制到计划的 evidence 文件夹，随计划一起保存。`,
    faulty: (file) => `${file} 里有错误，没有写入；请先运行 plan check，按提示改好。`,
    refused: {
      locked: (file) => `别人正在写 ${file}，没有写入；请稍后再试。`,
      denied: (file) => `您没有写 ${file} 的权限，没有写入。`,
      full: (file) => `磁盘已满，${file} 保持原样；请腾出空间后再试。`,
      'read-only': (file) => `${file} 所在的磁盘是只读的，没有写入。`,
      failed: (file) => `系统没能写入 ${file}，文件保持原样。`,
      outside: (file) => `${file} 是指向工作区之外的链接，没有写入。`,
    },
    abandoned: '已退出，没有写入任何内容。',
    id: '编号',
    askMeasure: '哪一项举措？（编号，或名称里的字）',
    askWhich: '是其中哪一项？',
    askBy: '您的姓名？（用 git config --global user.name 可以记住）',
    askStage: '到了哪个阶段？',
    noStage: '不记阶段',
    askNote: '发生了什么？',
    askEvidence: '佐证材料：文号、文件或网址？（确实没有的，用 --without-evidence）',
    askProblem: '遇到了什么问题？',
    askReason: '原因是什么？',
    askDue: '新的完成时限？（年-月-日）',
  },
  trace: {
    summary: (percent, characters) => `原文${characters}字，覆盖${percent}`,
    parts: (quoted, headings, context, left) => `承诺${quoted}字，标题${headings}字，背景${context}字，遗漏${left}字`,
    context: '标为背景的字句：',
    passage: (line, column, task, text) => `${line}:${column} ${task === undefined ? '' : `（任务${task}）`}${text}`,
    left: '没有举措对应的字句：',
    noSource: (plan) => `计划 ${plan} 没有写明印发原文（source），或者原文读不出来。`,
  },
  check: {
    severity: { error: '错误', warning: '提醒' },
    summary: (errors, warnings) => `错误${errors}处，提醒${warnings}处`,
    incomplete: (count) => `计划文件有${count}处错误，以上结果缺少受影响的内容：`,
    more: (count) => `……另有${count}处`,
    runCheck: '运行 plan check 可以看到全部错误和改法。',
  },
  errors: {
    prefix: (message) => `plan：${message}`,
    noWorkspace: (folder) =>
      `在 ${folder} 和上级文件夹里都没有找到 workspace.yaml。请先进入计划所在的文件夹，或用 --dir（或环境变量 PLAN_DIR）指明。`,
    noWorkspaceIn: (folder) => `${folder} 里没有 workspace.yaml。`,
    noRepository: (folder) => `${folder} 不在 git 仓库里，没有历史版本可看（--at）。`,
    noRevision: (revision) => `没有 ${revision} 这个版本；如果是浅克隆，git fetch --unshallow 可以取回更早的版本。`,
    unknownPlan: (id, known) => `没有 ${id} 这份计划。现有的计划：${known}。`,
    noPlans: '工作区里还没有计划：新建一个文件夹，在里面放一个 plan.yaml。',
    unreadablePlans: '没有一份计划能读出来；请看 plan check。',
    unreadablePlan: (id) => `计划 ${id} 读不出来；请看 plan check。`,
    ambiguousPlan: (known) => `工作区里有几份计划，又没有写明默认的一份；请用 --plan 选择：${known}，或 all（全部）。`,
    badTimezone: (timezone) => `workspace.yaml：没有 ${timezone} 这个时区；应写成 Asia/Shanghai 这样的名称。`,
    badDate: (text) => `${text} 不是有效的日期；请写成 年-月-日，如 2022-06-30。`,
    badWidth: (text) => `${text} 不是有效的宽度；请给出 40 到 1000 之间的列数。`,
    badLanguage: (text) => `没有 ${text} 这种语言；只有 zh 和 en。`,
    unknownSchema: (name, known) => `没有 ${name} 这个格式。现有的格式：${known}。`,
    internal: (message) => `plan 程序内部出错：${message}。您的文件没有改动。请把刚才的命令报告给维护人员。`,
    notReadable: (message) => `系统拒绝了操作：${message}`,
  },
  usage: {
    unknownOption: (option) => `没有 ${option} 这个选项。`,
    unknownCommand: (command) => `没有 ${command} 这个命令。`,
    missingArgument: (argument) => `缺少参数 ${argument}。`,
    optionMissingArgument: (option) => `选项 ${option} 后面要写值。`,
    excessArguments: '参数太多了。',
    other: (message) => message,
    suggestion: (words) => `您是不是要写 ${words}？`,
    seeHelp: (command) => `用法见 ${command} --help。`,
  },
  help: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    examples: '例子：',
    commonOptions: '通用选项：',
    placeholders: {
      options: '选项',
      command: '命令',
      query: '条件',
      id: '编号',
      path: '文件',
      name: '名称',
      date: '日期',
      folder: '文件夹',
      columns: '列数',
      revision: '版本',
      text: '文字',
      stage: '阶段',
      number: '数',
      what: '材料',
    },
    help: '显示本帮助',
    helpCommand: '某个命令的帮助',
    version: '显示版本号',
    program: '用纯文本管工作计划：承诺了什么，做成了什么，到任何一天是什么状况。',
    exitCodes: '退出码：0 正常；1 有问题；2 用法不对，或找不到工作区。',
    asOf: '看到这一天为止的情况（默认今天）',
    at: '按仓库的某个版本看当时掌握的情况，如 HEAD~5 或标签',
    dir: '工作区文件夹（默认最近的 workspace.yaml 所在处；也可用环境变量 PLAN_DIR）',
    plan: '看哪份计划，all 表示全部（默认 workspace.yaml 写明的那份）',
    json: '输出 JSON，格式见 schemas/output/',
    lang: '语言：zh 或 en（默认按工作区；也可用环境变量 PLAN_LANG）',
    noColor: '不用颜色（也可用环境变量 NO_COLOR）',
    width: '按多少列排版（默认按终端）',
    status: {
      summary: '进展表：一项任务一行，带灯号',
      query: '只看符合条件的，写法见 plan list --help',
      measures: '每项举措也列一行',
      examples: [
        ['plan status', '默认计划，今天的情况'],
        ['plan status --as-of 2022-06-30', '6 月 30 日的情况'],
        ['plan status --measures 灯:红', '逐项看亮红灯的举措'],
        ['plan status --plan all', '工作区里的全部计划'],
      ],
    },
    list: {
      summary: '列出符合条件的举措',
      query:
        '名称里的字，或条件——灯: 类型: 牵头: 配合: 状态: 任务: 台账: 时限：（日期、<日期、>日期、未定）；逗号表示“或”，值前加 - 表示“不是”',
      examples: [
        ['plan list', '全部举措'],
        ['plan list 灯:红,黄', '红灯或黄灯'],
        ['plan list 类型:评选立项 中职', '名称里有“中职”的评选立项'],
        ['plan list "时限:<2022-07-01" 状态:-已办结', '7 月前到期、还没有办结的'],
        ['plan list 牵头:未定', '还没有牵头单位的'],
      ],
    },
    show: {
      summary: '一项任务或举措的全部情况',
      history: '同时显示每件事是什么时候录入仓库的',
      id: '编号，如 4、4-2（或 4.2）、R8（或 附8），也可以是名称里的字',
      examples: [
        ['plan show 4-2', '举措 4-2'],
        ['plan show 附8', '附件第 8 项'],
      ],
    },
    record: {
      note: '一句话写明发生了什么',
      date: '事情发生的日期（默认今天）',
      by: '记录人（默认 git 的 user.name）',
      dryRun: '只显示改动，不写入',
    },
    log: {
      summary: '记一条：到了哪个阶段、完成了多少、有什么情况',
      stage: '到达的阶段',
      member: '到达阶段的台账成员',
      value: '到这一天为止的累计数（可以写 126万）',
      add: '在此前累计数上新增的数',
      percent: '完成率，0 到 100，没有目标和阶段时使用',
      resume: '受阻已经解除',
      evidence: '佐证：文号、文件或网址，可以写几个',
      examples: [
        ['plan log 4-3 --stage 申报 -m 各市推荐中职学校62所', '到达“申报”阶段'],
        ['plan log 9-5 --value 126万 --date 2022-05-13', '到这一天累计 126 万'],
        ['plan log', '缺什么问什么'],
      ],
    },
    done: {
      summary: '记办结，附佐证',
      withoutEvidence: '确实没有佐证材料',
      examples: [['plan done 4-3 --evidence 鲁教职字〔2022〕3号', '凭这份文件办结']],
    },
    verify: {
      summary: '记销号：由另一个人核实已经办结',
      examples: [['plan verify 4-3 --by 李四', '由报办结以外的人销号']],
    },
    block: {
      summary: '记受阻：遇到了什么问题',
      problem: '存在的问题',
      next: '下一步打算',
      examples: [['plan block 12-1 --problem 经费未到位 --next 与财务处会商', '受阻，以及怎么办']],
    },
    cancel: {
      summary: '记取消，写明原因',
      reason: '原因',
      examples: [['plan cancel 15-3 --reason 对方改期', '取消，写明原因']],
    },
    reopen: {
      summary: '记重启：已经了结的重新开始，写明原因',
      examples: [['plan reopen 4-3 --reason 名单有误', '重启，写明原因']],
    },
    amend: {
      summary: '调整时限、牵头单位或目标，写明原因',
      due: '新的完成时限',
      lead: '新的牵头单位',
      target: '新的目标，如“25所左右”',
      examples: [
        ['plan amend 4-3 --due 2022-11-30 --reason 评审推迟', '推迟时限'],
        ['plan amend 12-2 --target 不少于20个 --reason 经处务会确定', '给“一批”定下数量'],
      ],
    },
    undo: {
      summary: '撤回自己最后一条还没提交的记录',
      examples: [
        ['plan undo --dry-run', '看看会撤回什么'],
        ['plan undo', '撤回'],
      ],
    },
    check: {
      summary: '检查文件：写法、引用、是否与原文一致',
      paths: '只看这些文件或文件夹里的问题',
      examples: [
        ['plan check', '没有问题时不输出任何内容'],
        ['plan check plans/2022', '只看这个文件夹'],
        ['plan check --json', '供其他程序使用'],
      ],
    },
    trace: {
      summary: '印发原文中哪些字句没有举措对应',
      context: '同时列出标为背景的字句',
      examples: [
        ['plan trace', '默认计划'],
        ['plan trace --context', '连同背景一起看'],
      ],
    },
    schema: {
      summary: '输出某种文件或某个 --json 结果的 JSON Schema',
      name: 'workspace、plan、annex、roster、journal、common，或 output/status 等',
      examples: [['plan schema plan > plan.schema.json', '供编辑器或其他校验程序使用']],
    },
  },
};
