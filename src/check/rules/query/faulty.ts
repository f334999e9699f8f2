/** A query that workspace.yaml names is one. */
import type { ModelRule } from '../../rule.ts';

export const queryFaulty: ModelRule<{ name: string; column: number; fault: string }> = {
  id: 'query/faulty',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ name, column, fault }) => `查询 @${name} 的第${column}个字有问题：${fault}`,
      advice: '改好条件，用 plan list @名称 试一试；写法见 plan help query。',
    },
    en: {
      message: ({ name, column, fault }) => `The query @${name} is wrong at character ${column}: ${fault}`,
      advice: 'Correct it, and try it with plan list @NAME; how queries are written: plan help query.',
    },
  },
  why: {
    zh: '查询写错了，用到它的命令和定时任务都会停下来；单位改名、类型删掉以后，原来对的查询也会变成错的。',
    en: 'Every command and scheduled job that uses the query would stop; a query that was right becomes wrong when a unit is renamed or a kind removed.',
  },
  example: {
    in: 'workspace',
    bad: 'queries: { 本处: "牵头:职教育处 状态:未办结" }',
    good: 'queries: { 本处: "牵头:职业教育处 状态:未办结" }',
  },
  check({ file, faultyQueries }, report) {
    for (const [name, { column, fault }] of faultyQueries) {
      report({ at: { file, path: [] }, key: ['queries', name], args: { name, column, fault } });
    }
  },
};
