/** A report made by hand that uses all that a report may have; its text is Markdown, for people to read here. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Figure, ReportDocument } from '../../src/report/document.ts';

export function markdownTree(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

const TEXT = `
# 示范职业学院2022年重点工作第23周工作进展报告（2022年6月6日—6月12日）

截至2022年6月10日，全年**14项任务、41项举措**已办结9项，进度38%，比上期提高2个百分点[^1]；时间已过44%，总体*略有滞后*。亮红灯的3项，亮黄灯的5项，均已逐项分析原因、提出措施。职业教育提质培优行动计划各项目按月调度，扎实推进产教融合、校企合作，不断增强职业教育适应性，加快构建现代职业教育体系，培养更多高素质技术技能人才、能工巧匠、大国工匠。

![](figure:progress)

## 一、总体进展

| | 本期 | 上期 | 变化 |
|:---|---:|---:|:---:|
| 办结举措 | 9/41 | 8/41 | ↑1 |
| 总体进度 | 38%[^1] | 36% | ↑2个百分点 |
| 逾期举措 | 3 | 2 | ↑1 |

## 二、重点任务进展

### （一）建设高水平、特色化学校

1. 进展情况：章程修订稿已报省教育厅核准[^2]，见[省教育厅通知](https://edu.example.cn/notices/2022/45.html?type=a&page=2)。
2. 存在问题：
   - 经费到位率低；
   - 两个二级学院的*自评材料*还没有报齐[^1]。
3. 下一步打算：两周内反馈整改清单，\`plan show 4-2\`可看全部记录。

### （二）深化产教融合、校企合作

新签校企合作协议12份，累计52份，完成全年目标的65%[^3]。~~原定5月底~~的现场会推迟到6月下旬。

| 编号 | 举措 | 牵头 | 目标 | 完成 | 时限 | 灯 | 说明 |
|---|---|---|---:|---:|---|:---:|---|
| 2-1 | 新签校企合作协议 | 产教融合办公室 | 80份左右 | 65% | 2022-11-30 | 绿 | 正常推进 |
| 2-2 | 建设产业学院 | 产教融合办公室 | 3个 | 33% | 2022-10-31 | 黄 | 滞后：时间已过44%，进度33% |
| 2-10 | 举办产教融合现场会，组织市县有关部门、行业企业和兄弟院校现场观摩交流 | 办公室 | — | 50% | 2022-06-24 | 黄 | 14天后到期 |
| 3-1 | 培训“双师型”教师 | 教师工作处 | 126人次 | 100% | 2022-05-31 | 蓝 | 2022-05-27办结[^2] |
| 3-2 | 教师企业实践 | 教师工作处 | 60人次 | 9% | 2022-09-30 | 红 | 逾期11天 |
| 4-2 | 召开学术委员会换届大会 | 科研处 | — | <1% | 2022-11-04 | 绿 | 原定2022-06-30，推迟127天 |
| 5-1 | 实训基地验收 | 教务处 | 2个 | 0% | 2022-12-31 | 灰 |  |
| 5-2 | 校园网络升级 | 信息中心 | 1个 | 70% | 2022-09-30 | 绿 | 正常推进 |

## 三、下期到期

> 以下各项请牵头单位于6月17日前报送进展。

| 时限 | 举措 |
|---|---|
| 2022-06-15 | 6-1 发布质量年度报告 |
| 2022-06-24 | 2-10 举办产教融合现场会 |

---

![](figure:roster)

附件：[台账](../rosters/dual-qualified.yaml)

[^1]: 记录：journal/2022-W23.yaml:4、journal/2022-W23.yaml:11。
[^2]: 《关于核准学院章程的批复》（鲁教法字〔2022〕3号），journal/2022-W20.yaml:7。
[^3]: 协议清单见<https://example.cn/agreements>。
`;

/** The picture of a grey box, for tests to which its content does not matter. */
export function boxFigure(key: string, alt: string): Figure {
  return {
    alt,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 80" width="600" height="80" role="img" aria-labelledby="${key}-title"><title id="${key}-title">${key}</title><rect width="600" height="80" fill="#888"/></svg>\n`,
  };
}

export const REPORT: ReportDocument = {
  title: '示范职业学院2022年重点工作第23周工作进展报告',
  language: 'zh',
  front: {
    plan: 'demo',
    report: 'weekly',
    period: '2022-W23',
    as_of: '2022-06-10',
    revision: '3a1965a',
    tool: 'plan 0.1.0',
  },
  body: markdownTree(TEXT.replaceAll('\\`', '`')),
  figures: new Map([
    ['progress', boxFigure('progress', '图：14项任务中3项亮红灯，进度最低的是任务5（0%）。')],
    ['roster', boxFigure('roster', '图：36名教师中12名取得证书，本期新增3名。')],
  ]),
};
