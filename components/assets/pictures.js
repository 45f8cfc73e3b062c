// A grid of pictures that the server made small (and, as a rule, blurred). A picture without bytes
// is a frame that says why. A picture with an id leads to the ads that show it.
import { OURS, el, root } from "./dom.js";
import { footer } from "./footer.js";

export default function pictures({ data, parentElement, setTriggerValue }) {
  const box = root(parentElement);
  const figures = data.pictures.map((picture) => {
    const frame = el("div", { cls: picture.blurred ? "frame blurred" : "frame" });
    if (picture.src && OURS.test(picture.src)) {
      const image = el("img", { attrs: { alt: picture.alt } });
      image.src = picture.src;
      frame.append(image);
    } else {
      frame.append(el("span", { cls: "why", text: picture.why }));
    }
    const lines = picture.lines.map((line) => el("span", { text: line }));
    return el("figure", {}, frame, el("figcaption", {}, way(picture, setTriggerValue), ...lines));
  });
  box.replaceChildren(el("div", { cls: "pictures" }, ...figures));
  if (data.footer) box.append(footer(data.footer, setTriggerValue));
}

function way(picture, setTriggerValue) {
  if (!picture.id) return null;
  const button = el("button", { cls: "act", text: picture.shared, title: picture.title, attrs: { type: "button" } });
  button.onclick = () => setTriggerValue("chosen", picture.id);
  return button;
}
