import { describe, expect, test } from 'vitest';
import { yamlText } from '../../src/edit/written.ts';

describe('a value in a file that people keep', () => {
  test('tasks and measures stand key by key, the rest in a line', () => {
    const task = {
      id: '1',
      title: '任务',
      with: [],
      measures: [{ id: '1-1', title: '举措', target: { about: 3 }, lead: ['甲处', '乙处'] }],
    };
    const own = 'id: "1"\ntitle: 任务\nwith: []\nmeasures:\n  - id: 1-1\n    title: 举措\n';
    const rest = '    target: { about: 3 }\n    lead: [ 甲处, 乙处 ]\n';
    expect(yamlText(task, false)).toBe(own + rest);
    expect(yamlText({ tasks: [{ id: 'R1', title: '会议', measures: [{ id: 'R1-1', title: '例会' }] }] }, false)).toBe(
      'tasks:\n  - id: R1\n    title: 会议\n    measures:\n      - id: R1-1\n        title: 例会\n',
    );
  });

  test('what has no title stands in a line each, below its key', () => {
    expect(yamlText({ roster: 'a', members: [{ id: 'x', name: '甲' }, { id: 'z' }] }, false)).toBe(
      'roster: a\nmembers:\n  - { id: x, name: 甲 }\n  - { id: z }\n',
    );
    expect(yamlText([{ id: 'x', name: '甲' }], false)).toBe('- id: x\n  name: 甲\n');
    expect(yamlText({ period: { start: '2022-01-01', note: '是' } }, false)).toBe(
      'period: { start: 2022-01-01, note: 是 }\n',
    );
  });

  test('of no list anything is made but brackets', () => {
    expect(yamlText({ tasks: [] }, false)).toBe('tasks: []\n');
  });

  test('in brackets all of it is one line', () => {
    expect(yamlText({ tasks: [{ id: '1', title: '任务', measures: [{ title: '举措' }] }] }, true)).toBe(
      '{ tasks: [ { id: "1", title: 任务, measures: [ { title: 举措 } ] } ] }\n',
    );
  });

  test('a text that a reader may take for something else stands in quotes; a date stands as it is', () => {
    expect(yamlText({ a: '12', b: 'no', c: '2022-05-01', d: 'a: b', e: 12, f: true }, false)).toBe(
      'a: "12"\nb: "no"\nc: 2022-05-01\nd: "a: b"\ne: 12\nf: true\n',
    );
  });
});
