// The line under a table or a grid: how many of how many, and the way to the other pages. A button
// sends what it means (the token of a page), not a step from whatever is shown when that arrives.
import { el } from "./dom.js";

export function footer(data, setTriggerValue) {
  const turn = (text, way) => {
    const button = el("button", { cls: "turn", text, attrs: { type: "button" } });
    button.disabled = !way;
    button.onclick = () => setTriggerValue("turned", way);
    return button;
  };
  return el("div", { cls: "footer" }, el("span", { text: data.text }),
    data.previous && turn(data.previous, data.before),
    data.following && turn(data.following, data.after));
}
