/** What `plan new` says in English, and its help. */
export const words = {
  whichSort: 'Say what to add: task, measure, roster or section.',
  badSort: (text: string) => `${text} is nothing to add; write task, measure, roster or section.`,
  added: (what: string, place: string) => `Added ${what}: ${place}`,
  task: (id: string, title: string) => `task ${id} ${title}`,
  measure: (id: string, title: string) => `measure ${id} ${title}`,
  section: (headings: readonly string[], id: string, title: string) =>
    `the section ${headings.join(', ')}, which begins with task ${id} ${title}`,
  roster: (id: string, title: string) => `the roster ${id} ${title}`,
  missing: {
    title: 'The title is missing: write it at the end, as in plan new task TITLE or plan new measure TASK TITLE.',
    taskId: 'Say which task the measure is part of, as in plan new measure 4 TITLE.',
    heading:
      'Give the heading as the document has it, then the title of its first task: plan new section HEADING TITLE.',
  },
  askTitle: 'Its title?',
  askTask: 'Which task is it part of? (its id)',
  askHeading: 'The heading, as the document has it?',
  askFirst: 'The title of the first task in that section?',
  onlyTaskTitle: (words: string) =>
    `One task is added at a time; for a measure in it, run plan new measure. Left over: ${words}.`,
  noTask: (id: string, known: string) => `The plan has no task ${id}. Its tasks are ${known}.`,
  noAnnex: (id: string, known: string) => `The plan has no annex ${id}. Its annexes are ${known}.`,
  notFor: (option: string, sort: string) => `${option} does not go with plan new ${sort}.`,
  badTarget: (text: string) =>
    `${text} is not a target; write, for example, "30所左右", "至少10个" or "超过280万人次".`,
  badSize: (text: string) => `--size: ${text} is not a number of members; write, for example, 44.`,
  rosterThere: (file: string) => `There is a file ${file} already; give another --id.`,
};

export const help = {
  summary: 'add a task, a measure, a roster or a section to the plan, with the next id',
  sort: 'task, measure, roster or section',
  words:
    'its title; for a measure, the id of its task before that; for a section, its heading (or headings, the highest level first), then the title of its first task',
  text: 'the text of the task, as issued',
  quote: "the passage of the task's text that promises it",
  kind: 'its kind, such as document or selection',
  target: 'its target, such as "30所左右"',
  due: 'its deadline: a date, or a term such as 上半年',
  lead: 'who leads it; several are separated by 、 or commas',
  with: 'who takes part; several are separated by 、 or commas',
  leader: 'who in the leadership is in charge; several are separated by 、 or commas',
  owner: 'who does the work; several are separated by 、 or commas',
  every: 'how often it recurs: week, month, quarter, term, half-year or year',
  roster: 'the roster that it follows, by id',
  annex: 'the annex that the task goes to (default: the main tasks)',
  id: "the roster's id, where it should not be made from the title",
  stages: "the roster's stages, separated by 、 or commas",
  size: 'how many members there should be',
  examples: [
    ['plan new task 推进数字化转型 --lead 信息中心', 'a task with the next id'],
    ['plan new measure 1 印发实施方案 --kind document --due 年底前', 'a measure of task 1'],
    ['plan new section 五、强化保障 落实经费投入', 'a heading, and the task that it begins with'],
    ['plan new section 一、做强产业 （一）工业 新增企业 --with 市财政局', 'a task under headings of two levels'],
    ['plan new roster 标准化学校 --stages 申报、建设、验收 --size 30', 'a roster without members yet'],
  ],
};
