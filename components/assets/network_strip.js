// Networks in one line each, above what is being looked at: number, how firm, how large, where it is
// weak. A line is a link to the network.
import { el, icon, root } from "./dom.js";

export default function strip({ data, parentElement, setTriggerValue }) {
  const box = root(parentElement);
  box.replaceChildren(el("div", { cls: "strips", attrs: { "aria-label": data.label } }, ...data.rows.map((row) => drawn(row, setTriggerValue))));
}

function drawn(row, send) {
  const facts = row.parts.map((part) => el("span", { cls: part.strong ? "strong" : "", text: part.text }));
  if (!row.id) return el("div", { cls: "strip" }, icon("network"), ...facts);
  const node = el("button", { cls: "strip opens", attrs: { type: "button" } }, icon("network"), ...facts, el("span", { cls: "open", text: row.open }));
  node.onclick = () => send("chosen", row.id);
  return node;
}
