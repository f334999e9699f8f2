/** What an entry says: a number is called what its target counts. */
import { expect, test } from 'vitest';
import { entryParts } from '../../../src/render/words/entry.ts';
import { MESSAGES } from '../../support/messages.ts';
import { anEntry, aTarget } from '../../support/model.ts';

test.each([
  [undefined, '累计6', 'total 6'],
  [aTarget({ unit: '家' }), '累计6家', 'total 6家'],
  [aTarget({ unit: '家', counts: 'cumulative' }), '累计6家', 'total 6家'],
  [aTarget({ unit: '%' }), '现为6%', 'now 6%'],
  [aTarget({ unit: '人', counts: 'level' }), '现为6人', 'now 6人'],
  [aTarget({ unit: '人', counts: 'period' }), '当期6人', '6人 in its period'],
  [aTarget({ unit: '人', comparator: 'at_most', baseline: 20, value: 5 }), '现为6人', 'now 6人'],
  [aTarget({ unit: '人', comparator: 'at_most', value: 5 }), '累计6人', 'total 6人'],
])('of %j it is %s', (target, zh, en) => {
  const entry = anEntry({ value: 6 });
  const inWords = (language: 'zh' | 'en') => entryParts(entry, target, new Map(), MESSAGES[language])[0];
  expect([inWords('zh'), inWords('en')]).toEqual([zh, en]);
});
