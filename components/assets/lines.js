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
    seek(data.focus.selector);
  }
}

/** Focus what may be drawn a while after this (Streamlit fetches the script of an input when it first
 * needs it), and again when nobody has the keyboard because it was drawn anew: only until the user
 * does something, or the page has settled. */
function seek(selector) {
  let over = false;
  for (const event of ["keydown", "pointerdown"]) {
    document.addEventListener(event, () => (over = true), { once: true, capture: true });
  }
  const step = (frames, more, had) => {
    if (over || !frames || !more) return;
    const found = document.querySelector(selector);
    if (found && (!had || document.activeElement === document.body)) found.focus();
    const has = Boolean(found) && document.activeElement === found;
    if (had && !has && document.activeElement !== document.body) return; // it went on from there
    requestAnimationFrame(() => step(frames - 1, has ? more - 1 : more, had || has));
  };
  step(3000, 60, false);
}
