// A file to take along. The server makes it when it is asked for; it comes as data and is saved by
// the browser: the app has no address from which files could be fetched without a session.
import { el, root } from "./dom.js";

export default function save({ data, parentElement, setTriggerValue }) {
  const box = root(parentElement);
  const button = el("button", { cls: "primary", text: data.button, attrs: { type: "button" } });
  button.onclick = () => setTriggerValue("asked", data.name);
  box.replaceChildren(button);
  if (!data.file || box.dataset.saved === data.file.id) return;
  box.dataset.saved = data.file.id;
  const bytes = Uint8Array.from(atob(data.file.bytes), (character) => character.charCodeAt(0));
  const link = el("a", { attrs: { download: data.name } });
  link.href = URL.createObjectURL(new Blob([bytes], { type: data.file.type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
