"""The style sheet of a page: two themes, three widths and paper."""

from typing import Final

__all__ = ["STYLE"]

STYLE: Final = """\
:root{color-scheme:light dark;--paper:#fff;--soft:#f4f6f8;--line:#d5dbe1;--ink:#17212b;--dim:#51606e;--mark:#0b4f7d;
--mark-soft:#e3eef6;--up:#17653a;--down:#a3331d;--grey:#a9b4be;--gold:#7a5600;--gold-soft:#fbf0d2;--on-mark:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#12181f;--soft:#1a222b;--line:#35424f;--ink:#e8edf2;--dim:#a7b4c0;
--mark:#8cc4ee;--mark-soft:#1d3345;--up:#7fd3a0;--down:#f2a08e;--grey:#5f6e7c;--gold:#f0cf7f;--gold-soft:#3a3016;
--on-mark:#0d1b26}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans","Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3{font-family:ui-serif,Georgia,Cambria,"Noto Serif","Liberation Serif",serif;line-height:1.2;font-weight:600;
text-wrap:balance}
h1{font-size:clamp(1.7rem,1.2rem + 2.4vw,2.7rem);margin:.2rem 0 .6rem;letter-spacing:-.01em}
h2{font-size:1.6rem;margin:0 0 1rem;padding-top:1rem;border-top:3px solid var(--mark)}
h3{font-size:1.22rem;margin:2rem 0 .3rem}
h4{font-size:1rem;margin:1.4rem 0 .4rem;font-weight:650}
p{margin:.4rem 0}
a{color:var(--mark);text-underline-offset:.15em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--mark);color:var(--on-mark);padding:.6rem 1rem;z-index:9}
.skip:focus{top:.5rem}
.meta{color:var(--dim);font-size:.875rem;line-height:1.45}
.top,.grid{max-width:72rem;margin:0 auto;padding:0 1rem}
.top{padding-top:2.2rem;padding-bottom:1rem}
.kicker{color:var(--mark);font-size:.82rem;font-weight:650;letter-spacing:.06em;text-transform:uppercase;margin:0}
.lead{font-size:1.08rem;color:var(--dim);max-width:44rem}
nav{margin:0 0 2rem;font-size:.95rem}
.navhead{font-weight:650;margin:0 0 .3rem}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
nav a{display:inline-block;padding:.35rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
section{margin:0 0 3.2rem}
.tiles{list-style:none;padding:0;margin:0 0 1.2rem;display:grid;
grid-template-columns:repeat(auto-fill,minmax(6.4rem,1fr));gap:.8rem 1rem}
.tiles li{border-top:2px solid var(--line);padding:.5rem 0 0;color:var(--dim);font-size:.9rem;line-height:1.3}
.tiles b{display:block;color:var(--ink);font-size:1.75rem;line-height:1.15;font-weight:600;
font-family:ui-serif,Georgia,Cambria,"Noto Serif","Liberation Serif",serif}
.how{background:var(--soft);border-radius:6px;padding:.7rem .9rem;font-size:.95rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:650;padding:.2rem 0 .5rem}
caption .meta{display:block;font-weight:400}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.78rem;padding-right:.3rem;font-weight:600;color:var(--dim);border-bottom:1px solid var(--dim);
vertical-align:bottom}
tbody th{font-weight:400}
.list{table-layout:fixed}
.cat{font-weight:650;padding-top:1rem;border-bottom-color:var(--dim)}
.cat .meta{font-weight:400}
td .meta,th .meta{margin:0}
.c-place{width:4.9rem}
.c-num{width:4.2rem;text-align:right}
.c-rank{width:6.2rem;text-align:right;padding-right:1.4rem}
.c-grade{width:6.2rem}
.c-ref{width:3.4rem;text-align:right;padding-right:0}
.c-years{width:7.8rem}
.c-pos{width:2.6rem}.c-medal{width:2.9rem;text-align:center;padding-right:0}
.c-medal:last-child{width:3.4rem;text-align:right}
.c-took{width:40%}.c-share{width:20%}
.c-wide{display:none}
.more{color:var(--dim);font-style:italic}
.first td bdi,.first th bdi{font-weight:650}
.pl{display:inline-grid;place-items:center;min-width:1.75rem;height:1.75rem;padding:0 .3rem;border-radius:.9rem;
border:1px solid var(--line);font-weight:600;line-height:1}
.pl1{background:var(--gold-soft);border-color:var(--gold);color:var(--gold)}
.pl2,.pl3{border-color:var(--dim)}
.nb{white-space:nowrap}
.tag{display:inline-block;font-size:.8rem;font-weight:500;line-height:1.3;padding:.1rem .4rem;border-radius:4px;
background:var(--soft);color:var(--dim);font-family:inherit}
.ref{font:inherit;font-size:.8rem;line-height:1;min-width:1.6rem;min-height:1.6rem;padding:.2rem .35rem;border:0;
border-radius:4px;background:var(--mark-soft);color:var(--mark);cursor:pointer;font-variant-numeric:tabular-nums}
.ref:hover{background:var(--mark);color:var(--on-mark)}
.un{color:var(--dim)}
.val{background:none;color:inherit;font-size:1rem;padding:.1rem .3rem;min-width:2.6rem}
.val b,.val span,.val small{display:block;line-height:1.35}.val span{font-size:.8rem}
.val b{font-weight:600;line-height:1.3}
.val small{font-size:.8rem;color:var(--dim)}
.val:hover small{color:inherit}
.note{color:var(--ink);background:var(--paper);border:1px solid var(--dim);border-radius:8px;padding:1rem 1rem 0;
font-size:.92rem;max-width:min(32rem,100vw - 1rem);width:100%;max-height:min(60vh,26rem);overflow:auto;
box-shadow:0 8px 30px #0005;inset:auto .5rem .5rem;margin:0 auto}
.note ul{list-style:none;margin:0 0 .6rem;padding:0}
.note li+li{border-top:1px solid var(--line);margin-top:.6rem;padding-top:.6rem}
.note q{white-space:pre-line}
.note p{margin:.25rem 0}.note .from{font-weight:600;margin-bottom:.4rem}
.note .shut{position:sticky;bottom:0;background:var(--paper);margin:0 -1rem;
padding:.6rem 1rem .8rem}
.note button{font:inherit;border:1px solid var(--dim);border-radius:4px;background:var(--soft);color:var(--ink);
padding:.35rem .9rem;cursor:pointer}
.other{color:var(--down)}
@supports (position-area:bottom){@media (min-width:700px){.note{inset:auto;margin:.3rem 0;position-area:bottom
span-right;position-try-fallbacks:bottom span-left,top span-right,top span-left;position-visibility:anchors-visible;
width:26rem}}}
.paper{display:none}
.scroll{overflow-x:auto;overscroll-behavior-x:contain}
.matrix{table-layout:auto;width:auto;min-width:min(100%,34rem)}
.matrix .c-name{position:sticky;left:0;background:var(--paper);min-width:8.5rem;max-width:16rem;z-index:1}
.matrix thead .c-cell{padding-bottom:.5rem}
.matrix .c-cell{text-align:center;padding:.25rem .3rem;min-width:3.6rem}
.movement{margin:.6rem 0 1.4rem}
.bump{display:block;max-width:100%;height:auto}
.bump text{font-size:12.5px;fill:var(--ink);font-variant-numeric:tabular-nums;unicode-bidi:isolate}
.bump .bh{font-weight:650}
.bump .bl{fill:none;stroke:var(--grey);stroke-width:1.5}
.bump .gap{stroke-dasharray:4 3}
.bump .gone{stroke-dasharray:1 4;stroke-linecap:round}
.bump .bd{fill:var(--paper);stroke:var(--grey);stroke-width:1.5}
.bump .bn{font-size:10.5px}
.bump .old{fill:var(--dim);font-style:italic}
.bump .hi .bl{stroke:var(--mark);stroke-width:3}.bump .hi .bd{fill:var(--mark);stroke:var(--mark)}
.bump .up .bl{stroke:var(--up);stroke-width:3}.bump .up .bd{fill:var(--up);stroke:var(--up)}
.bump .dn .bl{stroke:var(--down);stroke-width:3}.bump .dn .bd{fill:var(--down);stroke:var(--down)}
.bump .hi .bn,.bump .up .bn,.bump .dn .bn{fill:var(--on-mark)}
.bump .hi .bt,.bump .up .bt,.bump .dn .bt{font-weight:650}
.bump .gone{stroke-width:1.5!important}
.bump .b:hover .bl{stroke-width:4}
.movehead{margin:.8rem 0 .2rem}
.moves{list-style:none;margin:0;padding:0}
.moves li{display:grid;grid-template-columns:1.4rem 1fr;padding:.25rem 0}
.moves .meta{grid-column:2}
.up{color:var(--up)}.dn{color:var(--down)}
.c-share svg{display:block;width:100%;height:.5rem;margin-top:.3rem}
.bar0{fill:var(--line)}.bar1{fill:var(--mark)}
.line{list-style:none;margin:0;padding:0 0 0 1.1rem;border-left:2px solid var(--line)}
.line>li{position:relative;padding:0 0 1.3rem}
.line>li::before{content:"";position:absolute;left:-1.53rem;top:.42rem;width:.75rem;height:.75rem;border-radius:50%;
background:var(--paper);border:2px solid var(--mark)}
.when{color:var(--dim);font-size:.9rem;margin:0}
.what{font-weight:650}
.who{margin:.4rem 0 0;display:grid;grid-template-columns:1fr;font-size:.93rem}
.who dt{color:var(--dim);font-size:.85rem}
.who dd{margin:0 0 .4rem}
.who ul{list-style:none;margin:0;padding:0}
.speaker{break-inside:auto}
blockquote{margin:.8rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--line)}
blockquote p{white-space:pre-line;max-width:44rem}
.k-quote{border-left-color:var(--mark)}
.k-quote p::before{content:"\\201c"}.k-quote p::after{content:"\\201d"}
blockquote footer{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
.srcs{list-style:none;margin:0;padding:0}
.srcs li{padding:.5rem 0 .5rem 2.8rem;position:relative;border-bottom:1px solid var(--line)}
.srcs .num{position:absolute;left:0;min-width:2rem;text-align:right;color:var(--dim);font-variant-numeric:tabular-nums}
.srcs p{margin:0;overflow-wrap:anywhere}
.srcs li:target{background:var(--mark-soft)}
.mono{font-family:ui-monospace,Consolas,"Liberation Mono",monospace;font-size:.85rem;overflow-wrap:anywhere}
@media (max-width:480px){.bump text{font-size:16px}.bump .bn{font-size:12.5px}}
@media (min-width:700px){.c-wide{display:table-cell}.c-narrow{display:none}.c-years{width:9.2rem}

.who{grid-template-columns:8rem 1fr}.who dt{padding-top:.15rem}
.movement{display:grid;grid-template-columns:auto minmax(12rem,1fr);gap:2rem;align-items:start}
.line{padding-left:1.4rem}.line>li::before{left:-1.83rem}}
@media (min-width:1080px){.grid{display:grid;grid-template-columns:12rem minmax(0,1fr);gap:3rem}
nav{position:sticky;top:1.5rem;align-self:start;border-right:1px solid var(--line)}nav ul{display:block}
.pair{display:grid;grid-template-columns:1fr;gap:1rem 2.5rem}}
@media print{:root{--paper:#fff;--soft:#fff;--line:#bbb;--ink:#000;--dim:#444;--mark:#0b4f7d;--mark-soft:#fff;
--up:#17653a;--down:#a3331d;--grey:#999;--gold:#5e4300;--gold-soft:#fff;--on-mark:#fff}
@page{margin:18mm 15mm}body{font-size:10pt}nav,.skip,.note,.how{display:none!important}
.top,.grid{max-width:none;padding:0}
.grid{display:block}h2,h3,h4{break-after:avoid}tr,blockquote,.srcs li,figure,.keep{break-inside:avoid}
thead,caption,.head,.when{break-after:avoid}
thead{display:table-header-group}section{margin-bottom:1.6rem}.scroll{overflow:visible}.ref{min-height:0;padding:0;
min-width:0}.ref:not(.val)::before{content:"["}.ref:not(.val)::after{content:"]"}
.srcs a::after{content:" (" attr(href) ")";font-size:.85em;color:var(--dim)}a{color:inherit;text-decoration:none}
.c-wide{display:table-cell}.c-narrow{display:none}.paper{display:block}.matrix .c-name{position:static}}
"""
