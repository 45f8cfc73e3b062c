// Lines of text, each with a role: title, echo, summary, note, banner, fault.
import { el, icon, root } from "./dom.js";

export default function lines({ data, parentElement }) {
  const box = root(parentElement);
  box.replaceChildren(
    ...data.lines.map((line) => {
      const tag = line.role === "title" ? "h1" : "p";
      const attrs = line.role === "fault" ? { role: "alert" } : {};
      const parts = (line.parts ?? [{ text: line.text }]).map((part) =>
        el("span", { cls: part.strong ? "strong" : part.mono ? "mono" : "", text: part.text }),
      );
      return el(tag, { cls: `line ${line.role}`, attrs }, line.kind && icon(line.kind), ...parts);
    }),
  );
}
