/**
 * What the page does beyond being read: tables of eight rows or more sort by a column and show the rows that hold some words,
 * and the counts of units by lights narrow the table of measures to what they count. It is plain JavaScript for any browser of
 * the last years; its words come from the body's data attributes.
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

  /** A number and perhaps its unit, behind a bar or none: 30, 1,260,000, 12.5%, <1%, -3天, ▰▰▰▱▱▱▱▱▱▱ 33.3%. */
  const NUMBER = /^[▰▱]*\\s*[<>]?([-\\u2212+]?[\\d,]+(?:\\.\\d+)?)\\s*[^\\d\\s./:-]*$/;
  const numberOf = (text) => {
    const match = NUMBER.exec(text);
    return match ? Number(match[1].replace('\\u2212', '-').replace(/,/g, '')) : NaN;
  };

  const button = (className, label, press) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = className;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', press);
    return made;
  };

  /** Lights from the worst on. */
  const LIGHTS = words.lights.split(' ');
  const severityOf = (text) => LIGHTS.indexOf(text);

  /**
   * By severity where every cell that has something is a light, by number where it is one, else by text with numbers in it;
   * empty cells come last.
   */
  const comparison = (texts) => {
    if (texts.every((text) => text === '' || severityOf(text) >= 0)) return (a, b) => severityOf(a) - severityOf(b);
    const numeric = texts.every((text) => text === '' || !Number.isNaN(numberOf(text)));
    return (a, b) => (numeric ? numberOf(a) - numberOf(b) : collator.compare(a, b));
  };

  const sortable = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    const original = [...body.rows];
    for (const [column, head] of heads.entries()) {
      if (head.tagName !== 'TH') continue;
      const sort = button('sort', fill(words.sort, { column: textOf(head) }), () => {
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
      head.append(sort);
    }
  };

  /** Shows the rows that hold every word typed, and gives what narrows them further to those that \`wanted\` lets through. */
  const filterable = (table) => {
    const rows = [...table.tBodies[0].rows];
    let isWanted = () => true;
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
    const show = () => {
      const typed = input.value.toLowerCase().split(/\\s+/);
      for (const row of rows) {
        const text = textOf(row).toLowerCase();
        row.hidden = !isWanted(row) || !typed.every((word) => text.includes(word));
      }
      const shown = rows.filter((row) => !row.hidden).length;
      count.textContent = shown === rows.length ? '' : fill(words.rows, { shown, all: rows.length });
    };
    input.addEventListener('input', show);
    table.parentElement.before(tools);
    return { tools, narrow: (wanted) => { isWanted = wanted; show(); } };
  };

  /** The counts of \`matrix\` become buttons that narrow a table to what they count, and back. */
  const narrowing = (matrix, { tools, narrow }) => {
    let pressed;
    const press = (next, wanted) => {
      pressed?.setAttribute('aria-pressed', 'false');
      pressed = next;
      pressed?.setAttribute('aria-pressed', 'true');
      clear.hidden = !pressed;
      narrow(wanted);
    };
    const clear = button('clear', words.clear, () => press(undefined, () => true));
    clear.textContent = words.clear;
    clear.hidden = true;
    tools.append(clear);
    for (const row of matrix.tBodies[0].rows) {
      for (const cell of row.querySelectorAll('.count')) {
        const [{ unit }, { light }, count] = [row.dataset, cell.dataset, cell.textContent];
        if (count === '') continue;
        const what = [row.cells[0].textContent, matrix.tHead.rows[0].cells[cell.cellIndex].textContent].join(' ');
        const wanted = ({ dataset }) =>
          (unit === undefined || dataset.units.split('\\n').includes(unit)) && (light === undefined || dataset.light === light);
        const pick = button('pick', fill(words.only, { count, what }), () =>
          pick === pressed ? press(undefined, () => true) : press(pick, wanted));
        pick.textContent = count;
        pick.setAttribute('aria-pressed', 'false');
        cell.replaceChildren(pick);
      }
    }
  };

  /** Fewer rows are seen at a glance. */
  const MANY = 8;

  const prepare = () => {
    for (const table of document.querySelectorAll('main table:not(.matrix, .wall)')) {
      if ((table.tBodies[0]?.rows.length ?? 0) < MANY) continue;
      // Rows that sum up those below them say nothing elsewhere.
      if (!table.tBodies[0].querySelector('.sum')) sortable(table);
      const filter = filterable(table);
      const matrix = table.matches('.measures') && document.querySelector('.matrix');
      if (matrix) narrowing(matrix, filter);
    }
  };
  prepare();
  // A page that is served comes anew as files change.
  addEventListener('plan-renewed', prepare);
})();
`;

/** For the page's policy; a test holds it to the script. */
export const SCRIPT_HASH = 'sha256-PgAbP5vRSFhNrJV4+cfPasGg2R2qWR00GY1YOXyK3T8=';
