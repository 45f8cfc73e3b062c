// The search box: Enter asks, Shift+Enter makes a new line, a pasted list grows the box.
import { el, root } from "./dom.js";

const MOST_LINES = 8;

export default function ask({ data, parentElement, setTriggerValue }) {
  const box = root(parentElement);
  let input = box.querySelector("textarea");
  if (!input) input = build(box);
  const button = box.querySelector("button");
  input.placeholder = data.placeholder;
  input.setAttribute("aria-label", data.label);
  button.textContent = data.button;
  box.querySelector(".hint").textContent = data.hint;
  if (box.dataset.given !== data.token) {
    box.dataset.given = data.token;
    // Who is already writing the next question keeps it when the answer to the last one arrives.
    if (!("writing" in input.dataset && input.matches(":focus"))) {
      input.value = data.value;
      delete input.dataset.writing;
    }
    if (!data.value) input.focus({ preventScroll: true });
  }
  fit(input);

  const send = () => {
    const text = input.value.trim();
    delete input.dataset.writing;
    if (text) setTriggerValue("asked", text);
    else input.focus();
  };
  input.oninput = () => {
    input.dataset.writing = "";
    fit(input);
  };
  input.onkeydown = (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  button.onclick = send;
  const slash = (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.composedPath()[0]?.tagName ?? "");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  };
  document.addEventListener("keydown", slash);
  return () => document.removeEventListener("keydown", slash);
}

function build(box) {
  const input = el("textarea", {
    attrs: { rows: 1, spellcheck: "false", autocomplete: "off", autocapitalize: "off" },
  });
  const row = el("div", { cls: "ask" }, input, el("button", { cls: "primary", attrs: { type: "button" } }));
  box.replaceChildren(row, el("div", { cls: "hint" }));
  return input;
}

function fit(input) {
  const lines = input.value.split("\n").length;
  input.rows = Math.min(Math.max(lines, 1), MOST_LINES);
}
