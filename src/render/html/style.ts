/** How a page looks: on a screen by day and by night, wide and narrow, and on paper: A4, and A3 for the wall chart. */

export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #f2f3f5; --line: #b8bcc4; --faint: #595f69; --link: #0b57a4; --mark: #fff3c4;
  --red: #f6c9c5; --red-ink: #a4161a; --yellow: #fbe9b0; --yellow-ink: #7d5200; --green: #bfe3c3; --blue: #1f4e8c; --on-blue: #fff; --grey: #eceef1;
  --cross: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='7' height='7'%3E%3Cpath d='M0 7L7 0M0 0L7 7' stroke='%23a4161a' stroke-width='1.3'/%3E%3C/svg%3E");
  --lines: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='7' height='7'%3E%3Cpath d='M0 7L7 0M-1 1L1 -1M6 8L8 6' stroke='%237d5200' stroke-width='1.3'/%3E%3C/svg%3E");
  --dots: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='6' height='6'%3E%3Ccircle cx='3' cy='3' r='.9' fill='%236b717b'/%3E%3C/svg%3E"); }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.75; overflow-wrap: anywhere;
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; }
main, body > header, body > footer { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem; }
body > header { padding-bottom: 0; }
body > header + main { padding-top: 0; }
h1 { font-size: 1.75rem; line-height: 1.35; text-align: center; margin: 1.5rem 0; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.4; margin: 2rem 0 .75rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.5rem 0 .5rem; }
p { margin: .6rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
:target { background: var(--mark); }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; list-style: none; margin: 0; padding: .6rem 1rem; background: var(--soft); }
nav a, nav span { display: inline-block; padding: .15rem 0; }
nav [aria-current] { color: var(--ink); font-weight: bold; text-decoration: none; }
main > .links { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; list-style: none; margin: .75rem 0; padding: 0; }
.table { position: relative; overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
[hidden] { display: none; }
caption, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid var(--line); padding: .35rem .55rem; text-align: left; vertical-align: top; min-width: 2.5rem; }
th { background: var(--soft); }
th.right, td.right { text-align: right; }
th.center, td.center { text-align: center; }
.short { white-space: nowrap; }
@media print, screen and (min-width: 60rem) { th.name, td.name { white-space: nowrap; } }
tr.sum > * { font-weight: bold; }
:lang(zh) em { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under left; }
.tools { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .9rem; margin: .75rem 0 -.4rem; font-size: .9rem; color: var(--faint); }
.tools input { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--faint); border-radius: 3px; padding: .1rem .4rem; }
.sort { font: inherit; font-size: .8em; line-height: 1; color: var(--faint); background: none; border: 0; border-radius: 3px; padding: .3rem; min-width: 1.6rem; min-height: 1.6rem; margin-left: .15rem; cursor: pointer; }
.sort::before { content: "\\2195"; }
[aria-sort="ascending"] .sort::before { content: "\\2191"; }
[aria-sort="descending"] .sort::before { content: "\\2193"; }
[aria-sort] .sort { color: var(--link); }
.closing { text-align: right; }
/* A light is told by its word, its colour and its pattern, each of which is enough. */
.light { display: inline-block; white-space: nowrap; padding: 0 .45em; border-radius: 3px; line-height: 1.45; color: var(--ink); }
.red.light, .cell.red, .swatch.red { background-color: var(--red); }
.yellow.light, .cell.yellow, .swatch.yellow { background-color: var(--yellow); }
.green.light, .cell.green, .swatch.green { background-color: var(--green); }
.blue.light, .cell.blue, .swatch.blue { background-color: var(--blue); }
.grey.light, .cell.grey, .swatch.grey { background-color: var(--grey); }
.blue.light { color: var(--on-blue); }
.light, .cell, .swatch { forced-color-adjust: none; print-color-adjust: exact; }
.cell.red, .swatch.red { background-image: var(--cross); }
.cell.yellow, .swatch.yellow { background-image: var(--lines); }
.cell.grey, .swatch.grey { background-image: var(--dots); }
.band { display: grid; grid-template-columns: repeat(4, 1fr); gap: .6rem; margin: 1rem 0; }
.band > div { padding: .5rem .8rem .6rem; background: var(--soft); border-top: 4px solid var(--line); }
.band > .red { border-color: var(--red-ink); }
.band dt { font-size: .9rem; color: var(--faint); }
.band dd { font-size: 1.9rem; line-height: 1.25; font-weight: bold; font-variant-numeric: tabular-nums; white-space: nowrap; }
.band .red dd:not(.note) { color: var(--red-ink); }
.band .note { font-size: .85rem; line-height: 1.45; font-weight: normal; color: var(--faint); white-space: normal; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17.5rem, 1fr)); gap: .6rem; list-style: none; margin: .75rem 0; padding: 0; }
.card { padding: .55rem .8rem; border: 1px solid var(--line); border-left: 6px solid var(--line); border-radius: 3px; line-height: 1.5; }
.card.red { border-left-color: var(--red-ink); }
.card.yellow { border-left: 6px double var(--yellow-ink); }
.card p { margin: .1rem 0; font-size: .9375rem; }
.card .name { font-size: 1rem; font-weight: bold; }
.card .name a { color: inherit; }
.card .light { margin-right: .4em; font-weight: normal; }
.card .lead, .card .since { color: var(--faint); font-size: .875rem; }
.measures thead th { white-space: nowrap; }
.matrix { width: auto; }
.matrix th, .matrix td { padding: .2rem .55rem; }
.matrix .count { text-align: right; min-width: 3.5rem; }
.matrix tr:last-child > * { font-weight: bold; }
.pick, .clear { font: inherit; color: var(--link); background: none; border: 1px solid transparent; border-radius: 3px; padding: .05rem .45rem; min-width: 1.6rem; min-height: 1.6rem; cursor: pointer; text-decoration: underline; text-underline-offset: .15em; }
.pick { margin: -.1rem -.3rem; }
.pick:hover, .clear { border-color: var(--link); }
.pick[aria-pressed="true"] { background: var(--link); color: var(--paper); }
.clear { text-decoration: none; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; margin: .75rem 0; padding: 0; font-size: .9rem; }
.swatch { display: inline-block; width: 1.8em; height: 1.1em; margin-right: .4em; vertical-align: -.15em; border: 1px solid var(--line); }
.wall { table-layout: fixed; }
.wall th, .wall td { padding: .25rem .4rem; min-width: 0; }
.wall thead th { text-align: center; }
.wall thead tr:first-child th:first-child { width: 34%; text-align: left; }
.wall tbody th { font-weight: normal; background: none; }
.wall .section th { font-weight: bold; background: var(--soft); }
.wall td { padding: .25rem 0; text-align: center; vertical-align: middle; }
.mark { display: inline-block; padding: 0 .15em; background: var(--paper); color: var(--ink); border-radius: 2px; line-height: 1.15; white-space: nowrap; }
figure { margin: 1rem 0; }
svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figcaption { font-size: .9rem; color: var(--faint); margin-top: .35rem; }
pre, code { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; font-size: .9em; background: var(--soft); }
pre { padding: .6rem .8rem; overflow-x: auto; }
blockquote { margin: .75rem 0; padding: 0 1rem; border-left: 4px solid var(--line); }
sup { line-height: 0; font-size: .75em; }
sup a { text-decoration: none; padding: 0 .1em; }
.footnotes { font-size: .875rem; line-height: 1.55; }
.footnotes p { margin: .25rem 0; }
body > footer { color: var(--faint); font-size: .85rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; }
dl:not(.band) > dt { color: var(--faint); }
body > footer dl { padding-top: .75rem; border-top: 1px solid var(--line); }
dd { margin: 0; }

