// A grid of pictures that the server made small (and, as a rule, blurred). A picture without bytes
// is a frame that says why.
import { OURS, el, root } from "./dom.js";

export default function pictures({ data, parentElement }) {
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
    return el("figure", {}, frame, el("figcaption", {}, ...lines));
  });
  box.replaceChildren(el("div", { cls: "pictures" }, ...figures));
}
