/** Where the sentences of a task are cut, and what their numbers say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountsIn } from '../../src/intake/amounts.ts';
import { passagesIn } from '../../src/intake/clauses.ts';
import { runs } from '../support/stress.ts';

const cut = (text: string): readonly string[] => passagesIn(text).map(({ start, end }) => text.slice(start, end));

describe('a sentence', () => {
  test.each([
    ['印发意见,完善方案。探索机制。', ['印发意见', '完善方案', '探索机制']],
    ['培训20,000人次以上；合格率不低于95%', ['培训20,000人次以上', '合格率不低于95%']],
    ['督查各市、县(市、区)，建立机制', ['督查各市、县(市、区)', '建立机制']],
    // What leads to a promise, and what it is for, stand with it.
    ['对照“一校一案”，开展专项督导，推动政策落地见效', ['对照“一校一案”，开展专项督导，推动政策落地见效']],
    ['落实《管理规定》要求，开展检查', ['落实《管理规定》要求，开展检查']],
    ['落实学校主体责任，加强检查考核', ['落实学校主体责任', '加强检查考核']],
    ['联合有关部门，严查挪用资金，建立台账', ['联合有关部门，严查挪用资金', '建立台账']],
    ['联合有关部门统筹用好补贴，支持学生考证', ['联合有关部门统筹用好补贴', '支持学生考证']],
    ['以学校为主体，会同行业专家，开发题库', ['以学校为主体，会同行业专家，开发题库']],
    [
      '推动各校互学互鉴，补短板、建制度、优流程，全方位提升办学水平',
      ['推动各校互学互鉴，补短板、建制度、优流程，全方位提升办学水平'],
    ],
    ['修订教材选用办法，年内印发', ['修订教材选用办法，年内印发']],
    ['改造实训室15间，6月底前开工，12月底前竣工', ['改造实训室15间，6月底前开工，12月底前竣工']],
    // A number alone belongs to what stands before it, unless that has one.
    ['编发简报，全年不少于12期', ['编发简报，全年不少于12期']],
    ['培育学习型乡镇10个左右，力争达到12个', ['培育学习型乡镇10个左右', '力争达到12个']],
    // Lists of things to be done each.
    ['立项第二批30所左右学校和100个左右专业', ['立项第二批30所左右学校', '100个左右专业']],
    ['共建一批专业、一批众创空间、一批实训基地', ['共建一批专业', '一批众创空间', '一批实训基地']],
    ['评选工匠之师10名、技能标兵20名', ['评选工匠之师10名', '技能标兵20名']],
    ['办好全省技能大赛、教学能力大赛和班主任能力大赛', ['办好全省技能大赛', '教学能力大赛', '班主任能力大赛']],
    ['支持山东师范大学、山东理工大学等高校培养师资', ['支持山东师范大学、山东理工大学等高校培养师资']],
    ['一是修订章程；二是完善制度，以及考核办法', ['修订章程', '完善制度', '考核办法']],
    ['', []],
    ['。，、', []],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('the words that a list shares are known', () => {
    expect(passagesIn('立项第二批30所左右学校和100个左右专业').map(({ lead }) => lead)).toEqual([
      undefined,
      '立项第二批',
    ]);
  });
});

describe('numbers', () => {
  const read = (text: string) => {
    const { targets, scopes, spans } = amountsIn(text);
    return [
      ...targets.map(({ comparator, value, unit, stretch, baseline }) =>
        [comparator, value, unit, stretch && 'stretch', baseline]
          .filter((one) => one !== undefined && one !== false)
          .join(' '),
      ),
      ...scopes.map(({ size, unit, of }) => `scope ${size} ${unit} ${of}`),
      ...spans,
    ];
  };

  test.each([
    ['认定 4 0 个左右示范项目', ['about 40 个']],
    ['由52%提高到60%以上', ['at_least 60 % 52']],
    ['由上年的600人增加到800人', ['at_least 800 人 600']],
    ['两个以上专业群力争进入省级行列', ['at_least 2 个 stretch']],
    ['开展培训争取超过280万人次', ['more_than 2800000 人次 stretch']],
    ['培训2000余人次', ['at_least 2000 人次']],
    ['扎实推进第一批学校建设', []],
    ['推出一批成果', ['unquantified 一批']],
    ['督查青岛、潍坊等44个试验区建设情况', ['scope 44 个 试验区']],
    ['10月底前完成对8个县（市、区）的实地督导', ['scope 8 个 县（市、区）']],
    ['联合3家企业建设产业学院2个', ['exactly 2 个', 'scope 3 家 企业']],
    ['建设市域产教联合体1个', ['exactly 1 个']],
    ['支持30所以上学校', ['at_least 30 所']],
    ['投诉7个工作日内办结', ['7个工作日内']],
    ['进入全省前10名', []],
    ['落实教育厅等8部门通知要求', []],
    ['办好第3届活动周', []],
    ['推进“1+X”和“3+2”', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('passages of any text are its own words, in order, none of them twice', () => {
  const piece = fc.constantFrom(
    '立项',
    '30所',
    '，',
    '。',
    '一批',
    '和',
    '、',
    '（',
    '）',
    '“',
    '”',
    ' ',
    '\n',
    '推动',
    '以',
    '6月底前',
    '印发',
    '；',
    '12',
    '%',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let from = 0;
      for (const { start, end } of passagesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        from = end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: runs(1000) },
  );
});
