// Routes from one ad to another: an ad, what it says, the value both say with its rarity, the next
// ad. Texts of ads are written with textContent; the quoted value stands out, nothing is a link out.
import { OURS, el, icon, root } from "./dom.js";

export default function chain({ data, parentElement, setTriggerValue }) {
  const box = root(parentElement);
  box.replaceChildren(...data.routes.map((route) => drawn(route, setTriggerValue)));
}

function drawn(route, send) {
  return el(
    "section",
    { cls: "route", attrs: { "aria-label": route.label } },
    el("h2", { text: route.label }),
    el("ol", {}, ...route.steps.map((step) => (step.value ? value(step, send) : ad(step, send)))),
  );
}

function ad(step, send) {
  const name = el("button", { cls: "ad-name", text: step.ad, attrs: { type: "button" } });
  name.onclick = () => send("chosen", step.id);
  if (!step.id) name.disabled = true;
  const quotes = (step.quotes ?? []).map((quote) =>
    el(
      "blockquote",
      { attrs: { dir: "auto" } },
      el("span", { cls: "when", text: quote.when }),
      ...quote.segments.map((part) => (part.mark ? el("mark", { cls: `k-${part.mark}`, text: part.text }) : el("span", { text: part.text }))),
    ),
  );
  return el("li", { cls: "ad-step" }, el("div", { cls: "ad-head" }, icon("ad"), name), ...quotes);
}

function value(step, send) {
  const named = el("button", { cls: "value-name", text: step.value, title: step.title, attrs: { type: "button" } });
  named.onclick = () => send("looked", step.id);
  const head = el("div", { cls: "value-head" }, icon(step.kind));
  if (step.src && OURS.test(step.src)) {
    const image = el("img", { cls: "thumbnail", attrs: { alt: "" } });
    image.src = step.src;
    head.append(image);
  }
  head.append(named, el("span", { cls: "rarity", text: step.rarity }));
  if (step.silent) head.append(el("span", { cls: "silent", text: step.silent }));
  if (step.acts) {
    const button = el("button", { cls: "act", text: step.act, attrs: { type: "button" } });
    button.onclick = () => send("acted", step.acts);
    head.append(button);
  }
  return el("li", { cls: "value-step" }, head);
}