/* On a narrow screen a row is a card, and each month of the wall chart is named in its cell. */
@media screen and (max-width: 599px) {
  main, body > header, body > footer { padding: .75rem .9rem; }
  h1 { font-size: 1.35rem; margin: .75rem 0; }
  .band { grid-template-columns: 1fr 1fr; }
  .cards { grid-template-columns: 1fr; }
  .picture { overflow-x: auto; }
  .picture svg { min-width: 40rem; }
  table:not(.matrix) { display: block; }
  /* Of the heads only those are left that sort. */
  table:not(.matrix) > thead, table:not(.matrix, .wall) > thead > tr > :not(:has(.sort)) { display: none; }
  table:not(.matrix, .wall) > thead:has(.sort) { display: block; }
  table:not(.matrix, .wall) > thead > tr { display: flex; flex-wrap: wrap; gap: 0 .9rem; }
  table:not(.matrix, .wall) > thead > tr > * { border: 0; padding: 0; background: none; font-weight: normal; }
  table:not(.matrix) > :is(tbody, tfoot) { display: block; }
  table:not(.matrix, .wall) > :is(tbody, tfoot) > tr:not([hidden]) { display: block; border: 1px solid var(--line); border-radius: 3px; padding: .4rem .7rem; margin: .6rem 0; }
  table:not(.matrix, .wall) > :is(tbody, tfoot) > tr > * { display: flow-root; border: 0; padding: .1rem 0; white-space: normal; text-align: left; min-width: 0; }
  table:not(.matrix, .wall) td[data-label] { padding-left: 6.3em; }
  table:not(.matrix, .wall) td[data-label]::before { content: attr(data-label); float: left; width: 5.5em; margin-left: -6.3em; color: var(--faint); }
  table:not(.matrix, .wall) td:empty { display: none; }
  .matrix, .matrix th { font-size: .8125rem; }
  .matrix th, .matrix td, .matrix .count { padding: .2rem; min-width: 1.9rem; }
  .matrix .light { padding: 0 .15em; }
  .pick { margin: 0; padding: .05rem .15rem; min-width: 1.5rem; }
  .wall tbody tr { display: flex; flex-wrap: wrap; margin: .5rem 0; }
  .wall tbody th { flex: 0 0 100%; border: 0; padding: .1rem 0; }
  .wall tbody td { flex: 0 0 calc(100% / 12); height: 2.2rem; padding: 0; font-size: .7rem; line-height: 1.15; overflow: hidden; }
  .wall td::before { content: attr(data-month); display: block; background: var(--paper); color: var(--faint); }
}

