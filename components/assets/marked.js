// Text of an ad with what was found in it marked in place. A segment is {text, role?, carries?} or
// a mark {parts, kind, title, id?}: role "control" is a character that would not show, "added" and
// "removed" are changes; the parts of a mark that carry its value (digits, not fillers) say so.
import { el, icon, root } from "./dom.js";

export default function marked({ data, parentElement, setTriggerValue }) {
  const box = root(parentElement);
  const fields = data.fields.map((field) =>
    el("section", { cls: `field ${field.role ?? ""}` },
      el("h2", { text: field.label }),
      el("div", { cls: "said", attrs: { dir: "auto" } }, ...field.segments.map((part) => segment(part, setTriggerValue))),
    ),
  );
  box.replaceChildren(legend(data.legend ?? []), ...fields);
}

function legend(entries) {
  if (!entries.length) return el("div", {});
  return el("div", { cls: "legend" }, ...entries.map((entry) =>
    el("span", { cls: `key k-${entry.kind}` }, icon(entry.kind), el("span", { text: entry.text })),
  ));
}

function segment(part, setTriggerValue) {
  if (part.role === "control") return el("span", { cls: "control", text: part.text, title: part.title });
  if (part.role) return el(part.role === "added" ? "ins" : "del", { text: part.text });
  if (part.carries) return el("span", { cls: "carries", text: part.text });
  if (!part.parts) return document.createTextNode(part.text);
  const node = el("mark", { cls: `k-${part.kind}`, title: part.title }, ...part.parts.map((one) => segment(one)));
  if (part.id) {
    node.classList.add("opens");
    node.tabIndex = 0;
    node.setAttribute("role", "link");
    const open = () => setTriggerValue("chosen", part.id);
    node.onclick = () => { if (!String(document.getSelection() ?? "").trim()) open(); };
    node.onkeydown = (event) => { if (event.key === "Enter") open(); };
  }
  return node;
}
