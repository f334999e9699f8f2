import { expect, test } from 'vitest';

import { burnupOf } from '../../../src/projection/burnup.ts';
import { lightsOf } from '../../../src/projection/lights.ts';
import { projections } from '../../../src/projection/project.ts';
import { slippageByUnit } from '../../../src/projection/slippage.ts';
import { timelineOf } from '../../../src/projection/timeline.ts';
import { burnupText } from '../../../src/render/terminal/burnup.ts';
import { fulfilmentText } from '../../../src/render/terminal/fulfilment.ts';
import { lightsText } from '../../../src/render/terminal/lights.ts';
import { slippageText } from '../../../src/render/terminal/slippage.ts';
import { canvas } from '../../../src/render/terminal/terminal.ts';
import { timelineText } from '../../../src/render/terminal/timeline.ts';
import { fulfilmentOf } from '../../../src/report/fulfilment.ts';
import { MESSAGES } from '../../support/messages.ts';
import { aMeasure, aPlanOf, aWorkspace, day } from '../../support/model.ts';

const CANVAS = canvas({ width: 80, color: false, unicode: true, wide: false }, MESSAGES.zh);

test('every chart of a revision is headed by it, then by the notice', () => {
  const plan = { ...aPlanOf([aMeasure()], { title: '年度计划', notice: '虚构示例' }), revision: '1a2b3c4' };
  const settings = aWorkspace(plan);
  const at = projections(plan, settings);
  const state = at(day('2022-06-30'));
  const charts = [
    burnupText(burnupOf(state, at), CANVAS),
    fulfilmentText(fulfilmentOf(state, at, settings), CANVAS),
    lightsText(lightsOf(state, at), CANVAS),
    slippageText(slippageByUnit(state), CANVAS),
    timelineText(timelineOf(state, false), CANVAS),
  ];
  expect(charts.map((chart) => chart.split('\n').slice(0, 2))).toEqual([
    ['年度计划（版本 1a2b3c4）：承诺与完成', '虚构示例'],
    ['年度计划（版本 1a2b3c4）：逐月兑现情况', '虚构示例'],
    ['年度计划（版本 1a2b3c4）：逐周灯号', '虚构示例'],
    ['年度计划（版本 1a2b3c4）：各单位时限调整', '虚构示例'],
    ['年度计划（版本 1a2b3c4）', '虚构示例'],
  ]);
});
