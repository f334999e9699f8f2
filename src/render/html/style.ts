/** How a report's page looks: on a screen by day and by night, and on A4. */

export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #f2f3f5; --line: #b8bcc4; --faint: #595f69; --link: #0b57a4; --mark: #fff3c4; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.75; overflow-wrap: anywhere;
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; }
main, body > footer { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.35; text-align: center; margin: 1.5rem 0; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.4; margin: 2rem 0 .75rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.5rem 0 .5rem; }
p { margin: .6rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
:target { background: var(--mark); }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; list-style: none; margin: 0; padding: .6rem 1rem; background: var(--soft); }
nav a { display: inline-block; padding: .15rem 0; }
.table { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid var(--line); padding: .35rem .55rem; text-align: left; vertical-align: top; min-width: 2.5rem; }
th { background: var(--soft); }
th.right, td.right { text-align: right; }
th.center, td.center { text-align: center; }
.short { white-space: nowrap; }
:lang(zh) em { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under left; }
.tools { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .9rem; margin: .75rem 0 -.4rem; font-size: .9rem; color: var(--faint); }
.tools input { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--faint); border-radius: 3px; padding: .1rem .4rem; }
.sort { font: inherit; font-size: .8em; line-height: 1; color: var(--faint); background: none; border: 0; border-radius: 3px; padding: .3rem; min-width: 1.6rem; min-height: 1.6rem; margin-left: .15rem; cursor: pointer; }
.sort::before { content: "\\2195"; }
[aria-sort="ascending"] .sort::before { content: "\\2191"; }
[aria-sort="descending"] .sort::before { content: "\\2193"; }
[aria-sort] .sort { color: var(--link); }
.closing { text-align: right; }
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
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; padding-top: .75rem; border-top: 1px solid var(--line); }
dd { margin: 0; }

@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #16181c; --soft: #23262c; --line: #50555f; --faint: #aab0ba; --link: #8cc0f5; --mark: #4a4116; }
  svg { background: #fff; filter: brightness(.9); }
}

@page { size: A4; margin: 25mm 20mm 22mm; @bottom-center { content: "\\2014  " counter(page) "  \\2014"; font-size: 10pt; color: #000; } }
@media print {
  :root { --ink: #000; --faint: #000; --link: #000; --line: #555; --soft: #eee; --mark: transparent; }
  body { font-size: 10.5pt; line-height: 1.6; }
  main, body > footer { max-width: none; padding: 0; }
  h1 { font-size: 20pt; margin-top: 0; }
  h2 { font-size: 14pt; }
  h3 { font-size: 12pt; }
  h1, h2, h3, h4 { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  nav, .tools, .sort, .data-footnote-backref { display: none; }
  .table { overflow: visible; }
  table { font-size: 9.5pt; }
  thead { display: table-header-group; }
  /* A printed table is whole, whatever was filtered on the screen. */
  tr, tr[hidden] { display: table-row; break-inside: avoid; }
  th, td { min-width: 0; padding: .2rem .35rem; print-color-adjust: exact; }
  figure { break-inside: avoid; }
  a { text-decoration: none; }
  .footnotes { font-size: 8.5pt; }
}
`;

/** For the page's policy; a test holds it to the style. */
export const STYLE_HASH = 'sha256-cm91MRFiQvpd1tQhQ1LuZysF5LBrI/I1tgO3w6zqru8=';
