/** Reports as mere text: what a chat takes. */
import { expect, test } from 'vitest';
import { plainReport } from '../../../src/render/plain/report.ts';
import { markdownTree, REPORT } from '../../support/report.ts';

const textOf = (markdown: string): string => plainReport({ ...REPORT, body: markdownTree(markdown) });

test('is a line a paragraph, item or row, without marks, pictures and notes', () => {
  const markdown = `# 周报

截至6月10日，**14项**已办结9项[^1]。

![图](figure:progress)

## 一、问题

1. *甲*：逾期。
2. 见[通知](https://a.example/x)。

| 举措 | 灯 |
|---|---|
| 1-1 甲 | 🔴 红 |

\`\`\`mermaid
gantt
\`\`\`

[^1]: 记录。
`;
  expect(textOf(markdown)).toBe(
    '周报\n截至6月10日，14项已办结9项。\n\n一、问题\n1. 甲：逾期。\n2. 见通知 (https://a.example/x)。\n举措 | 灯\n1-1 甲 | 🔴 红\n',
  );
});

test('has what else an item holds below it, and a space for a line that is broken by hand', () => {
  expect(textOf('- a\n  - b\n  - c\n\n    d\n- e\n\n  f\n\n1. > g\n\nx\\\ny')).toBe(
    '- a\n  - b\n  - c\n    d\n- e\n  f\n1. g\nx y\n',
  );
});

test('begins no line with a command of a log, and shows no control character', () => {
  const text = textOf('x\n\n\\::error::y\u0007\u202e');
  expect(text).not.toMatch(/^\s*::/m);
  expect(text).not.toMatch(/[\u0007\u202e]/);
});
