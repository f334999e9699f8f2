/**
 * What the page does beyond being read: tables sort by a column and show the rows that hold some words. It is plain
 * JavaScript for any browser of the last years; its words come from the body's data attributes.
 */

export const SCRIPT = `
'use strict';
(() => {
  const words = document.body.dataset;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const fill = (text, values) => text.replace(/\\{(\\w+)\\}/g, (_, key) => values[key]);

  /** What a cell says, without the numbers of its footnotes. */
  const textOf = (cell) => {
    const copy = cell.cloneNode(true);
    for (const mark of copy.querySelectorAll('sup, .sort')) mark.remove();
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };

  /** A number and perhaps its unit: 30, 1,260,000, 12.5%, <1%, -3天. */
  const NUMBER = /^[<>]?([-\\u2212+]?[\\d,]+(?:\\.\\d+)?)\\s*[^\\d\\s./:-]*$/;
  const numberOf = (text) => {
    const match = NUMBER.exec(text);
    return match ? Number(match[1].replace('\\u2212', '-').replace(/,/g, '')) : NaN;
  };

  /** By number where every cell that has something is one, else by text with numbers in it; empty cells come last. */
  const comparison = (texts) => {
    const numeric = texts.every((text) => text === '' || !Number.isNaN(numberOf(text)));
    return (a, b) => (numeric ? numberOf(a) - numberOf(b) : collator.compare(a, b));
  };

  const sortable = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    const original = [...body.rows];
    for (const [column, head] of heads.entries()) {
      if (head.tagName !== 'TH') continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.setAttribute('aria-label', fill(words.sort, { column: textOf(head) }));
      button.addEventListener('click', () => {
        const was = head.getAttribute('aria-sort');
        const next = was === null ? 'ascending' : was === 'ascending' ? 'descending' : null;
        for (const other of heads) other.removeAttribute('aria-sort');
        if (next === null) return body.append(...original);
        head.setAttribute('aria-sort', next);
        const rows = original.map((row) => ({ row, text: textOf(row.cells[column]) }));
        const compare = comparison(rows.map(({ text }) => text));
        const sign = next === 'ascending' ? 1 : -1;
        rows.sort((a, b) => (a.text === '') - (b.text === '') || sign * compare(a.text, b.text));
        body.append(...rows.map(({ row }) => row));
      });
      head.append(button);
    }
  };

  const filterable = (table) => {
    const rows = [...table.tBodies[0].rows];
    const tools = document.createElement('div');
    tools.className = 'tools';
    const label = document.createElement('label');
    label.append(words.filter + ' ');
    const input = document.createElement('input');
    input.type = 'search';
    input.setAttribute('aria-describedby', table.caption.id);
    label.append(input);
    const count = document.createElement('output');
    tools.append(label, count);
    input.addEventListener('input', () => {
      const wanted = input.value.toLowerCase().split(/\\s+/);
      for (const row of rows) {
        const text = textOf(row).toLowerCase();
        row.hidden = !wanted.every((word) => text.includes(word));
      }
      const shown = rows.filter((row) => !row.hidden).length;
      count.textContent = shown === rows.length ? '' : fill(words.rows, { shown, all: rows.length });
    });
    table.parentElement.before(tools);
  };

  for (const table of document.querySelectorAll('main table')) {
    const rows = table.tBodies[0]?.rows.length ?? 0;
    if (rows > 1) sortable(table);
    if (rows > 5) filterable(table);
  }
})();
`;

/** For the page's policy; a test holds it to the script. */
export const SCRIPT_HASH = 'sha256-a+oHA98eNusEzDWTU1McekpTyDTwGF7gJr10DWByAbY=';
