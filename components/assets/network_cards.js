// Cards beside one another: a small heading, what is to be said, a note. A card that opens is a link;
// `chips` are counts with a word, before the text.
import { el, icon, root } from "./dom.js";

export default function cards({ data, parentElement, setTriggerValue }) {
  const box = root(parentElement);
  box.replaceChildren(
    el("div", { cls: `cards ${data.flat ? "flat" : ""}` }, ...data.cards.map((card) => drawn(card, setTriggerValue))),
  );
}

function drawn(card, setTriggerValue) {
  const parts = card.parts.map((part) => el("span", { cls: part.strong ? "strong" : "", text: part.text }));
  const chips = (card.chips ?? []).map((chip) =>
    el("span", { cls: "chip", title: chip.title }, el("b", { text: `${chip.count} ` }), el("span", { text: chip.text })),
  );
  const node = el(
    "section",
    { cls: `card ${card.tone ?? ""}` },
    card.label && el("h2", {}, card.kind && icon(card.kind), el("span", { text: card.label })),
    el("p", {}, ...parts),
    chips.length && el("div", { cls: "chips" }, ...chips),
    card.note && el("p", { cls: "card-note", text: card.note }),
  );
  const buttons = (card.acts ?? []).map((act) => {
    const button = el("button", { cls: "act", text: act.text, attrs: { type: "button" } });
    button.onclick = () => setTriggerValue(act.event, act.id);
    return button;
  });
  if (buttons.length) node.append(el("div", { cls: "acts" }, ...buttons));
  return node;
}