@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #16181c; --soft: #23262c; --line: #50555f; --faint: #aab0ba; --link: #8cc0f5; --mark: #4a4116;
    --red: #5a1d1d; --red-ink: #ff9d94; --yellow: #4a3b08; --yellow-ink: #f2c94c; --green: #235c31; --blue: #3568b5; --grey: #2c3037;
    --cross: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='7' height='7'%3E%3Cpath d='M0 7L7 0M0 0L7 7' stroke='%23ff9d94' stroke-width='1.3'/%3E%3C/svg%3E");
    --lines: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='7' height='7'%3E%3Cpath d='M0 7L7 0M-1 1L1 -1M6 8L8 6' stroke='%23f2c94c' stroke-width='1.3'/%3E%3C/svg%3E");
    --dots: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='6' height='6'%3E%3Ccircle cx='3' cy='3' r='.9' fill='%238b929d'/%3E%3C/svg%3E"); }
  svg { background: #fff; filter: brightness(.9); }
}

@page { size: A4; margin: 25mm 20mm 22mm; @bottom-center { content: "\\2014  " counter(page) "  \\2014"; font-size: 10pt; color: #000; } }
@page wall { size: A3 landscape; margin: 12mm 15mm 14mm; }
@media print {
  :root { --ink: #000; --faint: #000; --link: #000; --line: #555; --soft: #eee; --mark: transparent; }
  body { font-size: 10.5pt; line-height: 1.6; }
  main, body > footer { max-width: none; padding: 0; }
  body > header, .clear { display: none; }
  .pick { color: inherit; text-decoration: none; padding: 0; min-height: 0; }
  .band { grid-template-columns: repeat(4, 1fr); gap: 3mm; }
  .band > div { padding: 1mm 2mm; border: 1px solid var(--line); border-top-width: 1mm; }
  .band dd { font-size: 16pt; }
  .band .note, .band dt { font-size: 9pt; }
  .cards { display: block; columns: 2; column-gap: 3mm; }
  .card { break-inside: avoid; margin-bottom: 2mm; padding: 1mm 2mm; }
  .card p, .card .name, .card .lead, .card .since { font-size: 9pt; }
  .units { break-before: page; }
  .wall-sheet { page: wall; break-before: page; break-after: page; padding-right: 1px; }
  .wall-sheet h2 { margin-top: 0; }
  main:has(> .wall-sheet:last-child) + footer { display: none; }
  main:has(> .wall-sheet:only-of-type):has(> h1 + .wall-sheet) > h1 { display: none; }
  .wall { font-size: 13pt; line-height: 1.3; }
  .wall th, .wall td { padding: 1.6mm 2mm; }
  .wall td { padding: 1.6mm 0; }
  .wall.dense { font-size: 8.5pt; line-height: 1.15; }
  .wall.dense th, .wall.dense td { padding: .2mm 1mm; }
  h1 { font-size: 20pt; margin-top: 0; }
  h2 { font-size: 14pt; }
  h3 { font-size: 12pt; }
  h1, h2, h3, h4, p:has(+ .table), p:has(+ .tools) { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  nav, .tools, .sort, .data-footnote-backref { display: none; }
  .table { overflow: visible; }
  table { font-size: 9.5pt; }
  thead { display: table-header-group; }
  /* A total is no foot of every page. */
  tfoot { display: table-row-group; }
  /* A printed table is whole, whatever was filtered on the screen. */
  tr, tr[hidden] { display: table-row; break-inside: avoid; }
  th, td { min-width: 0; padding: .2rem .35rem; print-color-adjust: exact; }
  figure { break-inside: avoid; }
  figure svg { max-height: 235mm; }
  a { text-decoration: none; }
  .footnotes { font-size: 8.5pt; }
}
`;

/** For the page's policy; a test holds it to the style. */
export const STYLE_HASH = 'sha256-TZxLqAqHtZb0dxNxODi+AOPQbTxrzwySYtjaJqWY+A4=';
