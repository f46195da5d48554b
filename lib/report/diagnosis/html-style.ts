/** The style of the page; the Content-Security-Policy allows this text alone, by its digest. */
export const STYLE = `
:root{color-scheme:light dark;--back:#fff;--front:#1c2128;--quiet:#57606a;--line:#d0d7de;--soft:#f4f6f8;--bar:#0b62b8;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root{--back:#15181d;--front:#e6e9ed;--quiet:#a3adb8;--line:#3a424c;--soft:#1f242b;--bar:#6cb0f5;--bad:#ff8f85}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:1.25rem 1rem 3rem;background:var(--back);color:var(--front);font:1rem/1.6 system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.45rem;line-height:1.35;margin:.25rem 0 .75rem}
h2{font-size:1.1rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line);padding-bottom:.2rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p,ul,ol{margin:.4rem 0}
li{margin:.3rem 0}
.quiet{color:var(--quiet);font-size:.9rem}
.name{letter-spacing:.02em}
article{border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem;margin:.6rem 0;break-inside:avoid}
article h3{margin:0}
blockquote{margin:.4rem 0;padding:.2rem .7rem;border-left:3px solid var(--bad);background:var(--soft)}
pre,code,blockquote{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK JP",monospace;font-size:.88rem}
pre{margin:.4rem 0;padding:.5rem .7rem;background:var(--soft);border-radius:.3rem;white-space:pre-wrap}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.95rem}
caption{text-align:left;color:var(--quiet);font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line)}
th{font-weight:600}
thead th,.short{white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.blamed{color:var(--bad);font-weight:600}
figure{margin:.75rem 0;break-inside:avoid}
figcaption{font-weight:600;margin-bottom:.25rem}
svg{display:block;width:100%;height:9rem;background:var(--soft);border-bottom:1px solid var(--line)}
svg.low{height:5rem}
.bar{fill:var(--bar)}
.refused{fill:var(--bad)}
.since{stroke:var(--front);stroke-width:1.5;stroke-dasharray:4 3;vector-effect:non-scaling-stroke}
.axis{display:flex;justify-content:space-between;color:var(--quiet);font-size:.85rem}
summary{cursor:pointer;color:var(--quiet)}
@media (max-width:40rem){
table,tbody,tr,td,tbody th{display:block;width:auto}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border-bottom:1px solid var(--line);padding:.4rem 0}
td,tbody th{border:0;padding:.05rem 0;text-align:left}
td::before{content:attr(data-label) ": ";color:var(--quiet)}
.number{text-align:left}
}
@media print{:root{color-scheme:light;--back:#fff;--front:#000;--quiet:#444;--line:#999;--soft:#fff;--bar:#333;--bad:#900}body{max-width:none;padding:0;font-size:10pt}}
`;

/** Base64 of the SHA-256 digest of STYLE (a test holds the two together). */
export const STYLE_DIGEST = '4Su51YJmGQF7wkzpcamW9m+aTIIJOAa3nxvMEXkkZ2Q=';
