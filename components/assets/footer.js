// The line under a table or a grid: how many of how many, and the way to the other pages.
import { el } from "./dom.js";

export function footer(data, setTriggerValue) {
  const turn = (text, step, ended) => {
    const button = el("button", { cls: "turn", text, attrs: { type: "button" } });
    button.disabled = ended;
    button.onclick = () => setTriggerValue("turned", step);
    return button;
  };
  return el("div", { cls: "footer" }, el("span", { text: data.text }),
    data.previous && turn(data.previous, -1, data.is_first),
    data.following && turn(data.following, 1, data.is_last));
}
