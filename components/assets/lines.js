// Lines of text, each with a role: title, echo, summary, note, banner, fault. `focus` is where the
// keyboard goes once: {selector, turn}, both ours.
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
  if (data.focus && box.dataset.turn !== String(data.focus.turn)) {
    box.dataset.turn = data.focus.turn;
    seek(data.focus.selector, 60);
  }
}

/** Focus what may be drawn a few frames after this. */
function seek(selector, frames) {
  const found = document.querySelector(selector);
  if (found) found.focus();
  if (frames && document.activeElement !== found) requestAnimationFrame(() => seek(selector, frames - 1));
}
