/** Kinds of measures: the sort of work, and the stages that work of this sort goes through. */

export interface Kind {
  /** English id, as written in the files. */
  readonly id: string;
  /** The word the office uses. */
  readonly name: string;
  /** In order; empty where the kind has none. */
  readonly stages: readonly string[];
}

/** The kinds that need no declaration; a workspace may replace them or add others. */
export const BUILT_IN_KINDS: readonly Kind[] = [
  { id: 'document', name: '文件', stages: ['起草', '征求意见', '审议', '印发'] },
  { id: 'selection', name: '评选立项', stages: ['通知', '申报', '评审', '公示', '公布'] },
  { id: 'acceptance', name: '验收考核', stages: ['自评', '检查', '反馈', '结论'] },
  { id: 'inspection', name: '检查督导', stages: ['部署', '检查', '通报', '整改'] },
  { id: 'event', name: '活动会议', stages: ['方案', '筹备', '举办', '总结'] },
  { id: 'system', name: '平台系统', stages: ['需求', '开发', '试运行', '上线'] },
  { id: 'mechanism', name: '制度机制', stages: ['调研', '起草', '试行', '建立'] },
  { id: 'construction', name: '项目建设', stages: ['规划', '立项', '建设', '验收'] },
  { id: 'launch', name: '启动', stages: ['方案', '启动'] },
  { id: 'filing', name: '备案', stages: ['申报', '审核', '备案'] },
  { id: 'study', name: '研究总结', stages: ['选题', '调研', '成稿', '发布'] },
  { id: 'training', name: '培训', stages: ['方案', '组织', '实施', '总结'] },
  { id: 'assistance', name: '帮扶', stages: ['对接', '方案', '实施', '总结'] },
  { id: 'promotion', name: '推动引导', stages: [] },
  { id: 'recurring', name: '日常', stages: [] },
  { id: 'cooperation', name: '配合', stages: [] },
];

/** The kinds in force: the built-in ones, with the workspace's own put over them by id. */
export function kindsWith(own: readonly Kind[]): ReadonlyMap<string, Kind> {
  return new Map([...BUILT_IN_KINDS, ...own].map((kind) => [kind.id, kind]));
}
