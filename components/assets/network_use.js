// The use of one value over time: a column a month, a bar a period, hatching where a site was not
// crawled. Positions are shares (0..1) of the time shown; the words stand in the table below it.
import { el, root } from "./dom.js";

export default function use({ data, parentElement }) {
  const box = root(parentElement);
  const rows = [
    row(data.labels.seen, data.months.map((month) => column(month)), "use-months"),
    row(data.labels.periods, data.periods.map((period) => span(period, "use-period")), "use-periods"),
    ...data.gaps.map((site) => row(site.label, site.spans.map((gap) => span(gap, "use-gap")), "use-gaps")),
    row("", data.ticks.map((tick) => label(tick)), "use-axis"),
  ];
  const figure = el("div", { cls: "use", attrs: { role: "img", "aria-label": data.label } }, ...rows);
  box.replaceChildren(figure);
}

function row(text, children, cls) {
  return el("div", { cls: `use-row ${cls}` }, el("span", { cls: "use-label", text, title: text }), el("div", { cls: "use-track" }, ...children));
}

function placed(node, from, to) {
  node.style.left = `${(100 * from).toFixed(3)}%`;
  node.style.width = `${Math.max(0.15, 100 * (to - from)).toFixed(3)}%`;
  return node;
}

function column(month) {
  const node = placed(el("div", { cls: "use-month", title: month.title }), month.from, month.to);
  node.style.height = `${Math.round(100 * month.share)}%`;
  return node;
}

function span(one, cls) {
  return placed(el("div", { cls: `${cls} ${one.tone ?? ""}`, title: one.title }, one.text && el("span", { text: one.text })), one.from, one.to);
}

function label(tick) {
  const node = el("span", { cls: "use-tick", text: tick.text });
  node.style.left = `${(100 * tick.at).toFixed(3)}%`;
  return node;
}
