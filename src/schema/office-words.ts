/** Words of the office for keys and values, where the schemas' own Chinese names are others. */

/** The keys that each word may mean, of which those count that a map can have. */
export const KEYS_BY_WORD: ReadonlyMap<string, readonly string[]> = byWord({
  '约 大约 约为': ['about'],
  '不低于 以上 最少': ['at_least'],
  '多于 大于': ['more_than'],
  '不超过 以内 最多': ['at_most'],
  '截止 截止日期 截止时间 期限 时限 完成时间 完成期限': ['due', 'end'],
  '开始 开始时间 起 起始 from': ['start', 'from'],
  '结束 结束时间 止 to': ['end', 'due', 'to'],
  '引文 引用 出处': ['quote'],
  '类别 分类': ['kind', 'kinds'],
  '名称 标题 名字 姓名': ['title', 'name'],
  '内容 正文': ['text', 'note'],
  '说明 备注 情况 进展': ['note'],
  '任务 主要任务': ['tasks', 'on'],
  '措施 举措': ['measures', 'on'],
  '编号 序号 代号': ['id', 'on', 'plan', 'roster', 'annex'],
  '环节 步骤 阶段': ['stage', 'stages'],
  '数值 累计 数量 完成数 总数 规模': ['value', 'size'],
  '新增 本期新增': ['add'],
  '百分比 进度 完成度': ['percent'],
  '填报人 填写人 署名 报送人 记录': ['by'],
  '依据 附件 材料 佐证 证明': ['evidence', 'documents'],
  '问题 困难': ['problem'],
  '打算 下步': ['next'],
  理由: ['reason'],
  '关联 联系': ['links'],
  '前置 依赖': ['depends'],
  '名单 成员': ['members', 'member', 'people'],
  '牵头 负责 责任单位 主责单位 承办单位': ['lead'],
  '配合 协办单位 参与单位': ['with'],
  '部门 处室': ['units', 'lead'],
  '周期 频次': ['repeat', 'every'],
  '里程碑 节点 时间节点': ['milestones', 'milestone'],
});

/** The value that each word may mean, where it is one of those allowed. */
export const VALUES_BY_WORD: ReadonlyMap<string, readonly string[]> = byWord({
  '完成 已完成 完结 结束': ['done'],
  '推进中 正在推进 启动 已启动 在办 doing': ['active'],
  '暂停 停滞 卡住': ['blocked'],
  '验收 核实 已核实': ['verified'],
  '每周 weekly': ['week'],
  '每月 monthly': ['month'],
  '每季度 每季 quarterly': ['quarter'],
  每半年: ['half-year'],
  '每年 yearly annually': ['year'],
});

function byWord(meanings: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(meanings).flatMap(([words, meant]) => words.split(' ').map((word) => [word, meant])));
}
