/** Style of the report: light, dark and on paper, from a phone to a projector. */
import { FONT_STACK } from '../fonts/text-width.ts';

/** The style sheet. */
export const styles = `
:root{--ground:#fff;--ink:#1c2733;--faint:#525d69;--line:#d5dae0;--shade:#f5f6f8;--better:#00664f;--worse:#a03c00;--accent:#005a94;--mark:#fff7d6;--edge:#1c27334d}
@media (prefers-color-scheme:dark){:root{--ground:#12181f;--ink:#e8ecf0;--faint:#aab4be;--line:#35404b;--shade:#1a222b;--better:#4fd3af;--worse:#ffa46b;--accent:#7cc3f2;--mark:#3a3413;--edge:#e8ecf059}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 1rem 3rem;max-width:68rem;background:var(--ground);color:var(--ink);font:1rem/1.55 "Noto Sans","Noto Sans SC",Arial,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.25;margin:.2rem 0 1rem}
h2{font-size:1.35rem;margin:2.4rem 0 .8rem;padding-top:.6rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.2rem 0 .4rem}
a{color:var(--accent)}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static}
.kind{color:var(--faint);margin:1.5rem 0 0}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;list-style:none;padding:0;margin:0}
.lead{font-size:1.15rem}
.how,.note,.unit,.ends,figcaption{color:var(--faint)}
.warning{border-left:.3rem solid var(--worse);padding-left:.7rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:.8rem;list-style:none;padding:0}
.card{border:1px solid var(--line);border-left:.35rem solid var(--faint);border-radius:.3rem;padding:.7rem .9rem;background:var(--shade)}
.card p{margin:.1rem 0}
.card.better{border-left-color:var(--better)}
.card.mixed{border-left-color:var(--worse)}
.card h3{margin:0 0 .4rem}
.card dl{margin:0}
.card .value{font-size:1.5rem;font-weight:700}
.card .of{font-size:.9rem;font-weight:400;color:var(--faint)}
.good>dt{color:var(--better)}
.bad>dt{color:var(--worse)}
.paid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:.2rem 1.6rem}
.asked{columns:auto 16rem;column-gap:1.6rem;padding-left:1.2rem;margin:.6rem 0}
.asked li{break-inside:avoid}
.name{display:block;overflow-wrap:anywhere}
.long{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.long:focus{-webkit-line-clamp:none}
.term{color:inherit;text-decoration:underline dotted;text-underline-offset:.2em}
.term:hover{text-decoration-style:solid}
:target{background:var(--mark)}
.scroll{margin:.8rem 0;overflow-x:auto;border:1px solid var(--line);border-radius:.3rem;max-height:85vh;overflow-y:auto;background:linear-gradient(270deg,var(--ground) 40%,transparent) 100% 0/2.5rem 100% no-repeat local,linear-gradient(0deg,var(--ground) 40%,transparent) 0 100%/100% 2.5rem no-repeat local,linear-gradient(270deg,var(--edge),transparent) 100% 0/.9rem 100% no-repeat scroll,linear-gradient(0deg,var(--edge),transparent) 0 100%/100% .9rem no-repeat scroll}
.scroll::-webkit-scrollbar{width:.6rem;height:.6rem}.scroll::-webkit-scrollbar-track{background:var(--shade)}.scroll::-webkit-scrollbar-thumb{background:var(--faint);border-radius:.3rem}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);min-width:5.5rem;overflow-wrap:break-word}
thead th{background:var(--shade);position:sticky;top:0;z-index:1}
tbody th{font-weight:600;position:sticky;left:0;background:var(--ground)}
th .name,th .note{max-width:9rem;overflow-wrap:break-word}
tbody th .unit{width:14rem}
th:first-child:has(.name){width:1%}
tbody th .name{width:max-content}
thead th:first-child{left:0;z-index:2}
td:has(>.note){min-width:12rem}
.unit,.ends,.note{display:block;font-size:.85em;font-weight:400}
.effect{white-space:nowrap}
.ends span{white-space:nowrap}
.effect.clear{font-weight:700}
.better,.costsLess{--tone:var(--better)}
.worse,.costsMore{--tone:var(--worse)}
.effect,.tag{color:var(--tone,inherit)}
.tag{font-size:.85em;font-weight:600;white-space:nowrap}
.tag.worse,.tag.costsMore{border-left:.2rem solid;padding-left:.3rem}
figure{margin:1.6rem 0;padding:0}
.picture{overflow-x:auto}
.picture svg{font-family:${FONT_STACK};display:block;max-width:none;height:auto}
@media (scripting:none){.picture svg{max-width:100%;min-width:40rem}}
figcaption{font-size:.9rem;margin-top:.3rem}
figcaption details{margin:.3rem 0}
.controls{display:flex;flex-wrap:wrap;gap:.5rem 1rem;margin-bottom:.6rem;align-items:baseline}
.controls details{margin:0}
.controls[hidden],.downloads[hidden]{display:none}
.controls fieldset{border:1px solid var(--line);border-radius:.3rem;display:flex;flex-wrap:wrap;gap:.2rem .9rem;min-width:0}
select,button{font:inherit;color:var(--ink);background:var(--shade);border:1px solid var(--faint);border-radius:.3rem;padding:.2rem .6rem;max-width:100%}
button{font-size:.85rem;padding:.1rem .5rem}
button:hover{border-color:var(--accent)}
:focus-visible{outline:.18rem solid var(--accent);outline-offset:.1rem}
.downloads{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem;margin:.4rem 0;font-size:.9rem;color:var(--faint)}
.arms{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 1.6rem}
dt{font-weight:600}
dd{margin:0 0 .2rem 1rem}
.checks{list-style:none;padding:0}
.checks li{margin-bottom:.5rem}
.checks .passes .mark{color:var(--better)}
.checks .fails .mark{color:var(--worse)}
.status{color:var(--faint)}
pre{background:var(--shade);border:1px solid var(--line);border-radius:.3rem;padding:.7rem;white-space:pre-wrap;overflow-x:auto}
code{font-family:"DejaVu Sans Mono",Consolas,Menlo,monospace;font-size:.9em}
td code{overflow-wrap:anywhere}
.whole{white-space:nowrap}
details{margin:.8rem 0}
summary{cursor:pointer;color:var(--accent)}
#tooltip{position:absolute;pointer-events:none;background:var(--ground);color:var(--ink);border:1px solid var(--faint);border-radius:.3rem;padding:.3rem .5rem;font-size:.85rem;max-width:20rem;z-index:2}
#tooltip[hidden]{display:none}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--faint)}
@media (max-width:60rem){table{font-size:.85rem}th,td{padding:.35rem .4rem;min-width:4.4rem}tbody th .unit{width:12rem}}
@media (max-width:40rem){table{font-size:.8rem}th .name,th .note{max-width:6.5rem}tbody th .unit{width:6.5rem}}
@page{size:A4;margin:14mm 12mm}
@page wide{size:A4 landscape}
@media print{:root{--ground:#fff;--ink:#000;--faint:#333;--line:#bbb;--shade:#f4f4f4;--better:#00664f;--worse:#a03c00;--accent:#000;font-size:10pt}
body{max-width:none;padding:0;line-height:1.4}nav,.controls,.downloads,.skip,figcaption{display:none}#effects{page:wide}.scroll{overflow:visible;max-height:none;border:0;background:none}tbody th .unit{width:15rem}thead th,tbody th{position:static}th,td{min-width:0;padding:.2rem .35rem}table{font-size:.8rem}.term{text-decoration:none}.long{display:block}.picture{overflow:visible}.picture svg{max-width:100%;max-height:25cm}figure,.card,.arm,.checks li,tr,pre{break-inside:avoid}h2,h3{break-after:avoid}h2{margin-top:1.2rem}.cards{gap:.5rem}}
`;
