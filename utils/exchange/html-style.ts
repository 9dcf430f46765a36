/** The look of an exported article: light and dark, notes beside their paragraph, below it where there is no room. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --text: light-dark(#211f1b, #ebe7df); --quiet: light-dark(#625d54, #b3aca0); --line: light-dark(#dad5ca, #454139); --paper: light-dark(#fdfcf9, #22211e);
  --yellow: light-dark(#f2c200, #d9b300); --green: light-dark(#5bb974, #56b06e); --blue: light-dark(#5aa2ef, #5499e2); --pink: light-dark(#ec7fae, #dc76a2); --orange: light-dark(#f5924a, #e38a4a);
  --person: light-dark(#1c5cad, #82b4f5); --place: light-dark(#1d7038, #76cb92); --organization: light-dark(#6a3ea6, #bba0f8); --event: light-dark(#8d5700, #e3b052); --document: light-dark(#0a6c70, #62c6c7); --project: light-dark(#7b4b2c, #d3a480); --initiative: light-dark(#a3266b, #f08fc4); --pledge: light-dark(#b3261e, #ff8f85); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 20px 64px; max-width: 1040px; background: var(--paper); color: var(--text); font: 17px/1.8 system-ui, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 26px; line-height: 1.4; margin: 0 0 8px; max-width: 680px; }
h2 { font-size: 15px; margin: 32px 0 8px; }
.facts, .foot, .cite { color: var(--quiet); font-size: 13.5px; max-width: 680px; }
.facts { margin: 0 0 24px; padding-bottom: 12px; border-bottom: 1px solid var(--line); }
.foot { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--line); }
a { color: inherit; text-underline-offset: 3px; }
.row { display: grid; grid-template-columns: minmax(0, 680px) minmax(0, 1fr); gap: 0 32px; }
.row p.line { margin: 0 0 14px; }
mark { background: color-mix(in srgb, var(--mark) 38%, transparent); color: inherit; border-radius: 2px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
sup { font-size: 11px; line-height: 0; }
sup a { text-decoration: none; color: var(--quiet); padding: 0 1px; }
.note { font-size: 13.5px; line-height: 1.6; margin: 0 0 12px; padding-left: 10px; border-left: 3px solid var(--mark); break-inside: avoid; }
.note p, .note ul, .note ol, .note blockquote, .note pre { margin: 0 0 6px; }
.note ul, .note ol { padding-left: 1.4em; }
.note blockquote { padding-left: 8px; border-left: 1px solid var(--line); color: var(--quiet); }
.note pre { white-space: pre-wrap; font-size: 12px; }
.note hr { border: 0; border-top: 1px solid var(--line); margin: 6px 0; }
.note .h { font-weight: 600; }
.note .quote { color: var(--quiet); }
.meta { color: var(--quiet); font-size: 12px; }
.yellow { --mark: var(--yellow); } .green { --mark: var(--green); } .blue { --mark: var(--blue); } .pink { --mark: var(--pink); } .orange { --mark: var(--orange); }
.e { text-decoration: underline 1.5px; text-underline-offset: 4px; text-decoration-color: var(--kind); }
.person { --kind: var(--person); } .place { --kind: var(--place); } .organization { --kind: var(--organization); } .event { --kind: var(--event); text-decoration-style: dashed; } .document { --kind: var(--document); text-decoration-style: dotted; } .project { --kind: var(--project); text-decoration-style: dashed; } .initiative { --kind: var(--initiative); text-decoration-style: dotted; }
.pledge { text-decoration: underline wavy 1px var(--pledge); text-underline-offset: 4px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; font-size: 13.5px; max-width: 680px; }
dt { color: var(--quiet); } dd { margin: 0; }
@media (max-width: 820px) { .row { grid-template-columns: 1fr; } .row aside { margin: -4px 0 8px 12px; } }
@media print { body { max-width: none; padding: 0; font-size: 11pt; background: none; color: #000; } :root { color-scheme: light; } .row { grid-template-columns: 2fr 1fr; } .note { font-size: 9pt; } h1 { font-size: 18pt; } a[href^='http']::after { content: ''; } }
@media (forced-colors: active) { mark { forced-color-adjust: none; background: Mark; color: MarkText; } .note { border-left-color: CanvasText; } }
`;
